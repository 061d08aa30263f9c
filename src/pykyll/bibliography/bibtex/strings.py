"""`@string`: names put in place of what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.bibtex.value import Joined, Piece, Symbol, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST = 10_000_000
"""Characters that all strings together may put in, by what each is made of and where it is used."""


class TooLongError(ValueError):
    """Strings made of strings made of strings, which make a bibliography too long."""


class Strings:
    """The strings of a bibliography; a name that stands nowhere stays as it is.

    Raises:
        TooLongError: All together put in far too much. So does `replace`.
    """

    def __init__(self, defined: Mapping[str, Joined]) -> None:
        self._left = _MOST
        self._defined: dict[str, Joined] = {}
        for name, value in defined.items():
            self._defined[name] = self.replace(value)

    def replace(self, value: Joined) -> Joined:
        """The value with the texts of its strings."""
        if not any(isinstance(piece, Symbol) for piece in value.pieces):
            return value
        return Joined(tuple(part for piece in value.pieces for part in self._pieces(piece)))

    def _pieces(self, piece: Piece) -> tuple[Piece, ...]:
        value = self._defined.get(piece.name) if isinstance(piece, Symbol) else None
        if value is None:
            return (piece,)
        self._left -= sum(map(_length, value.pieces))
        if self._left < 0:
            raise TooLongError
        return value.pieces

    def texts(self) -> dict[str, str]:
        """Each name with its text."""
        return {name: value.joined().text for name, value in self._defined.items()}


def _length(piece: Piece) -> int:
    return 1 + len(piece.text if isinstance(piece, Text) else piece.name)
