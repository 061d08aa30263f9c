"""A command with its argument in braces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

_BRACE = regex(r"[{}]")


def replace_braced(text: str, *, command: str, change: Callable[[str], str]) -> str:
    r"""Put something else in place of each `\command{…}`.

    Braces inside the argument are part of it, and so are commands in it, which stay. Where the
    braces never close, the command stays too.
    """
    opening = command + "{"
    if opening not in text:
        return text
    closing = _closing_braces(text)
    out = []
    position = 0
    while (start := text.find(opening, position)) >= 0:
        inside = start + len(opening)
        end = closing.get(inside - 1)
        if end is None:
            out.append(text[position:inside])
            position = inside
            continue
        out += (text[position:start], change(text[inside:end]))
        position = end + 1
    return "".join([*out, text[position:]])


def _closing_braces(text: str) -> dict[int, int]:
    """For each brace that is closed, where."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACE.finditer(text):
        if match[0] == "{":
            opened.append(match.start())
        elif opened:
            pairs[opened.pop()] = match.start()
    return pairs
