"""An item while it is printed: its values, which of them were asked for, which are used up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.values.dates import DateValue, to_date
from pykyll.bibliography.csl.values.names import NamesValue
from pykyll.bibliography.csl.values.numbers import is_numeric, is_several
from pykyll.bibliography.csl.values.read_names import to_names
from pykyll.bibliography.csl.values.truth import says_no
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Mapping

DATES = frozenset({"accessed", "container", "event-date", "issued", "original-date", "submitted"})
"""Variables that hold dates. Source of the behaviour: citeproc 1.1.0, which knows these."""
NAMES = frozenset(
    {
        "author",
        "collection-editor",
        "composer",
        "container-author",
        "recipient",
        "editor",
        "editorial-director",
        "illustrator",
        "interviewer",
        "original-author",
        "translator",
        "director",
        "reviewed-author",
    }
)
"""Variables that hold names; from the same source."""


@dataclass(frozen=True, slots=True)
class TextValue:
    """A text or a number."""

    text: str

    @property
    def is_empty(self) -> bool:
        """Whether it is the empty text."""
        return not self.text

    @property
    def is_numeric(self) -> bool:
        """Whether it is nothing but numbers."""
        return is_numeric(self.text)

    @property
    def is_plural(self) -> bool:
        """Whether it is several numbers."""
        return self.is_numeric and is_several(self.text)

    def __str__(self) -> str:
        return self.text


Value = TextValue | DateValue | NamesValue


class Item:
    """The values of one entry, and what was asked of them."""

    __slots__ = ("_had", "asked", "given", "reads", "suppressed", "type", "values")

    def __init__(self, values: Mapping[str, Value]) -> None:
        self.values = dict(values)
        self.type = str(values.get("type", ""))
        """Its type, e.g. `book`."""
        self._had: dict[str, bool] = {}
        self.suppressed: set[str] = set()
        """Variables that are not printed any more, since they stood in for others."""
        self.asked = 0
        """How often a variable was asked for."""
        self.given = 0
        """How often there was something to give."""
        self.reads: list[str] = []
        """The variables that were asked for and are there, be they empty."""

    def read(self, name: str) -> Value | None:
        """The value to be printed, unless it is suppressed; that it was asked for is noted."""
        self.asked += 1
        value = self.values.get(name)
        if value is None:
            return None
        self.reads.append(name)
        if not value.is_empty:
            self.given += 1
        return None if name in self.suppressed else value

    def note(self, name: str) -> None:
        """Note that a variable was printed, by way of another one."""
        self.asked += 1
        self.given += 1
        self.reads.append(name)

    def has(self, name: str) -> bool:
        """Whether a condition takes the variable as given."""
        had = self._had.get(name)
        if had is None:
            value = self.values.get(name)
            had = value is not None and not value.is_empty and not says_no(str(value))
            self._had[name] = had
        return had


def to_values(entry: Mapping[str, object]) -> dict[str, Value]:
    """The values of a CSL-JSON item.

    Raises:
        RenderError: A date or a name that is none.
    """
    return {str(name): _to_value(str(name), value) for name, value in entry.items()}


def _to_value(name: str, value: object) -> Value:
    if name in DATES:
        return to_date(value, name)
    if name in NAMES:
        return to_names(value, name)
    return TextValue(value if isinstance(value, str) else _as_text(value, name))


def _as_text(value: object, name: str) -> str:
    try:
        return to_s(value)
    except (PykyllError, RecursionError, TypeError, ValueError):
        raise RenderError(f"'{name}' holds no text") from None
