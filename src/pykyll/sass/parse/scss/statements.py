"""What may stand in a file or a block, and blocks themselves.

Source of the behaviour: `Sass::SCSS::Parser#block_contents`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pykyll.sass.nodes import Parent
from pykyll.sass.parse.comments import read_spaces_and_comments

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.nodes import Node
    from pykyll.sass.parse.scanner import Scanner

Context = Literal["file", "rules", "function", "block"]
"""Where statements stand: `rules` knows no declarations, `function` no rules either."""
READERS: dict[str, Callable[[Scanner], Node | list[Node] | None]] = {}
"""What reads the statement that begins with a character, several for an `@import`; filled by
`stylesheet`."""
RULE_READERS: dict[Context, Callable[[Scanner], Node | None] | None] = {"function": None}
"""What reads any other statement; filled likewise."""


def read_block(scanner: Scanner, context: Context = "block") -> tuple[Node, ...]:
    """`{ … }`.

    Args:
        scanner: It stands at the brace.
        context: What may stand in it.

    Raises:
        SassError: When there is no brace, or something else stands in it.
    """
    scanner.demand("{")
    scanner.deeper()
    children = read_statements(scanner, context)
    scanner.demand("}")
    scanner.depth -= 1
    return tuple(children)


def read_statements(scanner: Scanner, context: Context) -> list[Node]:
    """Statements with semicolons or blocks between them, and the comments among them."""
    children: list[Node] = []
    in_file = context == "file"
    while True:
        read_spaces_and_comments(scanner, children, in_file=in_file)
        found = _read_statement(scanner, context)
        has_block = False
        if isinstance(found, list):
            children += found
        elif found is not None:
            children.append(found)
            has_block = isinstance(found, Parent) and found.children is not None
        if not scanner.take_text(";") and not has_block:
            return children


def _read_statement(scanner: Scanner, context: Context) -> Node | list[Node] | None:
    read = READERS.get(scanner.text[scanner.pos : scanner.pos + 1])
    if read is not None:
        return read(scanner)
    read_rule = RULE_READERS[context]
    return None if read_rule is None else read_rule(scanner)
