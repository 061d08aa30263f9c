r"""Texts as strings of character classes, so that plain expressions can be run over them.

Ruby's `\p{L}`, `\p{Alnum}`, `[[:alpha:]]` and `\b` are not Python's. A text translated with
`classes` has the same length, holds one sign for each character, and what an expression
finds in it has the same place in the text:

    ======  ==============================
    ``l``   a small letter
    ``u``   a capital
    ``t``   another letter
    ``a``   alphabetic, but no letter
    ``0``   a decimal digit of ASCII
    ``9``   another decimal digit
    ``_``   another part of a word: marks and connectors
    ======  ==============================

Full stops, dashes, and white space of ASCII stay what they are; all else is ``~``.
"""

from __future__ import annotations

from unicodedata import category

from pykyll.ruby.strings import is_alpha, is_word

_KEPT = ".-– \t\n\v\f\r"
_LETTERS = {"Ll": "l", "Lu": "u", "Lt": "t", "Lm": "t", "Lo": "t"}


class _Classes(dict[int, str]):
    """The class of each character that was ever met."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _class_of(chr(code))
        return found


_CLASSES = _Classes()


def classes(text: str) -> str:
    """The class of each character of a text."""
    return text.translate(_CLASSES)


def _class_of(char: str) -> str:
    if char in _KEPT:
        return char
    kind = category(char)
    if kind in _LETTERS:
        return _LETTERS[kind]
    if kind == "Nd":
        return "0" if char <= "9" else "9"
    if is_alpha(char):
        return "a"
    return "_" if is_word(char) else "~"
