"""What is said where a file of the site cannot be written, or one that is gone not removed.

The message names what it comes from, where it was to go, and what to do.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.builder.provenance import provenance
from pykyll.builder.remedies import remedy
from pykyll.errors import Diagnostic, PykyllError
from pykyll.files.printable import printable, shown_path

if TYPE_CHECKING:
    from pykyll.builder.rendered import Output


def unwritable(item: Output, path: str, destination: str, error: OSError) -> PykyllError:
    """The error for a file that does not get into its place.

    Args:
        item: What it is made of.
        path: Where it was to go, relative to the destination.
        destination: The folder, absolute.
        error: What the system says.
    """
    place = provenance(item)
    found = place.placed(
        Diagnostic(
            f"{place.name} cannot be written to `{printable(path)}`: {_reason(error)}",
            hint=remedy(error, os.path.dirname(os.path.join(destination, path))),
        )
    )
    return _as_error(found)


def unreadable(item: Output, error: OSError) -> PykyllError:
    """The error for a static file that cannot be copied because it cannot be read."""
    place = provenance(item)
    return PykyllError(
        f"this file cannot be read: {_reason(error)}",
        path=place.path,
        hint="make it readable, or name it under `exclude:` in _config.yml",
    )


def unremovable(path: str, destination: str, error: OSError) -> PykyllError:
    """The error for what is no longer part of the site and cannot be removed.

    Args:
        path: What it is, relative to the destination.
        destination: The folder, absolute.
        error: What the system says.
    """
    return PykyllError(
        f"this is no longer part of the site and cannot be removed: {_reason(error)}",
        path=shown_path(os.path.join(destination, path)),
        hint=remedy(error, os.path.dirname(os.path.join(destination, path))),
    )


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _as_error(diagnostic: Diagnostic) -> PykyllError:
    error = PykyllError(diagnostic.message)
    error.diagnostic = diagnostic
    return error
