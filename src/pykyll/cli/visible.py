"""Any text of a site as one line of a terminal: nothing in it moves the cursor."""

from __future__ import annotations

from itertools import accumulate
from unicodedata import category, east_asian_width

_SIGNS = {"\t": "→", "\r": "␍"}


def visible(text: str) -> str:
    """The text, with a sign or an escape for each character that nobody would see, but for blanks."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else _sign(each) for each in text)


def width(text: str) -> int:
    """Columns that the text takes once it is made visible."""
    return sum(map(_columns, visible(text)))


def cut(text: str, columns: int) -> str:
    """The visible text in at most so many columns, with a mark where it goes on."""
    shown = visible(text)
    reached = list(accumulate(map(_columns, shown)))
    if not reached or reached[-1] <= columns:
        return shown
    fitting = sum(1 for each in reached if each < columns)
    return f"{shown[:fitting].rstrip()}…"


def _columns(character: str) -> int:
    """Columns of a terminal, as Unicode's widths have them (UAX 11)."""
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def _sign(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # a byte that is no UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return _SIGNS.get(character, f"\\u{ord(character):04x}")
