"""What went wrong, where, and what to do: one family of errors and warnings.

A parser raises with an offset into the text that it was given; the boundary that
knows the file adds path, line and excerpt with `PykyllError.at`. Only the command
line prints.

Public names: `Diagnostic`, `Frame`, `USED_IN`, `PykyllError`, `BuildError`,
`format_diagnostic`, `line_and_column`, `locate`; and, imported on first use, `suggest`,
`bug_message`, `Findings`, `Collector`, `MissingExtraError`, `extra_for`, `require_extra`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pykyll.errors.diagnostic import (
    USED_IN,
    Diagnostic,
    Frame,
    Severity,
    format_diagnostic,
    line_and_column,
    locate,
)
from pykyll.errors.exceptions import BuildError, PykyllError

if TYPE_CHECKING:
    from pykyll.errors.bug import bug_message
    from pykyll.errors.extras import MissingExtraError, extra_for, require_extra
    from pykyll.errors.findings import Collector, Findings
    from pykyll.errors.nearest import suggest

__all__ = [
    "USED_IN",
    "BuildError",
    "Collector",
    "Diagnostic",
    "Findings",
    "Frame",
    "MissingExtraError",
    "PykyllError",
    "Severity",
    "bug_message",
    "extra_for",
    "format_diagnostic",
    "line_and_column",
    "locate",
    "require_extra",
    "suggest",
]

_MODULES = {
    "Collector": "findings",
    "Findings": "findings",
    "MissingExtraError": "extras",
    "bug_message": "bug",
    "extra_for": "extras",
    "require_extra": "extras",
    "suggest": "nearest",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module 'pykyll.errors' has no attribute {name!r}")
    found: object = getattr(import_module(f"pykyll.errors.{module}"), name)
    return found
