"""The order of a bibliography's entries, and their groups.

Source of the behaviour: jekyll-scholar's `Utilities#sort` and `#group`.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cmp_to_key
from typing import TYPE_CHECKING, TypeAlias

from pykyll.bibliography import Names, compare_values
from pykyll.bibliography.csl.values.dates import parse_day
from pykyll.dataclass import dataclass
from pykyll.regex import regex
from pykyll.ruby.numbers import string_to_i
from pykyll.ruby.strings import downcase
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.bibliography import Entry
    from pykyll.plugins.jekyll_scholar.settings import Settings

GroupValue: TypeAlias = "str | int | date"

MONTH_NUMBER = "month_numeric"
"""The field by which months are sorted and grouped."""
_DESCENDING = regex(r"^(?:desc|reverse)", re.IGNORECASE | re.MULTILINE)
_BRACES = regex(r"\A[{\s]+|[}\s]+\Z")
_DIGITS = regex(r"\A\d+\Z", re.ASCII)
_AUTHORS = ("author", "editor", "institution", "organization", "publisher")


def by_month_number(keys: Sequence[str]) -> list[str]:
    """The keys, with the number of a month in place of its name."""
    return [MONTH_NUMBER if key == "month" else key for key in keys]


def is_descending(order: Sequence[str], place: int) -> bool:
    """What a setting such as `descending, ascending` says of the key at a place."""
    if not order:
        return False
    return bool(_DESCENDING.search(order[place] if place < len(order) else order[-1]))


def sorted_entries(entries: Sequence[Entry], settings: Settings) -> list[Entry]:
    """The entries as `sort_by` and `order` have them."""
    keys = by_month_number(settings.parts("sort_by"))
    order = settings.parts("order")

    def compare(one: Entry, other: Entry) -> int:
        for place, key in enumerate(keys):
            result = _compared(one, other, key)
            if result:
                return -result if is_descending(order, place) else result
        return 0

    return sorted(entries, key=cmp_to_key(compare))


def _compared(one: Entry, other: Entry, key: str) -> int:
    """Two lists of people name by name, all else as texts."""
    left, right = one.provided(key), other.provided(key)
    if isinstance(left, Names) and isinstance(right, Names):
        first, second = ([name.text for name in each.names] for each in (left, right))
        return (first > second) - (first < second)
    return compare_values(_sort_value(one, key), _sort_value(other, key))


def _sort_value(entry: Entry, key: str) -> str:
    if key == "name":
        return downcase(_BRACES.sub("", _first_name_field(entry)))
    return provided_text(entry, key) or ""


def provided_text(entry: Entry, key: str) -> str | None:
    """A field as text, be it from the entry that a `crossref` names."""
    value = entry.provided(key)
    return None if value is None else value.text


def _first_name_field(entry: Entry) -> str:
    return next((text for key in _AUTHORS if (text := provided_text(entry, key)) is not None), "")


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that have one value in common."""

    key: str
    value: GroupValue
    entries: list[Entry]


def groups(
    entries: Sequence[Entry], key: str, settings: Settings, *, descending: bool
) -> list[Group]:
    """The entries in groups, these in their order.

    Raises:
        HostError: Where an entry has no such field, and where the values cannot be compared.
    """
    found: dict[GroupValue, list[Entry]] = {}
    for entry in entries:
        found.setdefault(_group_value(entry, key, settings), []).append(entry)
    order = settings.names("type_order")

    def compare(one: GroupValue, other: GroupValue) -> int:
        if descending:
            one, other = other, one
        if key == "type":
            return _compare_types(str(one), str(other), order)
        if type(one) is not type(other):
            raise HostError(
                f"the entries cannot be grouped by `{key}`: '{one}' and '{other}' are not of "
                "one kind",
                "comparison of Array with Array failed",
                hint=f"give `{key}` the same form in all entries",
            )
        return (one > other) - (one < other)  # type: ignore[operator]  # both of one kind

    ordered = sorted(found, key=cmp_to_key(compare))
    return [Group(key, value, found[value]) for value in ordered]


def _compare_types(one: str, other: str, order: list[str]) -> int:
    places = [order.index(each) if each in order else None for each in (one, other)]
    left, right = places
    if left is None or right is None:
        return (left is None) - (right is None)
    return left - right


def _group_value(entry: Entry, key: str, settings: Settings) -> GroupValue:
    if key == "type":
        return settings.type_alias(entry.type)
    if key == "name":
        return _first_name_field(entry)
    text = provided_text(entry, key)
    if key in {"year", "date"}:
        return _as_date(text or "")
    if text is None:
        field = "month" if key == MONTH_NUMBER else key
        raise HostError(
            f"the entry '{entry.key}' cannot be grouped by `{field}`: it has no such field",
            "undefined method `numeric?' for nil:NilClass",
            hint=f"give every entry a `{field}`, or group by another field",
        )
    return string_to_i(text) if _DIGITS.match(text) else text


def _as_date(text: str) -> str | date:
    """The day that a text names, as Ruby's `Date.parse` has it: `May 2020` is its first."""
    try:
        return date(*parse_day(text))
    except (ValueError, OverflowError):
        return text


def heading(group: Group, settings: Settings) -> str:
    """What stands above a group."""
    if group.key == "type":
        return settings.type_name(str(group.value))
    if group.key == MONTH_NUMBER and isinstance(group.value, int):
        return settings.month_name(group.value)
    return str(group.value)
