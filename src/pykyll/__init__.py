"""pykyll builds Jekyll and GitHub Pages sites in Python.

Public names: `build` and its `Report`; `Site` and `load_config`, for those who want to
look at a site without writing it. They are imported on first use, so that a command which
needs none of them pays for none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll._version import __version__

if TYPE_CHECKING:
    from pykyll.builder.building import build
    from pykyll.builder.report import Report
    from pykyll.builder.site import Site
    from pykyll.config import load_config

__all__ = ["Report", "Site", "__version__", "build", "load_config"]


def __getattr__(name: str) -> object:
    if name in {"Report", "build"}:
        from pykyll import builder

        return getattr(builder, name)
    if name == "Site":
        from pykyll.builder.site import Site

        return Site
    if name == "load_config":
        from pykyll.config import load_config

        return load_config
    raise AttributeError(f"module 'pykyll' has no attribute {name!r}")
