"""Escaped characters, the blanks behind commands of one character, and braces."""

from __future__ import annotations

import re

_ESCAPED = re.compile(r"\\([#$%&_; ])")
_BLANK = re.compile(r"(\\[`'^\"=.‘’A-Za-z])[ \t\r\n\f\v]+(?=[A-Za-z])")
_BRACE = re.compile(r"(?<!\\)[{}]")
_ESCAPED_BRACE = re.compile(r"\\([{}])")


def without_escapes(text: str) -> str:
    r"""`\&` is `&`; of `\S b`, a command of one character, the blank goes."""
    if "\\" not in text:
        return text
    return _BLANK.sub(r"\1", _ESCAPED.sub(r"\1", text))


def without_braces(text: str) -> str:
    r"""All braces go; those that are escaped stay, without the stroke."""
    return _ESCAPED_BRACE.sub(r"\1", _BRACE.sub("", text))
