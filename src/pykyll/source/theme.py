"""A theme: a folder with layouts, includes, Sass, assets and data of its own.

Source of the behaviour: Jekyll's `Theme`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pykyll.config.place import at_setting
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.fetch.gem_download import download_gem
from pykyll.files.paths import inside, is_inside
from pykyll.files.source_text import read_text
from pykyll.ruby import psych
from pykyll.source.gems import find_gem
from pykyll.source.packages import may_offer

if TYPE_CHECKING:
    from pykyll.config import Config
    from pykyll.config.merge import Data

PAGES_THEMES = {
    "minima": "2.5.1",
    "jekyll-swiss": "1.0.0",
    "jekyll-theme-primer": "0.6.0",
    **dict.fromkeys(
        (
            f"jekyll-theme-{name}"
            for name in [
                "architect",
                "cayman",
                "dinky",
                "hacker",
                "leap-day",
                "merlot",
                "midnight",
                "minimal",
                "modernist",
                "slate",
                "tactile",
                "time-machine",
            ]
        ),
        "0.2.0",
    ),
}
"""The themes that GitHub Pages brings, in the versions that it runs."""

THEMES = "pykyll.themes"
"""The group of entry points that themes in Python packages are found by."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme's folder."""

    name: str
    root: str
    """The folder, absolute, links resolved."""
    dependencies: tuple[str, ...] = ()
    """The plugins that the theme's gem needs, which a site with the theme runs too."""

    @property
    def layouts_path(self) -> str | None:
        """Its `_layouts`, where it has any."""
        return self._folder("_layouts")

    @property
    def includes_path(self) -> str | None:
        """Its `_includes`, where it has any."""
        return self._folder("_includes")

    @property
    def sass_path(self) -> str | None:
        """Its `_sass`, where it has any."""
        return self._folder("_sass")

    @property
    def assets_path(self) -> str | None:
        """Its `assets`, where it has any."""
        return self._folder("assets")

    @property
    def data_path(self) -> str | None:
        """Its `_data`, where it has any."""
        return self._folder("_data")

    def _folder(self, name: str) -> str | None:
        path = os.path.realpath(inside(self.root, name))
        return path if os.path.isdir(path) and is_inside(path, self.root) else None


def find_theme(config: Config) -> Theme | None:
    """The theme that the configuration names; None where it names none.

    A value with a slash is a folder, as seen from the source. Any other is looked for
    among Python's entry points of the group `pykyll.themes`, each of which is a package
    whose folder is the theme, then among the installed gems.

    Raises:
        PykyllError: Where there is no such theme; in safe mode, where its folder lies
            outside the source, once links are followed.
    """
    name = config.get("theme")
    if not isinstance(name, str):
        return None
    if not name:
        raise _missing(config, "`theme` is an empty text", "The  theme could not be found.")
    if "/" in name:
        return _theme_in_folder(config, name)
    theme = _packaged_theme(name) or _gem_theme(config, name)
    if theme is None:
        gem = f"The {name} theme could not be found."
        raise _missing(config, f"the theme '{name}' is not installed", gem)
    return theme


def _theme_in_folder(config: Config, name: str) -> Theme:
    root = os.path.realpath(os.path.join(config.source, name))
    if config.wall.refuses(root):
        raise at_setting(theme_outside(name), "theme", files=config.files, source=config.source)
    if os.path.isdir(root):
        return Theme(name.rstrip("/").rsplit("/", 1)[-1], root)
    raise _missing(config, f"there is no theme in the folder '{name}'", None)


def theme_outside(name: str) -> PykyllError:
    """The error for a theme's folder that safe mode does not read."""
    return PykyllError(
        f"the theme's folder '{name}' lies outside the site",
        hint="GitHub Pages, and `safe: true`, allow none there; `compat: jekyll` does",
    )


def _packaged_theme(name: str) -> Theme | None:
    if not may_offer(THEMES):
        return None
    from importlib.metadata import entry_points

    for entry_point in entry_points(group=THEMES, name=name):
        package = find_spec(entry_point.value)
        for root in (package.submodule_search_locations or ()) if package is not None else ():
            return Theme(name, os.path.realpath(root))
    return None


def _gem_theme(config: Config, name: str) -> Theme | None:
    """The theme in an installed gem; one that is not installed is downloaded once."""
    gem = find_gem(name, config.source, config.environ, config.wall)
    if gem is None:
        version = PAGES_THEMES.get(name) if config.compat.pins_theme_versions else None
        try:
            if download_gem(name, version, config.environ):
                gem = find_gem(name, config.source, config.environ, config.wall)
        except PykyllError as error:
            message = f"the theme '{name}' is not installed, and {error.message}"
            raise _missing(config, message, f"The {name} theme could not be found.") from None
    return None if gem is None else Theme(name, gem.root, gem.dependencies)


def _missing(config: Config, message: str, reference: str | None) -> PykyllError:
    error = PykyllError(
        message,
        hint="name a folder (`theme: ./path`), install its gem, or use `remote_theme: owner/name`",
    )
    error.diagnostic = replace(error.diagnostic, reference=reference)
    return at_setting(error, "theme", files=config.files, source=config.source)


def theme_settings(theme: Theme, config: Config) -> Data:
    """What the theme's own `_config.yml` says; nothing where it has none.

    Raises:
        PykyllError: Where it cannot be read.
    """
    path = os.path.join(theme.root, "_config.yml")
    if not config.compat.reads_theme_config or not os.path.isfile(path):
        return {}
    if config.wall.refuses(path) and not is_inside(path, theme.root):
        return {}
    loaded = psych.load(read_text(path, "utf-8"), path=path, schema=config.compat.yaml_schema)
    return loaded if isinstance(loaded, dict) else {}
