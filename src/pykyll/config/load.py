"""From files, command line and defaults to one `Config`: Jekyll's `Jekyll.configuration`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.config.checks import check_limit, validate
from pykyll.config.collections import add_default_collections
from pykyll.config.compat import Compat
from pykyll.config.defaults import JEKYLL_3_EXCLUDES, JEKYLL_4_EXCLUDES, default_settings
from pykyll.config.errors import ConfigError
from pykyll.config.files import (
    NotAMappingError,
    config_files,
    read_config_file,
    unusable,
    without_config_file,
)
from pykyll.config.keys import key_text
from pykyll.config.merge import deep_merge
from pykyll.config.model import Config
from pykyll.config.outside import refuse_outside, settings_outside
from pykyll.config.types import check_types
from pykyll.files.paths import extname
from pykyll.files.source_text import loses_yaml_by_mark, marked_yaml
from pykyll.files.wall import OPEN, Wall
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pykyll.config.merge import Data
    from pykyll.errors import Diagnostic


def load_config(
    source: str | os.PathLike[str] | None = None,
    *,
    files: Sequence[str | os.PathLike[str]] | str = (),
    overrides: Mapping[str, object] | None = None,
    compat: Compat | str | None = None,
    environ: Mapping[str, str] | None = None,
) -> tuple[Config, list[Diagnostic]]:
    """The configuration of a site, and what is to be warned of.

    Args:
        source: The site's folder; the configuration's `source` or the working directory
            where None.
        files: Configuration files, also several in one text behind commas; those named
            later win. `_config.yml`, `.yaml` or `.toml` in the source where empty.
        overrides: Settings of the command line, by their keys in a configuration file.
        compat: The Jekyll to print like; by the site's `compat:` or Gemfile where None.
        environ: Environment variables; the process's own where None.

    Raises:
        ConfigError: A setting that Jekyll refuses, or a named file or the working directory
            that is missing.
        CompatError: `compat` names no Jekyll.
        PykyllError: A file that cannot be read or parsed.
    """
    environ = os.environ if environ is None else environ
    here = _working_directory()
    folder = os.path.abspath(source or here)
    named = [files] if isinstance(files, str) else [os.fspath(name) for name in files]
    chosen = Compat.parse(compat) if isinstance(compat, str) else compat
    given = dict(overrides or {})
    wall = Wall((folder,)) if is_truthy(given.get("safe")) else OPEN
    read = _Files(folder, named, chosen or Compat.detect(folder, wall), wall)
    chosen = chosen or _own_compat(read.settings) or read.compat
    if source is not None:
        given["source"] = folder
    try:
        user, settings, warnings = _checked(read.settings, given, chosen, environ, here)
    except ConfigError as error:
        raise _placed(error, read.paths, folder, given) from None
    config = Config(
        raw=settings,
        user=user,
        source=os.path.abspath(str(settings["source"])),
        destination=os.path.abspath(str(settings["destination"])),
        compat=chosen,
        environ=dict(environ),
        files=tuple(read.paths),
    )
    refuse_outside(config, folder, given)
    return config, [*read.warnings, *warnings]


def _checked(
    read: Data, given: Data, compat: Compat, environ: Mapping[str, str], here: str
) -> tuple[Data, Data, list[Diagnostic]]:
    """What files and command line set, all settings, and what is to be warned of.

    Raises:
        ConfigError: A setting that Jekyll refuses.
    """
    user, warnings = _normalized(read, compat)
    user = {key_text(key): value for key, value in deep_merge(user, given).items()}
    settings = _complete(user, compat, environ, here)
    check_types(settings, user, compat)
    check_limit(settings)
    return user, settings, warnings


def _placed(error: ConfigError, paths: Sequence[str], folder: str, given: Data) -> ConfigError:
    """The error at its line, unless the command line is at fault, which wins over the files."""
    if not error.keys or error.keys[0] in given:
        return error
    from pykyll.config.place import at_setting  # most configurations have no fault

    *within, key = error.keys
    return at_setting(error, key, files=paths, source=folder, within=within)


class _Files:
    """What the configuration files say, merged; those that could not be used are warnings."""

    def __init__(self, source: str, named: Sequence[str], compat: Compat, wall: Wall) -> None:
        self.compat = compat
        self._wall = Wall((source,)) if compat.pages_settings else wall
        self.settings: Data = {}
        self.paths: list[str] = []
        self.warnings: list[Diagnostic] = []
        paths, is_default = config_files(source, named, compat)
        try:
            for path in paths:
                self._read(path, source, is_default=is_default)
        except NotAMappingError as error:
            self.warnings.append(unusable(error))

    def _read(self, path: str, source: str, *, is_default: bool) -> None:
        shown = path.removeprefix(f"{source}/")
        if is_default and self._wall.refuses(path):
            raise settings_outside(shown)
        try:
            data = read_config_file(
                path,
                shown=shown,
                schema=self.compat.yaml_schema,
                note=self.warnings.append,
            )
        except FileNotFoundError:
            if not is_default:
                raise ConfigError(
                    f"The configuration file '{shown}' could not be found.",
                    hint="`--config` takes paths from the working directory, with commas between",
                ) from None
            self.warnings.append(without_config_file())
            return
        if extname(path).lower() in {".yaml", ".yml"} and loses_yaml_by_mark(path):
            self.warnings.append(marked_yaml(shown))
        self.settings = deep_merge(self.settings, data)
        self.paths.append(path)


def _own_compat(settings: Data) -> Compat | None:
    named = settings.get("compat")
    return Compat.parse(named) if isinstance(named, str) else None


def _normalized(settings: Data, compat: Compat) -> tuple[Data, list[Diagnostic]]:
    """What the files say, checked or brought up to date as the version does it."""
    settings = dict(settings)
    if compat.migrates_old_config:
        from pykyll.config.old_keys import migrate  # Jekyll 3 alone does

        warnings = migrate(settings)
    else:
        warnings = validate(settings)
    return add_default_collections(settings, compat), warnings


def _working_directory() -> str:
    """The folder that this runs in.

    Raises:
        ConfigError: It has been removed meanwhile.
    """
    try:
        return os.getcwd()
    except FileNotFoundError:
        raise ConfigError(
            "the folder that this runs in has been removed",
            hint="change into one that is there, and run it again",
        ) from None


def _complete(user: Data, compat: Compat, environ: Mapping[str, str], here: str) -> Data:
    """Fill what is left open: Jekyll's `Configuration.from`, then Pages' own rules."""
    defaults = default_settings(compat, here)
    if compat.pages_settings:
        return _complete_on_pages(user, defaults, compat, environ)
    settings = add_default_collections(deep_merge(defaults, user), compat)
    excludes = settings.get("exclude")
    if compat.excludes_merge_with_defaults and isinstance(excludes, list):
        settings["exclude"] = _unique([*excludes, *JEKYLL_4_EXCLUDES])
    return settings


def _complete_on_pages(
    user: Data, defaults: Data, compat: Compat, environ: Mapping[str, str]
) -> Data:
    from pykyll.config import pages

    environment = environ.get("JEKYLL_ENV", "development")
    below = pages.pages_defaults(defaults, environment)
    settings = add_default_collections(deep_merge(below, user), compat)
    settings = pages.force_pages_settings(settings, user, list(JEKYLL_3_EXCLUDES))
    return pages.allow_development_plugins(settings, environment)


def _unique(values: list[object]) -> list[object]:
    """Ruby's `uniq`, for which 1 and true are two things."""
    from pykyll.ruby.hash_key import hash_key  # few sites add to what Jekyll excludes

    first: dict[object, object] = {}
    for value in values:
        first.setdefault(hash_key(value), value)
    return list(first.values())
