"""Code blocks between fences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import CodeBlock
from pykyll.kramdown.patterns import NOT_SPACE, SPACE
from pykyll.regex import regex
from pykyll.remembered import remembered
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.kramdown.scanner import Scanner
    from pykyll.kramdown.state import ParseState

_OPENING = regex(r"(~{3,})")
_OPENING_GFM = regex(r" {0,3}([~`]{3,})")
_BLANK = r"[ \t\v\f\r]"
_INFO = regex(rf"{_BLANK}*+(?>(({NOT_SPACE}[^ \t\n\v\f\r?]*+)(?:\?{NOT_SPACE}*+)?)?){_BLANK}*+\n")
"""The language, with options behind a question mark, alone on the rest of the line."""
FENCE_GFM_STR = r" {0,3}[~`]{3,}"


def codeblock_fenced(p: ParseState) -> bool:
    """Lines between two lines of tildes."""
    return _fenced(p, _OPENING.match(p.src.text, p.src.pos), "")


def codeblock_fenced_gfm(p: ParseState) -> bool:
    """Lines between two lines of tildes or backticks, which may be indented a little."""
    return _fenced(p, _OPENING_GFM.match(p.src.text, p.src.pos), " {0,3}")


def _fenced(p: ParseState, opening: re.Match[str] | None, indent: str) -> bool:
    if opening is None:
        return False
    src = p.src
    run_start, run_end = opening.span(1)
    for fence, content_start, info in _openings(src, run_start, run_end, indent):
        closing = _closing(p, fence, indent, content_start)
        if closing is not None:
            code = src.text[content_start : closing.start(1)]
            _add(p, code, info)
            src.pos = closing.end()
            return True
    return False


def _openings(
    src: Scanner, start: int, end: int, indent: str
) -> Iterator[tuple[str, int, re.Match[str]]]:
    """The ways to read the opening line: a fence too long to be closed is tried shorter.

    The rest of it is then the language, as kramdown's expression has it.
    """
    info = _INFO.match(src.text, end)
    if info is not None:
        yield src.text[start:end], info.end(), info
    longest = _longest_closing(src, src.text[start : start + 3], indent, end)
    for fence_end in range(min(end - 1, start + longest), start + 2, -1):
        info = _INFO.match(src.text, fence_end)
        if info is not None:
            yield src.text[start:fence_end], info.end(), info


def _longest_closing(src: Scanner, shortest: str, indent: str, start: int) -> int:
    """The length of the longest run below that could close a fence that begins so."""
    what = f"closing {shortest}"
    if src.is_absent(what, start):
        return 0
    pattern = re.compile(rf"\n{indent}({re.escape(shortest)}[~`]*){SPACE}*?\n")
    longest = max((len(match.group(1)) for match in pattern.finditer(src.text, start)), default=0)
    if not longest:
        src.note_absent(what, start)
    return longest


def _closing(p: ParseState, fence: str, indent: str, start: int) -> re.Match[str] | None:
    src = p.src
    if src.find(fence, start) < 0:
        return None
    what = f"closing {fence}"
    if src.is_absent(what, start):
        return None
    pattern = _closing_pattern(fence, indent)
    # The first line of the content may be the closing one; any other follows a line end.
    match = pattern.search(src.text, start - 1)
    if match is None:
        src.note_absent(what, start)
    return match


@remembered(64)
def _closing_pattern(fence: str, indent: str) -> re.Pattern[str]:
    return re.compile(
        rf"\n()(?={indent}){indent}{re.escape(fence)}{re.escape(fence[-1])}*{SPACE}*?\n",
    )


def _add(p: ParseState, code: str, info: re.Match[str]) -> None:
    element = CodeBlock(code)
    language = strip(info.group(1) or "")
    if language:
        element.lang = language
        element.attr["class"] = f"language-{info.group(2)}"
    p.add_block(element)
