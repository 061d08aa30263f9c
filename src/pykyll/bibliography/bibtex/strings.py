"""`@string`: names put in place of what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.bibtex.value import Joined, Piece, Symbol, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 100_000
"""Of strings made of strings made of strings: each doubles the one before."""


class TooLongError(ValueError):
    """A string that grows beyond all reason, by its name."""


class Strings:
    """The strings of a bibliography; a name that stands nowhere stays as it is."""

    def __init__(self, defined: Mapping[str, Joined]) -> None:
        self._defined: dict[str, Joined] = {}
        for name, value in defined.items():
            self._defined[name] = self._checked(name, self.replace(value))

    def replace(self, value: Joined) -> Joined:
        """The value with the texts of its strings."""
        if not any(isinstance(piece, Symbol) for piece in value.pieces):
            return value
        return Joined(tuple(part for piece in value.pieces for part in self._pieces(piece)))

    def _pieces(self, piece: Piece) -> tuple[Piece, ...]:
        if isinstance(piece, Symbol) and (value := self._defined.get(piece.name)):
            return value.pieces
        return (piece,)

    def _checked(self, name: str, value: Joined) -> Joined:
        length = sum(len(p.text) if isinstance(p, Text) else len(p.name) for p in value.pieces)
        if length + len(value.pieces) > _LONGEST:
            raise TooLongError(name)
        return value

    def texts(self) -> dict[str, str]:
        """Each name with its text."""
        return {name: value.joined().text for name, value in self._defined.items()}
