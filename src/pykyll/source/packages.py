"""What installed Python packages offer, and their versions, without asking for all that is known.

`importlib.metadata` takes 12 ms to be imported, and as long to read what some fifty packages
say of themselves; most of them offer nothing to pykyll.
"""

from __future__ import annotations

import os
import re
import sys
from importlib.machinery import PathFinder

from pykyll.regex import regex

_METADATA = (".dist-info", "egg-info")
_NAMED = regex(r"([^-]+)-([^-]+)(?:-[^-]+)*\.(?:dist|egg)-info\Z", re.IGNORECASE)
"""Name and version, as the folder of an installed package has them."""


def may_offer(group: str) -> bool:
    """Whether a package may have an entry point of that group: a yes is worth asking further."""
    return _has_other_finders() or any(
        _offers(folder, group.encode()) for folder in dict.fromkeys(sys.path)
    )


def version_of(name: str) -> str | None:
    """The version of an installed package; None where it is not installed.

    Args:
        name: With underscores for all that separates words.
    """
    for folder in dict.fromkeys(sys.path) if not _has_other_finders() else ():
        try:
            listed = os.listdir(folder or ".")
        except NotADirectoryError:
            return _version_by_metadata(name)  # an archive, into which this does not look
        except OSError:
            continue
        for each in listed:
            match = _NAMED.match(each)
            if match is not None and match[1].replace(".", "_").lower() == name:
                return match[2]
    return _version_by_metadata(name) if _has_other_finders() else None


def _version_by_metadata(name: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return None


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
