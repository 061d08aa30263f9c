"""The one exception of this library: every error of a bibliography, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic, PykyllError, format_diagnostic

if TYPE_CHECKING:
    from collections.abc import Sequence


class BibliographyError(PykyllError):
    """A bibliography that cannot be read or converted: all its errors in the order of the file.

    Args:
        diagnostics: At least one error.
    """

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__(diagnostics[0].message)
        self.diagnostic = diagnostics[0]
        self._others = tuple(diagnostics[1:])

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All errors that were found."""
        return (self.diagnostic, *self._others)

    def __str__(self) -> str:
        return "\n\n".join(format_diagnostic(diagnostic) for diagnostic in self.diagnostics)
