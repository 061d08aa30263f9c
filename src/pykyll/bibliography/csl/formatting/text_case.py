"""`text-case`: small letters and capitals.

Source of the behaviour: citeproc-ruby 2.1.8, `Format#apply_text_case`. Markup counts as words.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.formatting.characters import classes
from pykyll.regex import regex
from pykyll.ruby.strings import downcase

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_SMALL_WORDS = """a about above across afore after against along alongside amid amidst among amongst
    an and anenst apropos apud around as aside astride at athwart atop barring before behind
    below beneath beside besides between beyond but by circa despite d down during except for
    forenenst from given in inside into lest like modulo near next nor notwithstanding of off
    on onto or out over per plus pro qua sans since so than the through thru throughout thruout
    till to toward towards under underneath until unto up upon versus vs v via vis-à-vis with
    within without"""
"""Words that stay small in titles."""
_ALNUM = regex(r"[luta09]")
_LETTER = regex(r"[lut]")
_WORD_START = regex(r"\bl")
_CAPITALS = regex(r"\bu(u+)\b")
_WORD = regex(r"\b([lut])[lut.]+\b")
_END_OF_RUN = regex(r"(\.|\b)l[lut.]+\Z")


@cache
def _small_words() -> frozenset[str]:
    return frozenset(_SMALL_WORDS.split())


def _upper(text: str) -> str:
    return text.upper()


def _capitalize_first(text: str) -> str:
    """The first letter of the first line that begins with a small one."""
    return _raise_first(text, _ALNUM)


def _capitalize_all(text: str) -> str:
    return _replace(text, _WORD_START, lambda word, _match: word.upper())


def _sentence(text: str) -> str:
    text = _raise_first(text, _LETTER)
    return _replace(text, _CAPITALS, lambda word, _match: word[0] + downcase(word[1:]))


def _title(text: str) -> str:
    return _raise_last_words(_raise_words(text))


def _raise_first(text: str, signs: re.Pattern[str]) -> str:
    """Raise the first small letter that is the first of such signs in a line or lines."""
    kinds = classes(text)
    behind = 0
    for match in signs.finditer(kinds):
        at = match.start()
        if kinds[at] == "l" and (behind == 0 or "\n" in kinds[behind:at]):
            return text[:at] + text[at].upper() + text[at + 1 :]
        behind = at + 1
    return text


def _raise_words(text: str) -> str:
    """The first word, and all that are not small ones."""
    first = True

    def raised(word: str, match: re.Match[str]) -> str:
        nonlocal first
        is_raised = match[1] == "l" and (first or downcase(word) not in _small_words())
        first = False
        return word[0].upper() + word[1:] if is_raised else word

    return _replace(text, _WORD, raised)


def _raise_last_words(text: str) -> str:
    """The last word of each line, small as it may be."""
    lines = text.split("\n")
    return "\n".join(_raise_last_word(line) for line in lines)


def _raise_last_word(line: str) -> str:
    kinds = classes(line)
    if not kinds or kinds[-1] not in "lut":
        return line
    match = _END_OF_RUN.search(kinds, len(kinds.rstrip("lut.")))
    if match is None or match[1] == ".":
        return line
    at = match.start()
    return line[:at] + line[at].upper() + line[at + 1 :]


def _replace(
    text: str, pattern: re.Pattern[str], change: Callable[[str, re.Match[str]], str]
) -> str:
    """Change what a pattern over the classes of a text finds."""
    parts: list[str] = []
    done = 0
    for match in pattern.finditer(classes(text)):
        parts.append(text[done : match.start()])
        parts.append(change(text[match.start() : match.end()], match))
        done = match.end()
    parts.append(text[done:])
    return "".join(parts)


_CASES: dict[str, Callable[[str], str]] = {
    "lowercase": downcase,
    "uppercase": _upper,
    "capitalize-first": _capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "title": _title,
}


def text_case(name: str, language: str) -> Callable[[str], str] | None:
    """The change of that name, or None where it changes nothing: titles are English only."""
    return None if name == "title" and language != "en" else _CASES.get(name)
