"""`@charset`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.nodes import Charset
from pykyll.sass.parse.raw_text import read_plain_string

if TYPE_CHECKING:
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place


def read_charset(scanner: Scanner, place: Place) -> Charset:
    """The name of an encoding, in quotes."""
    name = read_plain_string(scanner)
    if name is None:
        scanner.fail("string")
    scanner.skip()
    return Charset(place, name)
