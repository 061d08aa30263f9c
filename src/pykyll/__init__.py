"""pykyll builds Jekyll and GitHub Pages sites in Python.

Public names: `Site` and `build`. They are imported on first use, so that a
command which needs neither pays for neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll._version import __version__

if TYPE_CHECKING:
    from pykyll.build import Report, build
    from pykyll.site import Site

__all__ = ["Report", "Site", "__version__", "build"]


def __getattr__(name: str) -> object:
    if name in {"Report", "build"}:
        from pykyll import build as package  # noqa: PLC0415 - lazy on purpose

        return getattr(package, name)
    if name == "Site":
        from pykyll.site import Site  # noqa: PLC0415 - lazy on purpose

        return Site
    message = f"module 'pykyll' has no attribute {name!r}"
    raise AttributeError(message)
