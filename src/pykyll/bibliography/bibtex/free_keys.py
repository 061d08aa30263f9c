"""Keys that are taken already: they are counted up to the next that is free."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from pykyll.regex import regex
from pykyll.ruby.successor import successor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.bibliography.bibtex.value import Joined

_WORD = regex(r"[^\W\d_][\w-]*")
_NUMBER = regex(r"[0-9]+")


def made_up_key(fields: Mapping[str, Joined]) -> str:
    """A key for an entry whose key is a blank: the first word of its people, and its year."""
    people = next((fields[name].text for name in ("author", "editor") if name in fields), "")
    date = next((fields[name].text for name in ("year", "date") if name in fields), "")
    word, year = _WORD.search(_without_marks(people)), _NUMBER.search(date)
    return f"{word[0].lower() if word else 'unknown'}{year[0] if year else '-'}a"


def _without_marks(text: str) -> str:
    return "".join(char for char in normalize("NFD", text) if not combining(char))


class FreeKeys:
    """The keys of a bibliography, in the order in which they are asked for."""

    def __init__(self) -> None:
        self._next: dict[str, str] = {}
        """For each key that is taken, one from which on the next free one is to be looked for."""

    def take(self, key: str) -> str:
        """The key itself, or the next that is free: a second `d1` is `d2`."""
        passed = []
        while key in self._next:
            passed.append(key)
            key = self._next[key]
        behind = successor(key)
        for each in (*passed, key):  # so that many of one key do not all count from the first
            self._next[each] = behind
        return key
