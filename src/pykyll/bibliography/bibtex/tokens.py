"""The tokens of an object, and the errors that end it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from pykyll.dataclass import dataclass


class Kind(Enum):
    """What a token is; the value says it in messages."""

    NAME = "name"
    NUMBER = "number"
    KEY = "key"
    QUOTED = "text in quotes"
    BRACED = "text in braces"
    EQUALS = "="
    COMMA = ","
    SHARP = "#"
    OPEN = "{"
    CLOSE = "}"
    AT = "@"
    END = "end of the file"


class Token(NamedTuple):
    """A piece of an object."""

    kind: Kind
    text: str
    """What stands there; of texts what is between the quotes or braces."""
    offset: int


@dataclass(frozen=True, slots=True)
class Object:
    """`@name` and all that belongs to it."""

    name: str
    """In small letters: `book`, `string`, `comment`."""
    offset: int
    """Where the `@` stands."""
    end: int
    """Where the text goes on."""
    tokens: tuple[Token, ...]
    """All behind the name, the closing brace with them; the last is CLOSE, AT or END."""
