"""Slugs and titles from file names, as Jekyll's `Utils` makes them."""

from __future__ import annotations

import re
import unicodedata

from pykyll.regex import regex
from pykyll.remembered import remembered
from pykyll.ruby.strings import capitalize, downcase, is_alnum, split

_WHITE_SPACE = regex(r"[ \t\r\n\f\v]+")
_NOT_ASCII_WORD = regex(r"[^A-Za-z0-9]+")
_EDGE_HYPHEN = regex(r"^-|-$", re.MULTILINE)
_PRETTY_EXTRA = frozenset("._~!$&'()+,;=@")
_MODES = frozenset({"raw", "default", "pretty", "ascii", "latin"})


def slugify(
    text: str | None, mode: str | None = None, *, cased: bool = False, marks: bool = True
) -> str | None:
    """A text as a part of a URL.

    Args:
        text: The text; `None` gives `None`.
        mode: `default` keeps letters, marks and digits of any script; `pretty` keeps
            ``._~!$&'()+,;=@`` too; `ascii` keeps ASCII alone; `latin` transliterates
            first; `raw` only replaces white space. Any other only lowers the case.
        cased: Keep upper case.
        marks: Keep what Unicode calls marks, as Jekyll does since 4.1; before, `default`
            and `pretty` keep what Ruby's `[[:alnum:]]` takes.
    """
    if text is None:
        return None
    mode = "default" if mode is None else mode
    if mode not in _MODES:
        return text if cased else downcase(text)
    if mode == "latin":
        text = transliterate(text)
    slug = _EDGE_HYPHEN.sub("", _hyphenate(text, mode, marks=marks))
    return slug if cased else downcase(slug)


@remembered(4096)
def _hyphenate(text: str, mode: str, *, marks: bool) -> str:
    if mode == "raw":
        return _WHITE_SPACE.sub("-", text)
    if mode == "ascii" or text.isascii():
        return _hyphenate_ascii(text, mode)
    extra = _PRETTY_EXTRA if mode == "pretty" else frozenset()
    out: list[str] = []
    for char in text:
        if char in extra or (_is_word_or_mark(char) if marks else is_alnum(char)):
            out.append(char)
        elif not out or out[-1] != "":
            out.append("")
    return "".join(char or "-" for char in out)


def _is_word_or_mark(char: str) -> bool:
    return unicodedata.category(char) in _KEPT_CATEGORIES


_KEPT_CATEGORIES = frozenset({"Mn", "Mc", "Me", "Lu", "Ll", "Lt", "Lm", "Lo", "Nd"})
_NOT_PRETTY_ASCII = regex(r"[^A-Za-z0-9._~!$&'()+,;=@]+")


def _hyphenate_ascii(text: str, mode: str) -> str:
    pattern = _NOT_PRETTY_ASCII if mode == "pretty" else _NOT_ASCII_WORD
    return pattern.sub("-", text)


# What the gem i18n's default transliterator maps beyond stripping accents.
_APPROXIMATIONS = {
    "ß": "ss", "Æ": "AE", "æ": "ae", "Ð": "D", "ð": "d", "Ø": "O", "ø": "o", "Þ": "Th",
    "þ": "th", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij",
    "ĸ": "k", "Ŀ": "L", "ŀ": "l", "Ł": "L", "ł": "l", "ŉ": "'n", "Ŋ": "NG", "ŋ": "ng",
    "Œ": "OE", "œ": "oe", "Ŧ": "T", "ŧ": "t", "×": "x", "÷": "?",
}  # fmt: skip
_LATIN_WITH_ACCENTS = regex("[\u00c0-\u017e]")


def transliterate(text: str) -> str:
    """Latin letters without their accents; any other character becomes `?`.

    Source of the behaviour: `I18n.transliterate` with its default rule.
    """
    return "".join(char if char.isascii() else _approximate(char) for char in text)


def _approximate(char: str) -> str:
    if char in _APPROXIMATIONS:
        return _APPROXIMATIONS[char]
    if _LATIN_WITH_ACCENTS.match(char):
        return unicodedata.normalize("NFD", char)[0]
    return "?"


def titleize_slug(slug: str) -> str:
    """`my-first-post` as `My First Post`."""
    return " ".join(map(capitalize, split(slug, "-")))
