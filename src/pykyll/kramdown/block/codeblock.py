"""Code blocks that are indented by four spaces or a tab."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import CodeBlock
from pykyll.kramdown.patterns import CODEBLOCK, INDENT, NOT_SPACE
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_START = regex(INDENT)
_LAZY_LINE = regex(rf"\n( {{0,3}}{NOT_SPACE})")
_INDENT = regex(f"^{INDENT}", re.MULTILINE)


def codeblock(p: ParseState) -> bool:
    """Indented lines; a lazy line behind them goes on with the line before it."""
    src = p.src
    if _START.match(src.text, src.pos) is None:
        return False
    match = CODEBLOCK.match(src.text, src.pos)
    if match is None or match.end() == src.pos:
        return False
    src.pos = match.end()
    data = _LAZY_LINE.sub(r" \1", match.group())
    p.add_block(CodeBlock(without_indent(data)))
    return True


def without_indent(text: str) -> str:
    """The text with one level of indentation less."""
    return _INDENT.sub("", text)
