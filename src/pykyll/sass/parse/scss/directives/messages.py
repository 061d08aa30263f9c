"""`@debug`, `@warn` and `@error`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.nodes import Message
from pykyll.sass.parse.script import read_expression

if TYPE_CHECKING:
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place


def read_debug(scanner: Scanner, place: Place) -> Message:
    """What the author looks at."""
    return Message(place, "debug", read_expression(scanner))


def read_warn(scanner: Scanner, place: Place) -> Message:
    """What a library tells its users."""
    return Message(place, "warn", read_expression(scanner))


def read_error(scanner: Scanner, place: Place) -> Message:
    """What ends the compilation."""
    return Message(place, "error", read_expression(scanner))
