"""Any text of a site as one line of a terminal: nothing in it moves the cursor."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

_SIGNS = {"\t": "→", "\r": "␍"}


def visible(text: str) -> str:
    """The text, with a sign or an escape for each character that nobody would see, but for blanks."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else _sign(each) for each in text)


def width(text: str) -> int:
    """Columns that the text takes once it is made visible."""
    return cell_len(visible(text))


def cut(text: str, columns: int) -> str:
    """The visible text in at most so many columns, with a mark where it goes on."""
    shown = visible(text)
    if cell_len(shown) <= columns:
        return shown
    return f"{set_cell_size(shown, columns - 1).rstrip()}…"


def _sign(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # a byte that is no UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return _SIGNS.get(character, f"\\u{ord(character):04x}")
