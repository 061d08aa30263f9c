"""The selector of a rule in `@keyframes` whose interpolation has been evaluated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.parse.scanner import Scanner
from pykyll.sass.parse.tokens import IDENTIFIER, PERCENTAGE

if TYPE_CHECKING:
    from pykyll.sass.place import Place

_SELECTOR = "keyframes selector (e.g. 10%)"
_COMPONENT = "from, to, or a percentage"


def parse_keyframe_selector(text: str, place: Place) -> str:
    """The text as it is printed: `from`, `0%, 50%`.

    Args:
        text: What stands before the block, evaluated.
        place: Where it stands.

    Raises:
        SassError: When it is none.

    Source of the behaviour: `Sass::SCSS::StaticParser#keyframes_selector`.
    """
    scanner = Scanner(text, place)
    scanner.skip()
    pieces: list[str] = []
    _read_component(scanner, pieces, _SELECTOR)
    while scanner.take_text(","):
        pieces += (",", scanner.take_spaces())
        _read_component(scanner, pieces, _COMPONENT)
    scanner.demand_end("keyframes selector")
    return "".join(pieces)


def _read_component(scanner: Scanner, pieces: list[str], name: str) -> None:
    component = scanner.take(IDENTIFIER) or scanner.demand_token(PERCENTAGE, name)
    pieces += (component, scanner.take_spaces())
