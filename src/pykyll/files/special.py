"""Pipes, sockets and devices: entries of folders that are no files.

Opening one may wait for ever, and what it gives is no text of a site. So they are told by
their entries, before anything is opened.
"""

from __future__ import annotations

import os
import stat

_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def special_kind(path: str) -> str | None:
    """What a path leads to that is neither file nor folder: `a named pipe`, `a socket`.

    None for files and folders, and where nothing can be found there.
    """
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):  # ValueError: the path has a null character
        return None
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), None)
