"""pykyll builds Jekyll and GitHub Pages sites in Python.

Public names: `Site`, `build` and its `Report`. They are imported on first use, so that
a command which needs none of them pays for none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll._version import __version__

if TYPE_CHECKING:
    from pykyll.builder.build import build
    from pykyll.builder.report import Report
    from pykyll.site import Site

__all__ = ["Report", "Site", "__version__", "build"]


def __getattr__(name: str) -> object:
    if name in {"Report", "build"}:
        from pykyll import builder

        return getattr(builder, name)
    if name == "Site":
        from pykyll.site import Site

        return Site
    raise AttributeError(f"module 'pykyll' has no attribute {name!r}")
