"""Ruby's `strftime`: every directive, flag and width.

Flags: `-` no padding, `_` spaces, `0` zeros, `^` upper case, `#` other case,
`:` colons in a zone's offset. Source of the behaviour: Ruby's `Time#strftime`.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_DIRECTIVE = re.compile(r"%([-0_^#:]*)(\d*)([EO]?)(:{0,3}[A-Za-z%+\n\t])", re.DOTALL)
_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_MAX_WIDTH = 1024


def strftime(time: datetime | date, form: str) -> str:
    """The time in a format; unknown directives stay as they are."""
    if "%" not in form:
        return form
    if not isinstance(time, datetime):
        time = datetime(time.year, time.month, time.day, tzinfo=UTC)
        return _DIRECTIVE.sub(lambda match: _directive(time, match, is_date=True), form)
    return _DIRECTIVE.sub(lambda match: _directive(time, match), form)


def _directive(time: datetime, match: re.Match[str], *, is_date: bool = False) -> str:
    flags, width, _, letter = match.groups()
    colons = flags.count(":") + letter.count(":")
    letter = letter.lstrip(":")
    if colons and letter != "z":
        return match[0]
    size = min(int(width), _MAX_WIDTH) if width else 0
    if letter == "z":
        return _offset(time, colons, flags, size)
    if letter in {"N", "L"}:
        return _fraction(time, int(width) if width else (9 if letter == "N" else 3))
    if letter == "Z":
        return _case("+00:00" if is_date else _zone_name(time), flags, size, letter)
    number = _NUMBERS.get(letter)
    if number is not None:
        value, digits, pad = number(time)
        return _number(value, digits, pad, flags, size)
    text = _TEXTS.get(letter)
    if text is None:
        return match[0]
    return _case(text(time), flags, size, letter)


def _number(value: int, digits: int, pad: str, flags: str, width: int) -> str:
    if "_" in flags:
        pad = " "
    elif "0" in flags:
        pad = "0"
    if "-" in flags:
        return str(value)
    size = width or digits
    if pad == "0" and value < 0:
        return "-" + str(-value).rjust(size - 1, "0")
    return str(value).rjust(size, pad)


def _case(text: str, flags: str, width: int, letter: str) -> str:
    if "^" in flags:
        text = text.upper()
    elif "#" in flags:
        text = text.lower() if letter in {"p", "Z"} else text.upper()
    if width and "-" not in flags:
        text = text.rjust(width, "0" if "0" in flags else " ")
    return text


def _fraction(time: datetime, digits: int) -> str:
    nanoseconds = f"{time.microsecond:06d}000"
    return nanoseconds[:digits].ljust(min(digits, _MAX_WIDTH), "0")


def _offset(time: datetime, colons: int, flags: str, width: int) -> str:
    offset = time.utcoffset() or timedelta()
    seconds = int(offset.total_seconds())
    sign = "-" if seconds < 0 else "+"
    hours, rest = divmod(abs(seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    tail = (
        f"{minutes:02d}",
        f":{minutes:02d}",
        f":{minutes:02d}:{seconds:02d}",
        _shortest(minutes, seconds),
    )[min(colons, 3)]
    head = str(hours)
    room = max(width - len(tail) - 1, 2)
    if "-" in flags:
        return f"{sign}{head}{tail}"
    if "_" in flags:
        return f"{sign}{head}".rjust(room + 1) + tail
    return f"{sign}{head.rjust(room, '0')}{tail}"


def _shortest(minutes: int, seconds: int) -> str:
    if seconds:
        return f":{minutes:02d}:{seconds:02d}"
    return f":{minutes:02d}" if minutes else ""


def _zone_name(time: datetime) -> str:
    if time.tzinfo is UTC:
        return "UTC"
    name = time.tzname() or ""
    return "" if name.startswith(("UTC+", "UTC-")) else name


def _weekday(time: datetime) -> int:
    return time.isoweekday() % 7


def _week(time: datetime, first: int) -> int:
    """The week of the year, weeks beginning on Sunday (0) or Monday (1)."""
    day = time.timetuple().tm_yday - 1
    return (day + 7 - (_weekday(time) - first) % 7) // 7


def _hour12(time: datetime) -> int:
    return time.hour % 12 or 12


_NUMBERS: dict[str, Callable[[datetime], tuple[int, int, str]]] = {
    "Y": lambda t: (t.year, 4 if t.year >= 0 else 5, "0"),
    "C": lambda t: (t.year // 100, 2, "0"),
    "y": lambda t: (t.year % 100, 2, "0"),
    "m": lambda t: (t.month, 2, "0"),
    "d": lambda t: (t.day, 2, "0"),
    "e": lambda t: (t.day, 2, " "),
    "j": lambda t: (t.timetuple().tm_yday, 3, "0"),
    "H": lambda t: (t.hour, 2, "0"),
    "k": lambda t: (t.hour, 2, " "),
    "I": lambda t: (_hour12(t), 2, "0"),
    "l": lambda t: (_hour12(t), 2, " "),
    "M": lambda t: (t.minute, 2, "0"),
    "S": lambda t: (t.second, 2, "0"),
    "u": lambda t: (t.isoweekday(), 1, "0"),
    "w": lambda t: (_weekday(t), 1, "0"),
    "G": lambda t: (t.isocalendar()[0], 4, "0"),
    "g": lambda t: (t.isocalendar()[0] % 100, 2, "0"),
    "V": lambda t: (t.isocalendar()[1], 2, "0"),
    "U": lambda t: (_week(t, 0), 2, "0"),
    "W": lambda t: (_week(t, 1), 2, "0"),
    "s": lambda t: (int(t.timestamp() // 1), 1, "0"),
}

_TEXTS: dict[str, Callable[[datetime], str]] = {
    "A": lambda t: _DAYS[_weekday(t)],
    "a": lambda t: _DAYS[_weekday(t)][:3],
    "B": lambda t: _MONTHS[t.month - 1],
    "b": lambda t: _MONTHS[t.month - 1][:3],
    "h": lambda t: _MONTHS[t.month - 1][:3],
    "p": lambda t: "AM" if t.hour < 12 else "PM",
    "P": lambda t: "am" if t.hour < 12 else "pm",
    "c": lambda t: strftime(t, "%a %b %e %H:%M:%S %Y"),
    "D": lambda t: strftime(t, "%m/%d/%y"),
    "x": lambda t: strftime(t, "%m/%d/%y"),
    "F": lambda t: strftime(t, "%Y-%m-%d"),
    "T": lambda t: strftime(t, "%H:%M:%S"),
    "X": lambda t: strftime(t, "%H:%M:%S"),
    "R": lambda t: strftime(t, "%H:%M"),
    "r": lambda t: strftime(t, "%I:%M:%S %p"),
    "v": lambda t: strftime(t, "%e-%^b-%Y"),
    "+": lambda t: strftime(t, "%a %b %e %H:%M:%S %Z %Y"),
    "n": lambda _t: "\n",
    "t": lambda _t: "\t",
    "%": lambda _t: "%",
}
