"""What a job would do to the tree, and how that is done."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic
from pykyll.files.paths import inside, is_inside
from pykyll.files.put import put_below

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is to be written or removed."""

    path: str
    """Relative to the source."""
    content: bytes | None
    """What it is to hold; None removes it."""


@dataclass(slots=True)
class Prepared:
    """What one job has found."""

    topic: str
    """What it is about, in a word."""
    summary: str = ""
    """What there is, in half a line."""
    changes: list[Change] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    """Warnings: what cannot be made, and what somebody has changed."""

    def write(self, path: str, content: bytes | str) -> None:
        """Have a file written."""
        text = content.encode() if isinstance(content, str) else content
        self.changes.append(Change(path, text))

    def remove(self, path: str) -> None:
        """Have a file removed."""
        self.changes.append(Change(path, None))

    def warn(
        self, message: str, *, path: str | None = None, line: int | None = None, hint: str = ""
    ) -> None:
        """Tell of something that does not keep the rest from being made."""
        self.findings.append(
            Diagnostic(message, "warning", path=path, line=line, hint=hint or None)
        )


def apply(source: str, changes: Iterable[Change]) -> list[Diagnostic]:
    """Write and remove files, each of them whole or not at all.

    Returns:
        A warning for each that could not be.
    """
    failed = []
    for change in changes:
        is_done = (
            _removed(source, change.path)
            if change.content is None
            else put_below(source, change.path, change.content)
        )
        if not is_done:
            verb = "removed" if change.content is None else "written"
            failed.append(
                Diagnostic(
                    f"{change.path} cannot be {verb}",
                    "warning",
                    path=change.path,
                    hint="see that its folder lies in the site, and can be written to",
                )
            )
    return failed


def _removed(source: str, path: str) -> bool:
    file = inside(source, path)
    folder = os.path.dirname(file)
    if not is_inside(folder, source):
        return False
    try:
        os.unlink(file)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    with suppress(OSError):  # others' files are in it
        os.rmdir(folder)
    return True
