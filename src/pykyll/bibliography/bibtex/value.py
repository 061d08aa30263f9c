"""What a field holds: texts and names of strings joined by `#`, or people."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pykyll.dataclass import dataclass
from pykyll.ruby.text import inspect_string

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.bibliography.bibtex.name import Name


@dataclass(frozen=True, slots=True)
class Text:
    """What stood in braces or quotes, or a number."""

    text: str


@dataclass(frozen=True, slots=True)
class Symbol:
    """The name of a `@string` or of a month, in small letters."""

    name: str


Piece: TypeAlias = Text | Symbol


@dataclass(frozen=True, slots=True)
class Joined:
    """Pieces joined by `#`; nearly always there is one."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The text itself; pieces that are not joined as Ruby shows them, quotes escaped."""
        if len(self.pieces) == 1:
            return _bare(self.pieces[0])
        return " # ".join(map(_quoted, self.pieces))

    @property
    def is_symbol(self) -> bool:
        """Whether it is one name of a string, which is printed without braces."""
        return len(self.pieces) == 1 and isinstance(self.pieces[0], Symbol)

    @property
    def is_text(self) -> bool:
        """Whether it is one text."""
        return len(self.pieces) == 1 and isinstance(self.pieces[0], Text)

    def joined(self) -> Joined:
        """With texts side by side as one text."""
        pieces: list[Piece] = []
        for piece in self.pieces:
            last = pieces[-1] if pieces else None
            if isinstance(piece, Text) and isinstance(last, Text):
                pieces[-1] = Text(last.text + piece.text)
            else:
                pieces.append(piece)
        return self if len(pieces) == len(self.pieces) else Joined(tuple(pieces))

    def with_texts(self, change: Callable[[str], str]) -> Joined:
        """Each text changed; names of strings stay."""
        return Joined(
            tuple(
                Text(change(piece.text)) if isinstance(piece, Text) else piece
                for piece in self.pieces
            )
        )

    def converted(self, change: Callable[[str], str]) -> Joined:
        """Each piece changed; names of strings are texts from then on, as bibtex-ruby has it."""
        return Joined(tuple(Text(change(_bare(piece))) for piece in self.pieces))


@dataclass(frozen=True, slots=True)
class Names:
    """The people of an `author`, `editor` or the like; empty where they cannot be told apart."""

    names: tuple[Name, ...]

    @property
    def text(self) -> str:
        """All names, the last name first: `Quill, Ada and van Dorn, Pim`."""
        return " and ".join(name.text for name in self.names)

    def converted(self, change: Callable[[str], str]) -> Names:
        """Each part of each name changed."""
        return Names(tuple(name.converted(change) for name in self.names))


Value: TypeAlias = Joined | Names
"""What a field holds: both have `text` and `converted`."""


def of_text(text: str) -> Joined:
    """A value that is one text."""
    return Joined((Text(text),))


def of_symbol(name: str) -> Joined:
    """A value that is the name of a string."""
    return Joined((Symbol(name),))


def _bare(piece: Piece) -> str:
    return piece.text if isinstance(piece, Text) else piece.name


def _quoted(piece: Piece) -> str:
    return inspect_string(piece.text) if isinstance(piece, Text) else piece.name
