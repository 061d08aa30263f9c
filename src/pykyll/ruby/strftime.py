"""Ruby's `strftime`: every directive, flag and width, in the order in which Ruby reads them.

Flags: `-` no padding, `_` spaces, `0` zeros, `^` upper case, `#` other case, `:` colons in
a zone's offset. Source of the behaviour: `Time#strftime`, and `Date#strftime` for dates.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.remembered import remembered
from pykyll.ruby.date_words import COMPOSITES, EXTENDED, NUMBERS, ORDINARY, SWAPS_TO_LOWER, TEXTS
from pykyll.ruby.time_text import zone_name

if TYPE_CHECKING:
    from collections.abc import Callable

    Part = Callable[[datetime], str]

_DATE_AND_ZONE = "%a %b %e %H:%M:%S %Z %Y"
_LONGEST = 1_000_000


class FormatError(PykyllError):
    """A format that Ruby refuses, in its words."""


class FieldTooWideError(PykyllError):
    """A field of absurd width, which Ruby refuses, too."""


@dataclass(slots=True)
class _Field:
    """A directive as far as it has been read."""

    start: int
    at: int
    """The index of its letter."""
    width: int = -1
    padding: str = ""
    is_left: bool = False
    is_upper: bool = False
    swaps_case: bool = False
    colons: int = 0

    def padded(self, text: str) -> str:
        """To its width, from the left."""
        if self.is_left:
            return text
        return text.rjust(self.width, "0" if self.padding == "0" else " ")

    def cased(self, text: str) -> str:
        """In the case that its flags ask for."""
        return text.upper() if self.is_upper else text


def strftime(time: datetime | date, form: str) -> str:
    """The time in a format; unknown directives stay as they are.

    Raises:
        FormatError: The format of a time ends inside a directive.
        FieldTooWideError: A field is wider than a million characters.
    """
    if "%" not in form:
        return form
    if isinstance(time, datetime):
        return "".join([part(time) for part in _parts(form, is_date=False)])
    moment = datetime(time.year, time.month, time.day, tzinfo=UTC)
    return "".join([part(moment) for part in _parts(form, is_date=True)])


@remembered(512)
def _parts(form: str, *, is_date: bool) -> list[Part]:
    """What gives the parts of a format; read once."""
    parts: list[Part] = []
    at = 0
    while (start := form.find("%", at)) >= 0:
        if start > at:
            parts.append(_constant(form[at:start]))
        field = _read(form, start)
        if field is None:
            if not is_date:
                raise FormatError(f"invalid format: {form}")
            return [*parts, _constant(form[start:])]
        if field.width > _LONGEST:
            raise FieldTooWideError(f"a field of {field.width} characters is too wide")
        at = field.at + 1
        parts.append(_part(form[start:at], field, is_date=is_date))
    if at < len(form):
        parts.append(_constant(form[at:]))
    return parts


def _constant(text: str) -> Part:
    return lambda _time: text


def _part(directive: str, field: _Field, *, is_date: bool) -> Part:
    letter = directive[-1]
    if len(directive) == 2 and letter in NUMBERS:
        number = NUMBERS[letter]
        return lambda time: _usual_number(*number(time))

    def part(time: datetime) -> str:
        text = _expanded(time, field, letter, is_date=is_date)
        return directive if text is None else text

    return part


def _usual_number(value: int, digits: int, pad: str) -> str:
    return str(value).rjust(digits, pad) if value >= 0 else f"{value:0{digits}d}"


def _read(form: str, start: int) -> _Field | None:
    """The directive's flags and width up to its letter; None where the text ends first.

    A flag behind a width, or `E`, `O` or a colon before what they do not go with, ends the
    directive there: it is unknown then.
    """
    field = _Field(start, start + 1)
    while field.at < len(form):
        char = form[field.at]
        if char in "-_^#":
            if field.width > 0:
                return field
            _set_flag(field, char)
            field.at += 1
        elif char in "0123456789":
            _read_width(form, field)
        elif char == ":":
            if not _read_colons(form, field):
                return field
        elif char in EXTENDED:
            following = form[field.at + 1 : field.at + 2]
            if not following or following not in EXTENDED[char]:
                return field
            field.at += 1
        else:
            return field
    return None


def _set_flag(field: _Field, char: str) -> None:
    match char:
        case "-":
            field.is_left = True
            field.padding, field.width = "", 0
        case "_":
            field.padding = "_"
        case "^":
            field.is_upper = True
        case _:
            field.swaps_case = True


def _read_width(form: str, field: _Field) -> None:
    end = field.at
    while end < len(form) and form[end] in "0123456789":
        end += 1
    if form[field.at] == "0":
        field.padding = "0"
    field.width = int(form[field.at : min(end, field.at + 20)])
    field.at = end


def _read_colons(form: str, field: _Field) -> bool:
    """Whether the colons belong to `z`."""
    colons = 1
    while form[field.at + colons : field.at + colons + 1] == ":" and colons < 3:
        colons += 1
    if form[field.at + colons : field.at + colons + 1] != "z":
        return False
    field.colons = colons
    field.at += colons
    return True


def _expanded(time: datetime, field: _Field, letter: str, *, is_date: bool) -> str | None:
    """What the directive stands for, None where nobody knows it."""
    if letter in NUMBERS:
        return _number(time, field, letter)
    if letter in TEXTS:
        return _text(TEXTS[letter](time), field, letter)
    if letter in COMPOSITES:
        text = field.cased(
            "".join([part(time) for part in _parts(COMPOSITES[letter], is_date=is_date)])
        )
        return text.rjust(field.width, "0" if field.padding == "0" else " ")
    if letter in ORDINARY:
        return field.padded(ORDINARY[letter])
    match letter:
        case "z":
            return _offset(time, field)
        case "Z":
            return _text("+00:00" if is_date else zone_name(time) or "", field, letter)
        case "L" | "N":
            digits = field.width if field.width > 0 else (3 if letter == "L" else 9)
            return f"{time.microsecond:06d}"[:digits].ljust(digits, "0")
        case "Q" if is_date:
            return field.padded(str(int(time.timestamp() * 1000)))
        case "+" if is_date:
            return "".join([part(time) for part in _parts(_DATE_AND_ZONE, is_date=True)])
    return None


def _number(time: datetime, field: _Field, letter: str) -> str:
    value, digits, pad = NUMBERS[letter](time)
    if field.is_left:
        return str(value)
    pad = {"0": "0", "_": " "}.get(field.padding, pad)
    width = field.width if field.width > 0 else digits
    return f"{value:0{width}d}" if pad == "0" else str(value).rjust(width)


def _text(text: str, field: _Field, letter: str) -> str:
    lowers = letter == "P"
    if field.swaps_case:
        lowers = letter in SWAPS_TO_LOWER
    if letter == "P" and (field.swaps_case or field.is_upper):
        lowers = False
    if not text:
        return ""
    cased = text.lower() if lowers else text.upper() if field.swaps_case else field.cased(text)
    return field.padded(cased)


def _offset(time: datetime, field: _Field) -> str:
    offset = time.utcoffset() or timedelta()
    seconds = int(offset.total_seconds())
    # RFC 3339 writes the offset of a place unknown as -00:00.
    sign = "-" if seconds < 0 or (field.is_left and time.tzinfo is UTC) else "+"
    hours, rest = divmod(abs(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    tail = (
        f"{minutes:02d}",
        f":{minutes:02d}",
        f":{minutes:02d}:{rest:02d}",
        _shortest(minutes, rest),
    )[field.colons]
    room = max(2, field.width - len(tail) - 1)
    if field.padding == "_":
        return f"{sign}{hours}".rjust(room + 1) + tail
    return f"{sign}{hours:0{room}d}{tail}"


def _shortest(minutes: int, seconds: int) -> str:
    if seconds:
        return f":{minutes:02d}:{seconds:02d}"
    return f":{minutes:02d}" if minutes else ""
