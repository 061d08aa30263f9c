"""What each letter of `strftime` stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby.time_text import day_of_year, weekday

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip


def _week(time: datetime, first: int) -> int:
    """The week of the year, weeks beginning on Sunday (0) or Monday (1)."""
    day = day_of_year(time) - 1
    return (day + 7 - (weekday(time) - first) % 7) // 7


def _hour12(time: datetime) -> int:
    return time.hour % 12 or 12


NUMBERS: dict[str, Callable[[datetime], tuple[int, int, str]]] = {
    "Y": lambda t: (t.year, 4, "0"),
    "C": lambda t: (t.year // 100, 2, "0"),
    "y": lambda t: (t.year % 100, 2, "0"),
    "m": lambda t: (t.month, 2, "0"),
    "d": lambda t: (t.day, 2, "0"),
    "e": lambda t: (t.day, 2, " "),
    "j": lambda t: (day_of_year(t), 3, "0"),
    "H": lambda t: (t.hour, 2, "0"),
    "k": lambda t: (t.hour, 2, " "),
    "I": lambda t: (_hour12(t), 2, "0"),
    "l": lambda t: (_hour12(t), 2, " "),
    "M": lambda t: (t.minute, 2, "0"),
    "S": lambda t: (t.second, 2, "0"),
    "u": lambda t: (t.isoweekday(), 1, "0"),
    "w": lambda t: (weekday(t), 1, "0"),
    "G": lambda t: (t.isocalendar()[0], 4, "0"),
    "g": lambda t: (t.isocalendar()[0] % 100, 2, "0"),
    "V": lambda t: (t.isocalendar()[1], 2, "0"),
    "U": lambda t: (_week(t, 0), 2, "0"),
    "W": lambda t: (_week(t, 1), 2, "0"),
    "s": lambda t: (int(t.timestamp() // 1), 1, "0"),
}
"""The number, its usual width and what fills that."""

TEXTS: dict[str, Callable[[datetime], str]] = {
    "A": lambda t: _DAYS[weekday(t)],
    "a": lambda t: _DAYS[weekday(t)][:3],
    "B": lambda t: _MONTHS[t.month - 1],
    "b": lambda t: _MONTHS[t.month - 1][:3],
    "h": lambda t: _MONTHS[t.month - 1][:3],
    "p": lambda t: "AM" if t.hour < 12 else "PM",
    "P": lambda t: "AM" if t.hour < 12 else "PM",
}
SWAPS_TO_LOWER = frozenset({"p", "Z"})
"""What the flag `#` writes in lower case; it writes the rest in upper."""

COMPOSITES = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "x": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "T": "%H:%M:%S",
    "X": "%H:%M:%S",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "v": "%e-%^b-%4Y",
}
"""Forms that stand for several."""

ORDINARY = {"%": "%", "n": "\n", "t": "\t"}
"""Characters that have a letter."""

EXTENDED = {"E": "cCxXyY", "O": "deHkIlmMSuUVwWy"}
"""What may follow POSIX's modifiers, which change nothing."""
