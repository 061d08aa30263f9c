"""Words behind commands of one character, escaped characters, and braces."""

from __future__ import annotations

from pykyll.regex import regex

_ESCAPED = regex(r"\\([#$%&_; ])")
_WORD = regex(r"(\\[^\s#$%&_{}~ijIJ])[ \t\r\n\f\v]+([^\W\d_]+(?!\w)|\\[ij](?![A-Za-z]))")
"""What stands for itself or is a letter of its own has no word behind it."""
_BRACE = regex(r"(?<!\\)[{}]")
_ESCAPED_BRACE = regex(r"\\([{}])")
_BLANK = regex(r"(\\[A-Za-z]+)\\(?=[ \t\r\n\f\v])")


def with_braced_words(text: str) -> str:
    r"""`\c cedilla` becomes `\c{cedilla}`, for any command of one character.

    Where a blank is escaped behind a command (`\TeX\ is`), the command has nothing behind it.
    """
    if "\\" not in text:
        return text
    return _WORD.sub(r"\1{\2}", _BLANK.sub(r"\1{}", text))


def without_escapes(text: str) -> str:
    r"""`\&` is `&`."""
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def without_braces(text: str) -> str:
    r"""All braces go; those that are escaped stay, without the stroke."""
    return _ESCAPED_BRACE.sub(r"\1", _BRACE.sub("", text))
