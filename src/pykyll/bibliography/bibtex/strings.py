"""`@string`: names put in place of what they stand for.

bibtex-ruby goes once through the names in the order of their definitions, for each value by
itself: a name is found in what an earlier one stands for, but not in what a later one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.bibtex.value import Joined, Piece, Symbol, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 10_000_000
"""Characters that all strings together may put in, by what each is made of and where it is used."""


class TooLongError(ValueError):
    """Strings made of strings made of strings, which make a bibliography too long."""


class Strings:
    """The strings of a bibliography; a name that stands nowhere stays as it is."""

    def __init__(self) -> None:
        self._left = _MOST
        self._defined: dict[str, Joined] = {}
        self._places: dict[str, int] = {}

    def define(self, name: str, value: Joined) -> None:
        """Let a name stand for a value; one that is known keeps its place in the order."""
        self._defined[name] = value
        self._places.setdefault(name, len(self._places))

    def is_last_of_its_name(self, name: str, value: Joined) -> bool:
        """Whether a name stands for that very value."""
        return self._defined.get(name) is value

    def replace(self, value: Joined) -> Joined:
        """The value with the texts of its strings.

        Raises:
            TooLongError: All together put in far too much.
        """
        pieces = value.pieces
        name = self._next(pieces, -1)
        if name is None:
            return value
        while name is not None:
            known = self._defined[name].pieces
            pieces = tuple(part for piece in pieces for part in self._parts(piece, name, known))
            name = self._next(pieces, self._places[name])
        return Joined(pieces)

    def _next(self, pieces: tuple[Piece, ...], place: int) -> str | None:
        """The first name behind a place in the order that the pieces hold."""
        found = {
            known: piece.name
            for piece in pieces
            if isinstance(piece, Symbol) and (known := self._places.get(piece.name, -1)) > place
        }
        return found[min(found)] if found else None

    def _parts(self, piece: Piece, name: str, known: tuple[Piece, ...]) -> Iterator[Piece]:
        if not isinstance(piece, Symbol) or piece.name != name:
            yield piece
            return
        self._left -= sum(map(_length, known))
        if self._left < 0:
            raise TooLongError
        yield from known

    def texts(self) -> dict[str, str]:
        """Each name with its text."""
        return {name: value.joined().text for name, value in self._defined.items()}


def _length(piece: Piece) -> int:
    return 1 + len(piece.text if isinstance(piece, Text) else piece.name)
