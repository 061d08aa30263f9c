"""Headers, underlined (setext) or with leading hashes (ATX)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pykyll.kramdown.block.boundary import is_after_boundary
from pykyll.kramdown.element import Header
from pykyll.regex import regex
from pykyll.ruby.strings import rstrip

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_SETEXT = regex(r" {0,3}([^ \t].*)\n([-=])[-=]*[ \t\r\f\v]*\n")
_UNDERLINES = frozenset("-=")
_ATX = regex(r"(#{1,6})[\t ]*([^ \t].*)\n")
ATX_GFM_STR = r"#{1,6}[\t ]+.*\n"
_ATX_GFM = regex(r"(#{1,6})[\t ]+(.*)\n")

_NAME_START = (
    r":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF"
    r"\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD"
    r"\U00010000-\U000EFFFF"
)


@cache
def _id() -> re.Pattern[str]:
    """Compiled when first needed: it takes 6 ms."""
    return re.compile(
        rf"[\t ]\{{#([{_NAME_START}][{_NAME_START}\-.0-9\u00B7\u0300-\u036F\u203F-\u2040]*)\}}\Z",
    )


def setext_header(p: ParseState) -> bool:
    """A line with `===` or `---` below it."""
    written, start = p.src.text, p.src.pos
    below = written.find("\n", start) + 1
    if written[below : below + 1] not in _UNDERLINES or not is_after_boundary(p):
        return False
    match = _SETEXT.match(written, start)
    if match is None:
        return False
    text, header_id = _text_and_id(match.group(1))
    if not text:
        return False
    return _add(p, 2 if match.group(2) == "-" else 1, text, header_id, match.end())


def atx_header(p: ParseState) -> bool:
    """`# text`, behind a block boundary."""
    return is_after_boundary(p) and _atx(p, _ATX.match(p.src.text, p.src.pos))


def atx_header_gfm(p: ParseState) -> bool:
    """`# text` with a space behind the hashes, behind a block boundary."""
    return is_after_boundary(p) and _atx(p, _ATX_GFM.match(p.src.text, p.src.pos))


def atx_header_gfm_quirk(p: ParseState) -> bool:
    """`# text` with a space behind the hashes, anywhere; closing hashes need a space too."""
    match = _ATX_GFM.match(p.src.text, p.src.pos)
    if match is None:
        return False
    text, header_id = _text_and_id(match.group(2))
    unmarked = text.rstrip("#")
    if len(unmarked) < len(text) and unmarked[-1:] in {"\t", " "}:
        text = rstrip(unmarked)
    return bool(text) and _add(p, len(match.group(1)), text, header_id, match.end())


def _atx(p: ParseState, match: re.Match[str] | None) -> bool:
    if match is None:
        return False
    text, header_id = _text_and_id(match.group(2))
    unmarked = text.rstrip("#")
    if unmarked.endswith("\\"):
        unmarked = text[: len(unmarked) + 1]
    if len(unmarked) < len(text):
        text = rstrip(unmarked)
    return bool(text) and _add(p, len(match.group(1)), text, header_id, match.end())


def _text_and_id(contents: str) -> tuple[str, str | None]:
    text = rstrip(contents)
    if text.endswith("}"):
        match = _id().search(text)
        if match is not None:
            return rstrip(text[: match.start()]), match.group(1)
    return text, None


def _add(p: ParseState, level: int, text: str, header_id: str | None, end: int) -> bool:
    header = Header(level, text, location=p.src.line())
    if header_id is not None:
        header.attr["id"] = header_id
    p.add_raw_text(text, header)
    p.add_block(header)
    p.src.pos = end
    return True
