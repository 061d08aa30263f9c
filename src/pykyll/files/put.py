"""Puts a file into a folder whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress

from pykyll.files.paths import inside, is_inside
from pykyll.folders.make import make_folders


def put_below(folder: str, path: str, content: bytes) -> bool:
    """Write a file below a folder, written beside and renamed.

    Returns:
        Whether it was; not where links lead out of the folder, or it cannot be written.
    """
    final = inside(folder, path)
    where = os.path.dirname(final)
    try:
        if not is_inside(where, folder):
            return False
        make_folders(where)
        handle, beside = tempfile.mkstemp(prefix=".pykyll-put-", dir=where)
    except OSError:
        return False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(beside, 0o644)
        os.replace(beside, final)
    except OSError:
        with suppress(OSError):
            os.unlink(beside)
        return False
    return True
