"""The theme that GitHub Pages gives to a site that names none.

It is brought as a theme that is named is, but only for a site without a layout of the name that
the theme has; and where it cannot be had, the site is built without, and who builds is told.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.fetch.gem_download import download_gem
from pykyll.files.paths import inside
from pykyll.source.gems import find_gem
from pykyll.source.theme import PAGES_THEMES, Theme

if TYPE_CHECKING:
    from pykyll.config import Config

LAYOUTS = frozenset({"default"})
"""The layouts that jekyll-theme-primer has."""


@dataclass(frozen=True, slots=True)
class MissingTheme:
    """A default theme that could not be had."""

    name: str
    version: str
    reason: str


def has_default_theme(config: Config) -> bool:
    """Whether the theme of a site is not of its own choice."""
    return config.compat.default_theme_may_be_missing and "theme" not in config.user


def find_default_theme(config: Config) -> Theme | MissingTheme | None:
    """The theme where it is installed or can be brought; None where nobody would miss it."""
    name = config.text("theme")
    gem = find_gem(name, config.source, config.environ, config.wall)
    reason = ""
    if gem is None and not config.user.get("remote_theme") and _lacks_its_layouts(config):
        version = PAGES_THEMES[name]
        try:
            if download_gem(name, version, config.environ):
                gem = find_gem(name, config.source, config.environ, config.wall)
            reason = "it is not installed, and no server of gems that is asked has it"
            if config.environ.get("PYKYLL_RUBYGEMS") == "off":
                reason = "it is not installed, and downloads are off (PYKYLL_RUBYGEMS=off)"
        except PykyllError as error:
            reason = f"it is not installed, and {error.message}"
        if gem is None:
            return MissingTheme(name, version, reason)
    return None if gem is None else Theme(name, gem.root, gem.dependencies)


def _lacks_its_layouts(config: Config) -> bool:
    folder = inside(config.source, config.text("layouts_dir") or "_layouts")
    if config.wall.refuses(folder):
        return True
    try:
        names = {os.path.splitext(name)[0] for name in os.listdir(folder)}
    except OSError:
        return True
    return not names >= LAYOUTS
