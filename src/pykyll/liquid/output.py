"""What `{{ value }}` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.bounds import LARGE, joined, spend_on_items, spend_on_text
from pykyll.ruby.numbers import int_to_s
from pykyll.ruby.text import join, other_to_s
from pykyll.ruby.us_ascii import UsAscii, marked

if TYPE_CHECKING:
    from collections.abc import Sequence


_TIMES_OF_A_HASH = 20
"""As long as this many looks at each character of what it prints."""


def to_s(value: object) -> str:
    """What `{{ value }}` prints; arrays print their items one behind the other."""
    # The first steps of `ruby.text.to_s` once more: to ask it takes 0.11 µs a text, this 0.06.
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]  # its type has just been looked at
    if kind is int:
        return int_to_s(value)  # type: ignore[arg-type]  # likewise
    if value is None:
        return ""
    if kind is bool:
        return "true" if value else "false"
    if kind is list or kind is tuple:
        if len(value) > LARGE:  # type: ignore[arg-type]  # likewise
            spend_on_items(len(value))  # type: ignore[arg-type]  # likewise
        return join(value, "")
    text = other_to_s(value)
    if len(text) > LARGE:
        spend_on_text(len(text), _TIMES_OF_A_HASH)
    return text


def joined_as_us_ascii(parts: Sequence[str]) -> str:
    """The parts of a text as one, with its encoding: Ruby's `join` of strings.

    Raises:
        BoundPassed: It gets too long.
    """
    whole = joined(parts)
    if not parts or type(parts[0]) is UsAscii:
        return marked(whole, us_ascii=True)
    return whole
