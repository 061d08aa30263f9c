"""An entry on its way into a data file."""

from __future__ import annotations

from dataclasses import field
from typing import TypeAlias

from pykyll.dataclass import dataclass

Values: TypeAlias = "dict[str, object]"
"""The fields of an entry by their names: texts, numbers, dates, lists, mappings."""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry, where it was found, and what is to be said of it."""

    values: Values
    path: str | None = None
    """The file that it is from, for messages; an address, or None where it was typed."""
    line: int | None = None
    notes: tuple[str, ...] = field(default=())
    """What was left out or understood in a way that one may want to look at."""

    @property
    def name(self) -> str:
        """What messages call it."""
        for name in ("key", "title", "name", "what", "text"):
            value = self.values.get(name)
            if isinstance(value, str) and value:
                return value
        return "this entry"
