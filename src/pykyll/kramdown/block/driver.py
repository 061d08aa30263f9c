"""Reads blocks: at each line the constructs that its first character allows, in kramdown's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.scanner import Scanner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.kramdown.dialect import BlockRule
    from pykyll.kramdown.element import Element
    from pykyll.kramdown.state import ParseState

DEEPEST_BLOCK = 64
"""Blocks inside blocks beyond this level are read as paragraphs.

Each level takes some frames of Python's stack, and reads its text anew.
"""


def parse_blocks(p: ParseState, element: Element, text: str | None = None) -> bool:
    """Read the blocks of `text`, or of what is being read, into `element`.

    Returns:
        Whether the end tag of `element` stopped the reading.
    """
    saved = p.tree, p.src, p.block_ial
    p.tree, p.block_ial = element, None
    if text is not None:
        p.src = Scanner(text, element.location)
    p.depth += 1
    rules_for = p.dialect.rules_for if p.depth <= DEEPEST_BLOCK else p.dialect.shallow_rules_for
    found = _run(p, rules_for)
    p.depth -= 1
    p.tree, p.src, p.block_ial = saved
    return found


def _run(p: ParseState, rules_for: Callable[[str, int], tuple[BlockRule, ...]]) -> bool:
    src = p.src
    text, end = src.text, src.end
    while src.pos < end:
        for rule in rules_for(text, src.pos):
            if rule(p):
                break
        else:
            _unhandled(p)
        if p.stops_blocks:
            p.stops_blocks = False
            return True
    return False


def _unhandled(p: ParseState) -> None:
    """A line that starts with spaces and a tab is nothing that kramdown knows."""
    src = p.src
    p.warn("Warning: this should not occur - no block parser handled the line", src.line())
    line_end = src.text.find("\n", src.pos) + 1
    p.add_raw_text(src.text[src.pos : line_end], p.tree)
    src.pos = line_end
