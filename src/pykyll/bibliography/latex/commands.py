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
_PUNCTUATION = "punctuation"
_CLOSING = "letters that take the blanks behind them along"


def with_letters(text: str) -> str:
    r"""Letters that LaTeX has no accent for: `\ae`, `\o`, `\i`."""
    letters = _groups()[_LETTERS]

    def replaced(match: re.Match[str]) -> str:
        letter = letters.get(match[1])
        return match[0] if letter is None else letter + match[2]

    return _COMMAND.sub(replaced, text) if "\\" in text else text


def with_symbols(text: str) -> str:
    r"""All other commands of the table: `\alpha b` becomes `αb`.

    Punctuation first, then `\ss`, then the rest: a letter that has come of one ends no name.
    """
    if "\\" not in text:
        return text
    for characters in _symbols():
        text = _replaced(text, characters)
    return text


def _replaced(text: str, characters: dict[str, str]) -> str:
    return _COMMAND.sub(lambda match: characters.get(match[1], match[0]), text)


@cache
def _symbols() -> tuple[dict[str, str], ...]:
    """The commands that are no letters, in the order in which they are replaced."""
    groups = dict(_groups())
    del groups[_LETTERS]
    first, second = groups.pop(_PUNCTUATION), groups.pop(_CLOSING)
    return first, second, {key: value for each in groups.values() for key, value in each.items()}


@cache
def _groups() -> dict[str, dict[str, str]]:
    """The groups of the table: each character by its command."""
    groups: dict[str, dict[str, str]] = {}
    with open(_FILE, encoding="utf-8") as file:
        for line in file.read().splitlines():
            if line.startswith("["):
                group = groups[line[1:-1]] = {}
            elif line:
                command, _, character = line.partition(" ")
                group[command] = character
    return groups
