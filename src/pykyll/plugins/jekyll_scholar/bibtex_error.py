"""All that is wrong with a bibliography, as the error of the page that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.errors import Diagnostic


class BibTeXError(HostError):
    """The errors of a bibliography, each at its own place.

    Args:
        found: At least one.
    """

    def __init__(self, found: Sequence[Diagnostic]) -> None:
        first = found[0]
        super().__init__(first.message, first.reference)
        self.diagnostic = first
        self._others = tuple(found[1:])
        self.template_name, self.line = first.path, first.line

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Each error with its place; the first as whoever passes it on has changed it."""
        return (self.diagnostic, *self._others)
