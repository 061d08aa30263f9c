"""Quotes, dashes and blanks: one that does not break, and the thin one."""

from __future__ import annotations

from pykyll.regex import regex

_MARKS = {"``": "“", "''": "”", "`": "‘", "'": "’", "---": "—", "--": "–"}
_MARK = regex(r"``|''|`|'|-{2,}")
_TIE = regex(r"(^|[^\\])~")
_LONE_TILDE = regex(r"\\~\{\}")
_THIN_BLANK = regex(r"\\,(?:\{\}|[ \t\r\n\f\v]+|(?=\w))")


def with_punctuation(text: str) -> str:
    r"""The marks that LaTeX writes with others; `\~` stays before no letter, `\,` before a sign."""
    text = _MARK.sub(lambda match: _MARKS.get(match[0], ""), text)
    return _THIN_BLANK.sub("\u202f", _LONE_TILDE.sub("~", text))


def with_ties(text: str) -> str:
    """`~` is a blank that does not break, but where it is an accent."""
    return _TIE.sub("\\1\u00a0", text)
