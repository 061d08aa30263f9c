"""Ruby's `<=>` over the values that front matter can hold."""

from __future__ import annotations

from datetime import date, datetime


def spaceship(one: object, other: object) -> int | None:
    """-1, 0 or 1; `None` where Ruby cannot compare the two."""
    if isinstance(one, bool) or isinstance(other, bool):
        return 0 if one is other else None
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return (one > other) - (one < other)
    if isinstance(one, str) and isinstance(other, str):
        return (one > other) - (one < other)
    if isinstance(one, datetime) and isinstance(other, datetime):
        return (one > other) - (one < other)
    if type(one) is date and type(other) is date:
        return (one > other) - (one < other)
    if isinstance(one, list) and isinstance(other, list):
        for mine, theirs in zip(one, other, strict=False):
            order = spaceship(mine, theirs)
            if order != 0:
                return order
        return (len(one) > len(other)) - (len(one) < len(other))
    return 0 if one == other else None
