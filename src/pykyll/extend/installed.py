"""Which plugins are installed as packages, without importing any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "pykyll.plugins"
"""The group of entry points."""


def plugin_packages() -> list[EntryPoint]:
    """The entry points of the plugins that are installed as packages."""
    from importlib.metadata import entry_points  # 20 ms, and not every site asks for one

    return list(entry_points(group=GROUP))


def version_of(entry_point: EntryPoint) -> str:
    """The version of the package that an entry point belongs to."""
    return "" if entry_point.dist is None else entry_point.dist.version
