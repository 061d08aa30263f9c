"""White space at the edges of lines and cells as CommonMarker trims it.

CommonMarker trims blanks, tabs and line ends alone; the parser used here takes more for white
space. So what it would trim is put into its text as private characters, and taken back out of
what is printed.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_SPACES = (
    "\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
)
_FIRST_PRIVATE = 0xF8D0
_GUARDS = {ord(space): _FIRST_PRIVATE + place for place, space in enumerate(_SPACES)}
_SPACES_OF_GUARDS = {guard: space for space, guard in _GUARDS.items()}
_GUARD = regex(f"[{chr(_FIRST_PRIVATE)}-{chr(_FIRST_PRIVATE + len(_SPACES) - 1)}]")
_ANY = regex(f"[{_SPACES}]")
_AT_EDGES = regex(
    rf"^[ \t{_SPACES}]+|(?<=\|)[ \t{_SPACES}]+|(?<![ \t{_SPACES}])[ \t{_SPACES}]+(?=\||\r?$)",
    re.MULTILINE,
)


def guarded(text: str) -> str:
    """The text with private characters in place of what would be trimmed."""
    if _ANY.search(text) is None or _GUARD.search(text) is not None:
        return text
    return _AT_EDGES.sub(lambda match: match[0].translate(_GUARDS), text)


def unguarded(html: str) -> str:
    """What was printed, with the white space back in its places."""
    return html.translate(_SPACES_OF_GUARDS) if _GUARD.search(html) is not None else html


def trim_tabs(parser: MarkdownIt) -> None:
    """Let tabs before a line end go as blanks do."""
    parser.core.ruler.push("tabs", _trim_tabs)


def _trim_tabs(state: StateCore) -> None:
    for token in state.tokens:
        for text, following in pairwise(token.children or ()):
            if text.type == "text" and following.type == "softbreak":
                text.content = text.content.rstrip(" \t")
