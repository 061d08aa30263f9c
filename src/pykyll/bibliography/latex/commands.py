r"""Commands that stand for a character: `data/commands.txt`.

A command counts where its name ends a word: `\alpha_i` stays as it is, since `_` counts as a
letter here. Commands take the blanks behind them along, but for the letters of the first group.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_FILE = os.path.join(os.path.dirname(__file__), "data", "commands.txt")
_COMMAND = regex(r"\\([A-Za-z]+)(?!\w)(\{\}|[ \t\r\n\f\v]*)")
_LETTERS = "letters"


def with_letters(text: str) -> str:
    r"""Letters that LaTeX has no accent for: `\ae`, `\o`, `\i`."""
    letters = _table()[0]

    def replaced(match: re.Match[str]) -> str:
        letter = letters.get(match[1])
        return match[0] if letter is None else letter + match[2]

    return _COMMAND.sub(replaced, text) if "\\" in text else text


def with_symbols(text: str) -> str:
    r"""All other commands of the table: `\alpha b` becomes `αb`."""
    symbols = _table()[1]
    return _COMMAND.sub(lambda m: symbols.get(m[1], m[0]), text) if "\\" in text else text


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    """The letters, and all others, each by its command."""
    letters: dict[str, str] = {}
    symbols: dict[str, str] = {}
    group = symbols
    with open(_FILE, encoding="utf-8") as file:
        for line in file.read().splitlines():
            if line.startswith("["):
                group = letters if line == f"[{_LETTERS}]" else symbols
            elif line:
                command, _, character = line.partition(" ")
                group[command] = character
    return letters, symbols
