"""A theme: a folder with layouts, includes, Sass, assets and data of its own.

Source of the behaviour: Jekyll's `Theme`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pykyll.site.paths import inside

if TYPE_CHECKING:
    from pykyll.site.config import Config


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme's folder."""

    name: str
    root: str
    """The folder, absolute, links resolved."""

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
        return path if os.path.isdir(path) and path.startswith(self.root) else None


def find_theme(config: Config) -> Theme | None:
    """The theme that the configuration names, where it is found.

    A value with a slash is a folder below the source.
    """
    name = config.get("theme")
    if not isinstance(name, str) or "/" not in name:
        return None
    root = os.path.realpath(os.path.join(config.source, name))
    return Theme(name.rsplit("/", 1)[-1], root) if os.path.isdir(root) else None
