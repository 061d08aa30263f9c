"""Any text of a site as one line of a terminal: nothing in it moves the cursor."""

from __future__ import annotations

import re

from rich.cells import cell_len, set_cell_size

_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_SIGNS = {"\t": "→", "\r": "␍"}


def visible(text: str) -> str:
    """The text, with a sign or an escape for each character that is not seen."""
    return _UNSEEN.sub(_sign, text)


def width(text: str) -> int:
    """Columns that the text takes once it is made visible."""
    return cell_len(visible(text))


def cut(text: str, columns: int) -> str:
    """The visible text in at most so many columns, with a mark where it goes on."""
    shown = visible(text)
    if cell_len(shown) <= columns:
        return shown
    return f"{set_cell_size(shown, columns - 1).rstrip()}…"


def _sign(match: re.Match[str]) -> str:
    character = match[0]
    if "\udc80" <= character <= "\udcff":  # a byte that is no UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return _SIGNS.get(character, f"\\u{ord(character):04x}")
