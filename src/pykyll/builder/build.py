"""The build, step by step."""

from __future__ import annotations

import os
import time as clock
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from pykyll import convert
from pykyll.builder.caches import prepare_cache, write_metadata
from pykyll.builder.clean import remove_orphans
from pykyll.builder.code_cache import open_code_cache
from pykyll.builder.conflicts import warn_of_conflicts
from pykyll.builder.render import render
from pykyll.builder.repeats import without_repeats
from pykyll.builder.report import Report
from pykyll.builder.write import write
from pykyll.config import load_config
from pykyll.errors import BuildError, PykyllError
from pykyll.extend import install_plugins
from pykyll.files.paths import is_inside
from pykyll.plugins import PLUGINS
from pykyll.site import Site
from pykyll.templates.liquid_templates import LiquidTemplates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from pykyll.builder.write import Written
    from pykyll.config import Compat, Config
    from pykyll.errors import Diagnostic


_T = TypeVar("_T")


def build(  # noqa: PLR0913 - the flags of a build, by keyword
    source: str | Path = ".",
    destination: str | Path | None = None,
    *,
    config: Sequence[str | Path] = (),
    overrides: Mapping[str, object] | None = None,
    compat: str | Compat | None = None,
    environment: str | None = None,
    time: datetime | str | None = None,
) -> Report:
    """Build a site.

    Args:
        source: The site's folder.
        destination: Where to write; the configuration's `destination`, or `_site`.
        config: Configuration files instead of `_config.yml`, later ones winning.
        overrides: Configuration that wins over all files, under Jekyll's names.
        compat: `github-pages`, `jekyll` or `jekyll 4.3.1`; found out from the site's
            `compat:`, `Gemfile.lock` or `Gemfile` where not given.
        environment: `JEKYLL_ENV`; the process's where not given.
        time: The time of the build (`site.time`); now where not given.

    Returns:
        What was done.

    Raises:
        BuildError: With every error found. The destination is then as it was.
    """
    environ = dict(os.environ)
    if environment is not None:
        environ["JEKYLL_ENV"] = environment
    settings = dict(overrides or {})
    if destination is not None:
        settings["destination"] = os.fspath(destination)
    if time is not None:
        settings["time"] = time
    try:
        loaded, warnings = load_config(
            source, files=config, overrides=settings, compat=compat, environ=environ
        )
        return Build(loaded, list(warnings)).run()
    except BuildError:
        raise
    except PykyllError as error:
        raise BuildError(error.diagnostics) from error


@dataclass
class Build:
    """One run over one configuration."""

    config: Config
    warnings: list[Diagnostic]
    timings: dict[str, float] = field(default_factory=dict)

    def run(self) -> Report:
        """All steps in their order.

        Raises:
            BuildError: Where any step found errors; nothing is written then.
        """
        site = self._timed("assemble", lambda: assemble(self.config))
        self._timed("read", site.read)
        try:
            self._timed("generate", site.generate)
        except PykyllError as error:
            site.fail(error)  # what else is wrong shows while rendering
        rendered = self._timed("render", lambda: render(site))
        if site.errors:
            raise BuildError(without_repeats(site.errors))
        warn_of_conflicts(site)
        prepare_cache(site)
        written = self._timed("write", lambda: write(site))
        removed = self._timed("clean", lambda: remove_orphans(site, written.files))
        write_metadata(site, written)
        site.hooks.trigger("site", "post_write", site)
        return self._report(site, rendered, written, removed)

    def _timed(self, step: str, run: Callable[[], _T]) -> _T:
        begun = clock.perf_counter()
        try:
            return run()
        finally:
            self.timings[step] = clock.perf_counter() - begun

    def _report(
        self, site: Site, rendered: int, written: Written, removed: tuple[str, ...]
    ) -> Report:
        return Report(
            source=site.source,
            destination=site.destination,
            written=written.changed,
            unchanged=len(written.files) - len(written.changed),
            removed=removed,
            warnings=tuple(dict.fromkeys([*self.warnings, *site.warnings])),
            pages=rendered,
            config_files=self.config.files,
            timings=self.timings,
            profile=site.liquid.profile or {},
        )


def assemble(config: Config) -> Site:
    """A site with its templates, converters and plugins, nothing read yet.

    Raises:
        PykyllError: Where there is no source, or the destination would swallow it.
    """
    if not os.path.isdir(config.source):
        raise PykyllError(
            f"there is no folder '{config.source}' to build a site from",
            hint="name the site's folder with -s, or `source:` in the configuration",
        )
    _keep_source_out_of_destination(config)
    site = Site(config)
    site.liquid = LiquidTemplates(site, open_code_cache(config.environ))
    convert.install(site)
    install_plugins(site, PLUGINS)
    site.hooks.trigger("site", "after_init", site)
    return site


def _keep_source_out_of_destination(config: Config) -> None:
    if is_inside(config.source, config.destination):
        raise PykyllError(
            "Destination directory cannot be or contain the Source directory",
            hint="choose another folder with -d, or `destination:` in _config.yml",
        )
