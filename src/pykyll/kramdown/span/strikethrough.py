"""GFM's strikethrough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Html
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.span.state import Spans

_OPENING = regex(r"~~(?![ \t\n\v\f\r~])")
_CLOSING = regex(r"[^ \t\n\v\f\r~]~~")


def strikethrough(s: Spans) -> bool:
    """Text between `~~` and `~~`; what is open around it does not matter inside."""
    opening = _OPENING.match(s.text, s.pos)
    if opening is None or s.src.is_absent("end of ~~", s.pos):
        return False
    closing = _CLOSING.search(s.text, opening.end())
    if closing is None:
        s.src.note_absent("end of ~~", s.pos)
        return False
    element = Html("del", is_block=False)
    s.add(element)
    line = s.line()
    s.pos = closing.end()
    inner = type(s)(s.p, s.text[opening.end() : closing.end() - 2], line)
    inner.children = element.children
    inner.depth = s.depth + 1
    inner.run(s.p.dialect.spans)
    inner.flush()
    return True
