"""The ids that kramdown's own rules make of text."""

from __future__ import annotations

import re

from pykyll.regex import regex

_LEADING_NON_LETTERS = regex(r"^[^a-zA-Z]+", re.MULTILINE)
_NOT_IN_IDS = regex(r"[^a-zA-Z0-9 -]")


def basic_id(text: str) -> str:
    """An id made of text: its letters, digits, and hyphens for spaces."""
    made = _LEADING_NON_LETTERS.sub("", text)
    return _NOT_IN_IDS.sub("", made).replace(" ", "-").lower()


class HeaderIds:
    """The ids of one document; each is given once."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._used: dict[str, int] = {}

    def new(self, text: str) -> str:
        """An id for a header's text."""
        made = basic_id(text) or "section"
        if made in self._used:
            self._used[made] += 1
            made = f"{made}-{self._used[made]}"
        else:
            self._used[made] = 0
        return self._prefix + made
