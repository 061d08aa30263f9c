"""`@extend`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.nodes import Extend
from pykyll.sass.parse.raw_text import read_any_text
from pykyll.sass.parse.templates import joined, stripped
from pykyll.sass.parse.tokens import OPTIONAL

if TYPE_CHECKING:
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place


def read_extend(scanner: Scanner, place: Place) -> Extend:
    """A selector, with `!optional` perhaps."""
    selector = read_any_text(scanner)
    if not selector:
        scanner.fail("selector")
    is_optional = scanner.take(OPTIONAL) is not None
    scanner.skip()
    return Extend(place, stripped(joined(selector)), is_optional)
