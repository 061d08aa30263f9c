"""Ruby's idea of white space, of letters and of their case, which is not Python's."""

from __future__ import annotations

from unicodedata import category

from pykyll.ruby.alphabetic import is_alphabetic

SPACE = " \t\n\v\f\r"
"""What `\\s` matches in Ruby: ASCII only."""
WHITESPACE = SPACE + "\0"
"""What `strip` takes away: that, and NUL."""


def strip(text: str) -> str:
    """`String#strip`."""
    return text.strip(WHITESPACE)


def lstrip(text: str) -> str:
    """`String#lstrip`."""
    return text.lstrip(WHITESPACE)


def rstrip(text: str) -> str:
    """`String#rstrip`."""
    return text.rstrip(WHITESPACE)


def downcase(text: str) -> str:
    """`String#downcase`: as `lower`, but a final sigma stays a plain sigma."""
    if "Σ" in text:
        return "σ".join(part.lower() for part in text.split("Σ"))
    return text.lower()


def capitalize(text: str) -> str:
    """`String#capitalize`: the first letter in upper case, the rest in lower."""
    return text[:1].capitalize() + downcase(text[1:])


def split(text: str, separator: str) -> list[str]:
    """`String#split` by a text that is not a lone space: without the empty strings at the end."""
    parts = text.split(separator)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def split_lines(text: str) -> list[str]:
    r"""`split("\n")`: without the empty strings at the end."""
    return text.rstrip("\n").split("\n") if text.strip("\n") else []


def is_alpha(char: str) -> bool:
    """`[[:alpha:]]`."""
    return char.isalpha() or (char > "\x7f" and is_alphabetic(char))


def is_alnum(char: str) -> bool:
    """`[[:alnum:]]`: what is alphabetic, and decimal digits."""
    return is_alpha(char) or char.isdecimal()


def is_word(char: str) -> bool:
    r"""`\p{Word}`: what is alphabetic, marks, decimal digits and connecting punctuation."""
    if char <= "\x7f":
        return char.isalnum() or char == "_"
    kind = category(char)
    return kind[0] in "LM" or kind in {"Nd", "Pc"} or is_alphabetic(char)
