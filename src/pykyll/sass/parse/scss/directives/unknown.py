"""At-rules without a meaning of their own: `@font-face`, `@keyframes`, `@page`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.nodes import Directive
from pykyll.sass.parse.raw_text import read_any_text
from pykyll.sass.parse.scss.statements import read_block
from pykyll.sass.parse.templates import joined, stripped

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place


def read_unknown(scanner: Scanner, place: Place, name: str) -> Directive:
    """All up to a block or a semicolon."""
    text = read_any_text(scanner)
    if not text:
        return directive_with_block_if_any(scanner, place, [f"@{name}"])
    return directive_with_block_if_any(scanner, place, [f"@{name} ", *stripped(joined(text))])


def directive_with_block_if_any(
    scanner: Scanner, place: Place, value: list[str | Expression]
) -> Directive:
    """The at-rule all of which but its block has been read."""
    children = read_block(scanner) if scanner.comes("{") else None
    return Directive(place, children, joined(value))
