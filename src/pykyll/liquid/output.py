"""What `{{ value }}` prints."""

from __future__ import annotations

from pykyll.ruby.numbers import int_to_s
from pykyll.ruby.text import join, other_to_s


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
        return join(value, "")
    return other_to_s(value)
