"""The ids that GFM gives to headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.ruby.strings import downcase, is_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.kramdown.element import Header

_NOT_IN_IDS = regex(r"[^a-z0-9_\- \t]+")
_SPACES = str.maketrans(" \t", "--")


def give_header_ids(headers: Iterable[Header], prefix: str) -> None:
    """Give an id to each header without one; a repeated id gets a number, counted for each id."""
    used: dict[str, int] = {}
    for header in headers:
        if "id" in header.attr:
            continue
        made = _id(header.raw_text)
        number = used.get(made, -1) + 1
        used[made] = number
        header.attr["id"] = prefix + (f"{made}-{number}" if number else made)
        header.has_made_id = True


def _id(text: str) -> str:
    if text.isascii():
        return _NOT_IN_IDS.sub("", text.lower()).translate(_SPACES)
    kept = (char for char in downcase(text) if char in "- \t" or is_word(char))
    return "".join(kept).translate(_SPACES)
