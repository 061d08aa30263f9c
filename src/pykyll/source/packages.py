"""Whether an installed Python package offers something, without asking for all that is known.

`importlib.metadata` takes 12 ms to be imported, and as long to read what some fifty packages
say of themselves; most of them offer nothing to pykyll.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder

_METADATA = (".dist-info", "egg-info")


def may_offer(group: str) -> bool:
    """Whether a package may have an entry point of that group: a yes is worth asking further."""
    return _has_other_finders() or any(
        _offers(folder, group.encode()) for folder in dict.fromkeys(sys.path)
    )


def _has_other_finders() -> bool:
    """Whether packages are looked for elsewhere than along `sys.path`."""
    return any(
        hasattr(finder, "find_distributions") and finder is not PathFinder
        for finder in sys.meta_path
    )


def _offers(folder: str, group: bytes) -> bool:
    try:
        names = os.listdir(folder or ".")
    except NotADirectoryError:
        return True  # an archive, into which this does not look
    except OSError:
        return False
    return any(
        group in _entry_points(os.path.join(folder, name))
        for name in names
        if name.lower().endswith(_METADATA)
    )


def _entry_points(folder: str) -> bytes:
    try:
        with open(os.path.join(folder, "entry_points.txt"), "rb") as file:
            return file.read()
    except OSError:
        return b""
