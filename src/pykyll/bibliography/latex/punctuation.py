"""Quotes, dashes and the blank that does not break."""

from __future__ import annotations

import re

_MARKS = {"``": "“", "''": "”", "`": "‘", "'": "’", "---": "—", "--": "–", "~": "\u00a0"}
_MARK = re.compile(r"``|''|`|'|---?|(?<!\\)~")


def with_punctuation(text: str) -> str:
    r"""The marks that LaTeX writes with others; `\~` without a letter stays."""
    return _MARK.sub(lambda match: _MARKS[match[0]], text)
