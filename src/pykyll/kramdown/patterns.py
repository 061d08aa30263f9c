r"""Fragments of regular expressions that several constructs share.

Ruby's `\s`, `\w` and `\d` are ASCII, its `\b` is not; Python's letters are all
Unicode or all ASCII. So the classes are written out here and in every construct.
Positions stand at the start of a line wherever kramdown writes `^` first.
"""

from __future__ import annotations

from pykyll.regex import regex

SPACE = r"[ \t\n\v\f\r]"
NOT_SPACE = r"[^ \t\n\v\f\r]"
INDENT = r"(?:\t| {4})"
OPT_SPACE = r" {0,3}"

NAME = r"(?:[^\W\d][\w.\-]*+:)?[^\W\d][\w.\-]*+"
"""The name of a tag or attribute, REXML's UNAME_STR."""

BLANK_LINE_STR = rf"{SPACE}*\n"
BLANK_LINE = regex(BLANK_LINE_STR)

EOB_MARKER_STR = rf"\^{SPACE}*?\n"

ANY_CHARS = r"(?:\\\}|[^\}])"
ID_NAME = r"[A-Za-z0-9_][A-Za-z0-9_\-]*"
IAL_BLOCK_STR = rf"\{{:(?![:/])({ANY_CHARS}+)\}}{SPACE}*?\n"
IAL_BLOCK_START = regex(OPT_SPACE + IAL_BLOCK_STR)

_SPAN_TAGS = (
    "a|abbr|acronym|b|big|bdo|br|button|cite|code|del|dfn|em|i|img|input|ins|kbd|label|mark|"
    "option|q|rb|rbc|rp|rt|rtc|ruby|samp|select|small|span|strong|sub|sup|tt|u|var|script"
)
LAZY_END_HTML_START = rf"<(?>(?!(?:{_SPAN_TAGS})\b){NAME})"
LAZY_END_HTML_STOP = rf"</(?!(?:{_SPAN_TAGS})\b){NAME}{SPACE}*>"

_IAL_UNNAMED = IAL_BLOCK_STR.replace(f"({ANY_CHARS}+)", f"{ANY_CHARS}+")
LAZY_END_STR = (
    rf"{BLANK_LINE_STR}|{OPT_SPACE}{_IAL_UNNAMED}|{EOB_MARKER_STR}|"
    rf"{OPT_SPACE}{LAZY_END_HTML_STOP}|{OPT_SPACE}{LAZY_END_HTML_START}|\n?\Z"
)
"""What ends a paragraph or block quote even where lazy lines go on."""
LAZY_END = regex(LAZY_END_STR)

BLOCK_BOUNDARY = regex(
    rf"{BLANK_LINE_STR}|{EOB_MARKER_STR}|{OPT_SPACE}{_IAL_UNNAMED}|\n?\Z",
)
NOT_LAZY_STR = (
    rf"(?!{OPT_SPACE}{_IAL_UNNAMED}|{EOB_MARKER_STR}|"
    rf"{OPT_SPACE}{LAZY_END_HTML_STOP}|{OPT_SPACE}{LAZY_END_HTML_START})"
)
CODEBLOCK_STR = (
    rf"(?>(?:(?>(?:{BLANK_LINE_STR})?)(?>(?:{INDENT}[ \t]*{NOT_SPACE}.*\n)+)"
    rf"(?>(?:{NOT_LAZY_STR}[ \t]*{NOT_SPACE}.*\n)*))*)"
)
CODEBLOCK = regex(CODEBLOCK_STR)

LIST_TAIL = r"[\t| ].*?\n"
LIST_START_UL_STR = rf"{OPT_SPACE}[+*-]{LIST_TAIL}"
LIST_START_OL_STR = rf"{OPT_SPACE}[0-9]+\.{LIST_TAIL}"
DEFINITION_LIST_START_STR = rf"{OPT_SPACE}:{LIST_TAIL}"

HR_START = regex(rf"{OPT_SPACE}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n")
EOB_MARKER = regex(EOB_MARKER_STR)

ESCAPED_CHARS = regex(r"""\\([\\.*_+`<>()\[\]{}#!:|"'$=-])""")
PLAIN_SPAN = r"(?:[^*_`<&\\\[\]$\"'{}\-.>~\n]++|\.(?!\.)|-(?!-))"
"""Some of a line's text in which no span can begin."""
TRAILING_WHITESPACE = regex(r"[ \t]*\n")
