"""What is said where the system refuses a file that nobody else speaks of."""

from __future__ import annotations

import os

from pykyll.errors import PykyllError
from pykyll.files.printable import shown_path


def system_error(error: OSError) -> PykyllError:
    """The error for a file or folder that can be neither read nor written, as the system says.

    Args:
        error: What the system says; its path is shown as it is called from here.
    """
    name = error.filename if isinstance(error.filename, (str, bytes)) else None
    return PykyllError(
        f"this cannot be read or written: {(error.strerror or str(error)).lower()}",
        path=None if name is None else shown_path(os.path.abspath(os.fsdecode(name))),
        hint="look at its permissions, and at the disk that it is on",
    )
