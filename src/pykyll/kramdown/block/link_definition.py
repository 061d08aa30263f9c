"""Link definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.definitions import LinkDefinition, normalize_link_id
from pykyll.kramdown.element import EndOfBlock
from pykyll.kramdown.patterns import OPT_SPACE
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_ID = regex(rf"{OPT_SPACE}\[([^\n\]]+)\]:[ \t]*")
_TITLED = regex(
    r"(?:<(.*?)>|([^\n]*?[^ \t\n\v\f\r][^\n]*?))"
    r"(?:(?:[ \t]*+\n[ \t]*+|[ \t]++)([\"'])(.+?)\3)?[ \t]*+\n",
)
_PLAIN = regex(r"(?:<(.*?)>|([^\n]*[^ \t\n]))()()[ \t]*+\n")
_QUOTE_INSIDE = regex(r"[ \t][\"']")


def link_definition(p: ParseState) -> bool:
    """`[id]: url "title"`; the title may stand on the next line."""
    src = p.src
    start = _ID.match(src.text, src.pos)
    if start is None:
        return False
    pattern = _TITLED if _may_have_title(src.text, start.end()) else _PLAIN
    match = pattern.match(src.text, start.end())
    if match is None or _QUOTE_INSIDE.search(match.group(2) or ""):
        return False
    src.pos = match.end()
    link_id = normalize_link_id(start.group(1))
    if link_id in p.link_defs:
        line = src.line()
        p.warn(f"Duplicate link ID '{link_id}' on line {line} - overwriting", line)
    place = EndOfBlock("link_def")
    p.add_block(place)
    url = match.group(1) if match.group(1) is not None else match.group(2)
    p.link_defs[link_id] = LinkDefinition(url, match.group(4) or None, place)
    return True


def _may_have_title(text: str, start: int) -> bool:
    """Whether this line or the next one ends with a quote, so that long lines cost little."""
    line_end = text.find("\n", start)
    next_end = text.find("\n", line_end + 1)
    return _ends_quoted(text[start:line_end]) or _ends_quoted(text[line_end + 1 : next_end])


def _ends_quoted(line: str) -> bool:
    return line.rstrip(" \t")[-1:] in {'"', "'"}
