"""The exceptions of pykyll. Each carries diagnostics; none is printed by raising it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Self

from pykyll.errors.diagnostic import Diagnostic, Frame, format_diagnostic, locate

if TYPE_CHECKING:
    from collections.abc import Sequence


class PykyllError(Exception):
    """Anything that pykyll reports to its user. Carries one `Diagnostic`.

    Args:
        message: What is wrong, one sentence without a closing full stop.
        offset: Character offset into the text at hand, if the raiser knows only that.
        line: Line counted from 1, if the raiser knows only that.
        length: How many characters are to be marked.
        hint: What to do.
    """

    def __init__(
        self,
        message: str,
        *,
        offset: int | None = None,
        line: int | None = None,
        length: int = 1,
        hint: str | None = None,
        path: str | None = None,
    ) -> None:
        super().__init__(message)
        self.offset = offset
        self.diagnostic = Diagnostic(message, line=line, length=length, hint=hint, path=path)

    @property
    def message(self) -> str:
        """What is wrong."""
        return self.diagnostic.message

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that this exception reports, at least one."""
        return (self.diagnostic,)

    def at(self, path: str, source: str | None = None, *, first_line: int = 1) -> Self:
        """Add the file, and from its text the line, column and excerpt, unless known.

        Args:
            path: Path relative to the site's source.
            source: The text that `offset` or `line` counts in.
            first_line: The line of the file at which `source` begins (behind front matter).

        Returns:
            This same error, so that it can be raised again in one line.
        """
        diagnostic = self.diagnostic
        if diagnostic.path is not None:
            return self
        diagnostic = replace(diagnostic, path=path)
        if source is not None and diagnostic.excerpt is None:
            if self.offset is not None:
                diagnostic = _at_offset(diagnostic, source, self.offset, first_line)
            elif diagnostic.line is not None:
                diagnostic = _at_line(diagnostic, source, diagnostic.line, first_line)
        self.diagnostic = diagnostic
        return self

    def showing(self, line: int, column: int, excerpt: str) -> Self:
        """Set the place where the raiser itself knows the line and its text."""
        self.diagnostic = replace(self.diagnostic, line=line, column=column, excerpt=excerpt)
        return self

    def through(self, frame: Frame) -> Self:
        """Add one more place that led here."""
        self.diagnostic = replace(self.diagnostic, trail=(*self.diagnostic.trail, frame))
        return self

    def __str__(self) -> str:
        return self.message


class BuildError(PykyllError):
    """A build that failed: every error of it, in the order of the files.

    Args:
        diagnostics: The errors, at least one.
        warnings: What the build warned of before it failed; often they name the cause.
    """

    def __init__(
        self, diagnostics: Sequence[Diagnostic], warnings: Sequence[Diagnostic] = ()
    ) -> None:
        super().__init__(diagnostics[0].message)
        self.diagnostic = diagnostics[0]
        self.warnings = tuple(warnings)
        """Those that the build found on its way, in the order of its steps."""
        self._all = tuple(diagnostics)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All errors of the build."""
        return self._all

    def __str__(self) -> str:
        return "\n\n".join(format_diagnostic(diagnostic) for diagnostic in self._all)


def _at_offset(diagnostic: Diagnostic, source: str, offset: int, first_line: int) -> Diagnostic:
    line, column, excerpt = locate(source, min(offset, len(source)))
    return replace(diagnostic, line=line + first_line - 1, column=column, excerpt=excerpt)


def _at_line(diagnostic: Diagnostic, source: str, line: int, first_line: int) -> Diagnostic:
    lines = source.split("\n")
    excerpt = lines[line - 1].rstrip("\r") if 0 < line <= len(lines) else None
    return replace(diagnostic, line=line + first_line - 1, excerpt=excerpt)
