"""What is wrong with a stylesheet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Self

from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from pykyll.sass.place import Place


class SassError(PykyllError):
    """A mistake in a stylesheet; in the words of Ruby Sass, so that who searches for it finds it.

    Args:
        message: What is wrong.
        place: Where, if the raiser knows; who evaluates a statement adds its place otherwise.
        hint: What to do.
    """

    def __init__(
        self, message: str, place: Place | None = None, *, hint: str | None = None
    ) -> None:
        super().__init__(message, hint=hint)
        self.place: Place | None = None
        self._unknown: Place | None = None
        if place is not None:
            self.placed(place)

    @property
    def line(self) -> int | None:
        """Line counted from 1, if it is known yet."""
        return None if self.place is None else self.place.line

    @property
    def column(self) -> int | None:
        """Column counted from 1, if it is known yet."""
        return None if self.place is None else self.place.column

    @property
    def path(self) -> str | None:
        """The file as its importer names it; none for the text that is compiled."""
        return None if self.place is None else self.place.path

    def placed(self, place: Place) -> Self:
        """Set where it is, unless that is known; returns the error."""
        if not place.is_known:
            self._unknown = self._unknown or place._replace(is_known=True)
        elif self.place is None:
            self.place = place
            self.diagnostic = replace(self.diagnostic, line=place.line, column=place.column)
            if place.path is not None:
                self.diagnostic = replace(self.diagnostic, path=place.path)
        return self

    def placed_at_last(self, place: Place) -> Self:
        """Likewise, once nothing around it will: by preference where Ruby Sass knows no line."""
        return self.placed(self._unknown or place)

    def excerpted(self, text: str) -> Self:
        """Show the line of the file's text that the place is in; returns the error."""
        if self.place is not None and self.diagnostic.excerpt is None:
            lines = text.split("\n")
            if self.place.line <= len(lines):
                self.diagnostic = replace(
                    self.diagnostic, excerpt=lines[self.place.line - 1].rstrip("\r")
                )
        return self
