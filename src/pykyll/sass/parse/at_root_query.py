"""The query of an `@at-root` whose interpolation has been evaluated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pykyll.regex import regex
from pykyll.sass.parse.raw_text import read_identifier
from pykyll.sass.parse.scanner import Scanner

if TYPE_CHECKING:
    from pykyll.sass.place import Place

AtRootKind = Literal["with", "without"]
_KIND = regex(r"(?:without|with)\b")


def parse_at_root_query(text: str, place: Place) -> tuple[AtRootKind, tuple[str, ...]]:
    """Whether the named at-rules are kept or left, and their names.

    Args:
        text: `(without: media)`.
        place: Where the at-rule stands.

    Raises:
        SassError: When it is no such query.
    """
    scanner = Scanner(text, place)
    scanner.demand("(")
    scanner.skip()
    is_without = scanner.demand_token(_KIND, '"with" or "without"') == "without"
    scanner.skip()
    scanner.demand(":")
    scanner.skip()
    names = _read_names(scanner)
    scanner.demand(")")
    scanner.demand_end("@at-root query list")
    return "without" if is_without else "with", names


def _read_names(scanner: Scanner) -> tuple[str, ...]:
    names: list[str] = []
    while (name := read_identifier(scanner)) is not None:
        names.append(name)
        scanner.skip()
    if not names:
        scanner.fail("* or identifier")
    return tuple(names)
