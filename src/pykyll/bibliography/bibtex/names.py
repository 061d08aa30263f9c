"""Tells people apart in `author = {Quill, Ada and Pim van Dorn}`, and the parts of their names."""

from __future__ import annotations

import re

from pykyll.bibliography.bibtex.name import Name
from pykyll.regex import regex

FIELDS = frozenset(
    {
        "author", "editor", "translator", "director", "producer", "composer", "illustrator",
        "interviewer",
    }
)  # fmt: skip
"""The fields that hold people: BibTeX's, and those of CSL that bibtex-ruby knows beside."""

_PIECE = regex(r"[{}]|,|[ \t\r\n\f\v]+|[^{}, \t\r\n\f\v]+")
_CHINESE_JAPANESE_OR_KOREAN = regex(
    "[\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff]+"
)
_AND_FIRST = regex(r"\s+and\s", re.IGNORECASE)
_MOST_PARTS = 3
"""`von Last, Jr, First`"""


class UnreadableNamesError(ValueError):
    """A text that cannot be told apart into names."""


def parse_names(text: str) -> tuple[Name, ...]:
    """The people of a text, in its order.

    Raises:
        UnreadableNamesError: A name has no last name, one that ends with a small word, or more
            than two commas; bibtex-ruby then has no name at all.
    """
    if not text.strip():
        return ()
    if _AND_FIRST.match(text):
        raise UnreadableNamesError("a name is empty")
    return tuple(_name(parts) for parts in _split(text))


def _split(text: str) -> list[list[list[str]]]:
    """The people, each as the parts between its commas, each part as its words."""
    people: list[list[list[str]]] = [[[]]]
    word: list[str] = []
    before = ""
    depth = 0
    for match in _PIECE.finditer(text):
        piece = match[0]
        if piece in "{}":
            depth = max(0, depth + (1 if piece == "{" else -1))
        elif not depth and (piece == "," or piece.isspace()):
            _end_word(people, word, before, piece)
            before = piece
            continue
        word.append(piece)
    _end_word(people, word, before, "")
    return people


def _end_word(people: list[list[list[str]]], pieces: list[str], before: str, behind: str) -> None:
    """Add a word to its part; `and` with blanks around it begins the next person instead.

    A comma right before that `and` belongs to it.
    """
    word = "".join(pieces)
    pieces.clear()
    person = people[-1]
    is_between = before.isspace() and behind.isspace() and (person[0] or len(person) > 1)
    if is_between and word.lower() == "and":
        if not person[-1]:
            person.pop()
        people.append([[]])
        return
    if word:
        person[-1].append(word)
    if behind == ",":
        person.append([])


def _name(parts: list[list[str]]) -> Name:
    if not parts[0]:
        raise UnreadableNamesError("a name is empty")
    if len(parts) > _MOST_PARTS:
        raise UnreadableNamesError("a name has more than two commas")
    if len(parts) == 1:
        return _in_display_order(parts[0])
    _check_last(parts[0])
    prefix, last = _von_and_last(parts[0])
    suffix = parts[1] if len(parts) == _MOST_PARTS else []
    return Name(_text(parts[-1]), _text(last), _text(prefix), _text(suffix))


def _in_display_order(words: list[str]) -> Name:
    """`First von Last`: von goes from the first small word to the last but the final one.

    Chinese, Japanese and Korean names begin with the last name.
    """
    if any(map(_CHINESE_JAPANESE_OR_KOREAN.search, words)):
        return _with_last_name_first(words)
    small = [index for index, word in enumerate(words[:-1]) if _is_small(word)]
    if not small:
        return Name(_text(words[:-1]), words[-1])
    _check_last(words)
    begin, end = small[0], small[-1] + 1
    return Name(_text(words[:begin]), _text(words[end:]), _text(words[begin:end]))


def _with_last_name_first(words: list[str]) -> Name:
    small = [index for index, word in enumerate(words[:-1]) if _is_small(word)]
    end = small[-1] + 1 if small else 0
    return Name(_text(words[end + 1 :]), words[end], _text(words[:end]))


def _check_last(words: list[str]) -> None:
    """See that a last name does not end with a small word, unless that is all of it."""
    if len(words) > 1 and _is_small(words[-1]) and not _is_small(words[-2]):
        raise UnreadableNamesError("a last name ends with a small word")


def _von_and_last(words: list[str]) -> tuple[list[str], list[str]]:
    small = [index for index, word in enumerate(words[:-1]) if _is_small(word)]
    end = small[-1] + 1 if small else 0
    return words[:end], words[end:]


def _text(words: list[str]) -> str | None:
    return " ".join(words) or None


def _is_small(word: str) -> bool:
    """Whether the first letter outside of braces is a small one."""
    depth = 0
    for char in word:
        if char in "{}":
            depth += 1 if char == "{" else -1
        elif depth <= 0 and (char.islower() or char.isupper()):
            return char.islower()
    return False
