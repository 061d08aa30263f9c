"""Keys for papers that come without one: `lovelace2025notes`."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_lowercase
from typing import TYPE_CHECKING
from unicodedata import normalize

from pykyll.academic.export.people import people_of
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from pykyll.academic.adding.found import Found, Values

_NO_LETTER = regex(r"[\W_]+")
_WORDS = regex(r"[^\W_]+(?:[-‐‑’'][^\W_]+)*")
_SMALL = frozenset(
    ["a", "an", "and", "are", "at", "by", "can", "do", "does", "for", "from", "how", "in", "into",
     "is", "not", "of", "on", "or", "the", "to", "towards", "toward", "via", "what", "when",
     "where", "which", "who", "why", "with", "das", "der", "die", "ein", "eine", "la", "le", "les",
     "un", "une"]
)  # fmt: skip
_NEVER_IN_KEYS = regex(r"[\s\"#%'(),={}\\~]+")


def new_key(values: Values, taken: AbstractSet[str]) -> str:
    """Last name, year, first word of the title; a letter behind it where there is that key."""
    people = people_of(values, "authors", "author")
    first = _letters((people[0].last or "") if people else "") or "anonymous"
    words = (_letters(word) for word in _WORDS.findall(str(values.get("title", ""))))
    word = next((each for each in words if each and each not in _SMALL), "")
    key = f"{first}{values.get('year', '')}{word}"
    return next(each for each in (key, *_with_letters(key)) if each not in taken)


def with_keys(found: Sequence[Found], taken: AbstractSet[str]) -> list[Found]:
    """The papers, those without a key with a new one."""
    keys = {*taken, *(str(each.values["key"]) for each in found if each.values.get("key"))}
    named: list[Found] = []
    for each in found:
        if not each.values.get("key"):
            key = new_key(each.values, keys)
            keys.add(key)
            each = replace(each, values={"key": key, **each.values})  # noqa: PLW2901 - the same paper
        named.append(each)
    return named


def clean_key(key: str) -> str:
    """A key without the signs that BibTeX's readers stumble over."""
    return _NEVER_IN_KEYS.sub("", key)


def _with_letters(key: str) -> list[str]:
    letters = ["", *ascii_lowercase]
    return [f"{key}{one}{two}" for one in letters for two in ascii_lowercase]


def _letters(text: str) -> str:
    """Small letters and digits, without accents."""
    plain = "".join(each for each in normalize("NFKD", text) if each.isalnum() or each == " ")
    return _NO_LETTER.sub("", plain).lower()
