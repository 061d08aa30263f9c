"""Quotes that become typographic. The rules are those of SmartyPants, as kramdown has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import Symbol
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.span.state import Spans

_WORD = "[A-Za-z0-9_]"
_SPACE = r"[ \t\n\v\f\r]"
_PUNCTUATION = r"[!\"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"
_RULES = regex(
    rf"(?P<open>[\"'])(?=[_*]{{1,2}}[^ \t\n\v\f\r])"
    rf"|(?P<close>[\"'])(?={_PUNCTUATION}(?!\.\.)\B)"
    # Two kinds of quotes side by side: He said, "'Quoted' words in a larger quote."
    rf"|(?P<double_single>{_SPACE}?)\"'(?={_WORD})"
    rf"|(?P<single_double>{_SPACE}?)'\"(?={_WORD})"
    # Decades: the '80s
    rf"|(?P<decade>{_SPACE}?)'(?=[0-9][0-9]s)"
    rf"|(?P<open_behind>{_SPACE})(?P<open2>[\"'])(?={_WORD})"
    r"|(?P<close_behind>[^ \\\t\r\n\[{(\-])(?P<close2>[\"'])"
    # <i>Custer</i>'s Last Stand
    rf"|(?P<close3>[\"'])(?={_SPACE}|s\b|$)"
    r"|(?P<rest_single>.?)'"
    r"|(?P<rest_double>.?)\"",
    re.DOTALL | re.MULTILINE,
)
_OPENING = {'"': "ldquo", "'": "lsquo"}
CLOSING_QUOTES = {'"': "rdquo", "'": "rsquo"}
BEFORE_CLOSING = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:!?)")
"""What makes a closing quote of the one behind it by the rule `close_behind`, whatever follows.
`Spans.run` looks for these itself: nine of ten quotes need no more."""
_PAIRS = {
    "double_single": ("ldquo", "lsquo"),
    "single_double": ("lsquo", "ldquo"),
    "decade": ("rsquo",),
    "rest_single": ("lsquo",),
    "rest_double": ("ldquo",),
}


def smart_quotes(s: Spans) -> bool:
    """A quote, or two, with the character before it."""
    text, at = s.text, s.pos
    if text[at] not in _OPENING and (text[at + 1 : at + 2] not in _OPENING or text[at] == "\\"):
        return False
    match = _RULES.match(text, at)
    if match is None:
        return False
    s.pos = match.end()
    rule = match.lastgroup or ""
    if rule in _PAIRS:
        before, names = match.group(rule), _PAIRS[rule]
    elif rule == "open2":
        before, names = match.group("open_behind"), (_OPENING[match.group(rule)],)
    elif rule == "close2":
        before, names = match.group("close_behind"), (CLOSING_QUOTES[match.group(rule)],)
    else:
        table = _OPENING if rule == "open" else CLOSING_QUOTES
        before, names = "", (table[match.group(rule)],)
    if before:
        s.add_text(before)
    for name in names:
        s.add(Symbol("smart_quote", name))
    return True
