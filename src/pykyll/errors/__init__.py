"""What went wrong, where, and what to do: one family of errors and warnings.

A parser raises with an offset into the text that it was given; the boundary that
knows the file adds path, line and excerpt with `PykyllError.at`. Only the command
line prints.

Public names: `Diagnostic`, `Frame`, `USED_IN`, `PykyllError`, `BuildError`, `suggest`,
`format_diagnostic`, `line_and_column`, `locate`, `bug_message`, `Findings`, `Collector`,
`MissingExtraError`, `extra_for`, `require_extra`.
"""

from pykyll.errors.bug import bug_message
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
from pykyll.errors.extras import MissingExtraError, extra_for, require_extra
from pykyll.errors.findings import Collector, Findings
from pykyll.errors.suggest import suggest

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
