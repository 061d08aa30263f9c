"""Moves folders to where no renaming gets them."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress

from pykyll.folders.remove import remove_what_goes
from pykyll.folders.walk import folders_of


def move_folder(path: str, new: str) -> None:
    """Move a folder to where nothing is, if need be to another file system.

    Raises:
        OSError: It cannot be written there, or not all of it be read.
    """
    with suppress(OSError):
        os.rename(path, new)
        return
    for folder in folders_of(path):
        copied = os.path.normpath(os.path.join(new, os.path.relpath(folder, path)))
        os.mkdir(copied)
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    shutil.copy2(entry.path, f"{copied}/{entry.name}", follow_symlinks=False)
    remove_what_goes(path)
