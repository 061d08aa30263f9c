"""Folders that are gone behind a block."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pykyll.folders.remove import remove_what_goes

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def temporary_folder(prefix: str) -> Iterator[str]:
    """A new folder among the system's temporary ones, which is gone behind the block.

    Args:
        prefix: What its name begins with.
    """
    folder = tempfile.mkdtemp(prefix=prefix)
    try:
        yield folder
    finally:
        remove_what_goes(folder)
