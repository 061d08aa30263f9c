"""Which plugins are installed as packages, without importing any of them."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

GROUP = "pykyll.plugins"
"""The group of entry points."""


def plugin_packages() -> list[EntryPoint]:
    """The entry points of the plugins that are installed as packages."""
    return list(entry_points(group=GROUP))


def version_of(entry_point: EntryPoint) -> str:
    """The version of the package that an entry point belongs to."""
    return "" if entry_point.dist is None else entry_point.dist.version
