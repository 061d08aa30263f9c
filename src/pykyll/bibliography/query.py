"""Choosing entries by a query such as `@article[year>=2020 && selected=true]`.

A query names types, each with conditions in brackets or without; an entry is chosen where
any of them holds. Conditions are split at `||` first, then at `&&` and commas; each is a
field with an operator and a value, or a field alone, which has to be there.

Source of the behaviour: recorded answers of jekyll-scholar 7.3.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.bibliography.comparing import compare_values
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.regex import regex
from pykyll.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pykyll.bibliography.bibtex.entry import Entry
    from pykyll.ruby.regexp import Regexp

_TYPE = regex(r"\*|\w+")
_OPERATOR = regex(r"(==|!=|/=|\^=|~=|!~|<=|>=|=|<|>)")
_AND = regex(r"&&|,")
_ALL = ("*", "entry")
"""What stands for all types."""
_YEAR = regex(r"\d{4}", re.ASCII)


_NO_LIST = "private method `select' called for nil:NilClass"
"""What Ruby says of a text that is neither a query nor a key."""


class QueryError(PykyllError):
    """A query that chooses nothing because of how it is written.

    Args:
        message: What is wrong with it.
        reference: What Ruby says.
        hint: What to do.
    """

    def __init__(self, message: str, reference: str | None = None, *, hint: str) -> None:
        super().__init__(message, hint=hint)
        self.diagnostic = replace(self.diagnostic, reference=reference)


@dataclass(frozen=True, slots=True)
class Condition:
    """A field, what it is compared by, and with what."""

    field: str
    operator: str = ""
    value: str | None = None
    """None where nothing stands behind the operator."""

    def holds(self, entry: Entry) -> bool:
        """Whether an entry meets it.

        Raises:
            QueryError: For a pattern that is none, or that would take too long.
        """
        if not self.operator:
            return _has(entry, self.field)
        found = _value(entry, self.field)
        if found is None:
            return self.operator in _NEGATIONS
        return _OPERATORS[self.operator](found, self.value)


@dataclass(frozen=True, slots=True)
class Selector:
    """A type, and groups of conditions of which one has to hold as a whole."""

    type: str
    alternatives: tuple[tuple[Condition, ...], ...]

    def chooses(self, entry: Entry) -> bool:
        """Whether an entry is of that type and meets the conditions."""
        if self.type not in {*_ALL, entry.type}:
            return False
        return not self.alternatives or any(
            all(condition.holds(entry) for condition in group) for group in self.alternatives
        )


@remembered(256)
def parse_query(query: str) -> tuple[Selector, ...] | None:
    """The selectors of a query; None for a text that is no query but a key."""
    if not query.startswith("@"):
        return None
    return tuple(_selectors(query))


def select(entries: Sequence[Entry], query: str) -> list[Entry]:
    """The entries that a query chooses, in their order.

    Raises:
        QueryError: Where it does not begin with `@`, and for a pattern that is none or would
            take too long.
    """
    selectors = parse_query(query)
    if selectors is None:
        raise QueryError(
            f"'{query}' is no query",
            _NO_LIST,
            hint="begin it with a type: @article, or @* for all; conditions stand in brackets",
        )
    return [entry for entry in entries if any(each.chooses(entry) for each in selectors)]


def _selectors(query: str) -> Iterator[Selector]:
    """Each `@type` wherever it stands, with the conditions in brackets behind it.

    A bracket that is not closed is passed over.
    """
    at = query.find("@")
    last_closing = query.rfind("]")
    while at >= 0:
        kind = _TYPE.match(query, at + 1)
        end = at + 1
        if kind is not None:
            end = kind.end()
            conditions = ""
            if query.startswith("[", end) and end < last_closing:
                closing = query.index("]", end)
                conditions, end = query[end + 1 : closing], closing + 1
            yield Selector(kind[0], _alternatives(conditions))
        at = query.find("@", end)


def _alternatives(text: str) -> tuple[tuple[Condition, ...], ...]:
    groups = []
    for alternative in text.split("||"):
        conditions = tuple(_condition(each) for each in _AND.split(alternative) if each.strip())
        if conditions:
            groups.append(conditions)
    return tuple(groups)


def _condition(text: str) -> Condition:
    """The condition of a text; where a second operator follows, the value ends before it."""
    field, *rest = map(str.strip, _OPERATOR.split(text))
    operator = rest[0] if rest else ""
    value = rest[1] if any(rest[1:]) else None
    return Condition(field, operator, value)


_OWN = frozenset({"year", "type", "month_numeric"})
"""Fields that an entry never has from the one that its `crossref` names."""


def _has(entry: Entry, field: str) -> bool:
    """Whether an entry itself has a field; what has a title has a `booktitle`, too."""
    return field in entry.fields or (field == "booktitle" and "title" in entry.fields)


def _value(entry: Entry, field: str) -> str | None:
    """What a condition sees of a field: the key under its name, a year also from a date."""
    if field in {"key", "id"}:
        return entry.key
    value = entry.fields.get(field) if field in _OWN else entry.provided(field)
    if value is None and field == "date":
        value = entry.fields.get("year")
    if value is not None:
        return value.text
    year = _YEAR.search(entry.text("date")) if field == "year" else None
    return year[0] if year else None


@remembered(64)
def _compiled(pattern: str) -> Regexp:
    from pykyll.ruby.regexp import Regexp

    return Regexp(pattern)


def _matches(text: str, pattern: str | None) -> bool:
    if pattern is None:
        raise QueryError(
            "a pattern is missing", hint="write what the field has to match behind `~=` or `!~`"
        )
    from pykyll.ruby.regexp import RegexpError, UnsupportedError  # few queries have a pattern

    try:
        return _compiled(pattern).search(text)
    except UnsupportedError as error:
        raise QueryError(
            f"the pattern '{pattern}' cannot be used here: {error}",
            hint="can it be written in another way?",
        ) from None
    except RegexpError as error:
        raise QueryError(
            f"'{pattern}' is no pattern: {error}",
            f"{error}: /{pattern}/",
            hint="a query's pattern is a regular expression, and ends before the first `]`",
        ) from None


_OPERATORS: Mapping[str, Callable[[str, str | None], bool]] = {
    "=": lambda text, value: text == value,
    "==": lambda _text, _value: False,
    "!=": lambda text, value: text != value,
    "/=": lambda text, value: text != value,
    "^=": lambda text, value: _matches(text, f"^{value or ''}"),
    "~=": _matches,
    "!~": lambda text, value: not _matches(text, value),
    "<": lambda text, value: compare_values(text, value or "") < 0,
    "<=": lambda text, value: compare_values(text, value or "") <= 0,
    ">": lambda text, value: compare_values(text, value or "") > 0,
    ">=": lambda text, value: compare_values(text, value or "") >= 0,
}
_NEGATIONS = frozenset({"!=", "/=", "!~"})
"""The operators that hold for an entry without the field."""
