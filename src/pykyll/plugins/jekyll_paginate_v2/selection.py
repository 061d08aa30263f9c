"""Which documents are paginated, in which order."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cmp_to_key
from typing import TYPE_CHECKING

from pykyll.config.kinds import shown
from pykyll.errors import PykyllError
from pykyll.extend.setting_types import at_item
from pykyll.liquid import is_truthy
from pykyll.regex import regex
from pykyll.ruby.order import spaceship
from pykyll.ruby.strings import downcase
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.extend import Host
    from pykyll.plugins.jekyll_paginate_v2.settings import Settings
    from pykyll.site import Document

_BETWEEN_WORDS = regex(r"[;,\s]")
_BETWEEN_KEYS = regex(r"[;,]")


class Selection:
    """Selects for one template page after the other, and reads each document once."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._visible: dict[str, list[Document]] = {}
        self._keys: dict[tuple[Document, str], frozenset[str]] = {}

    def documents(self, settings: Settings) -> list[Document]:
        """The documents of the collections asked for that pass all filters, sorted.

        Raises:
            PykyllError: Where a filter or a field to sort by is of a wrong kind.
        """
        documents = [
            document for name in _collection_names(settings) for document in self._visible_in(name)
        ]
        for key, keys in _filters(settings):
            documents = [
                document
                for document in dict.fromkeys(documents)
                if keys <= self._keys_of(document, key)
            ]
        if settings.sort_field is not None:
            documents = _sorted(self._host, documents, settings.sort_field)
            documents = documents[: max(len(documents) - settings.offset, 0)]
            if settings.sort_reverse:
                documents.reverse()
        return documents

    def _visible_in(self, name: str) -> list[Document]:
        if name not in self._visible:
            self._visible[name] = [
                document
                for document in _documents(self._host, name)
                if not is_truthy(document.value("hidden"))
            ]
        return self._visible[name]

    def _keys_of(self, document: Document, key: str) -> frozenset[str]:
        known = self._keys.get((document, key))
        if known is None:
            raw_keys = raw_keys_of(self._host, document, key)
            known = frozenset(downcase(raw.strip()) for raw in raw_keys)
            self._keys[document, key] = known
        return known


def _filters(settings: Settings) -> Iterator[tuple[str, set[str]]]:
    """What documents must have under which key of their front matter."""
    wanted = (
        ("category", settings.category, "categories"),
        ("tag", settings.tag, "tags"),
        ("locale", settings.locale, "locale"),
    )
    for name, value, key in wanted:
        if value is not None:
            keys = _wanted_keys(value)
            if name == "category":
                keys.discard("posts")  # the category that all documents have
            if keys:
                yield key, keys


def raw_keys_of(host: Host, document: Document, key: str) -> list[str]:
    """The tags, categories or locales of a document; each may hold several.

    Raises:
        PykyllError: Where they are neither a text nor a list.
    """
    value = document.data.get(key)
    if isinstance(value, dict):  # a list of pairs in Ruby
        value = [list(pair) for pair in value.items()]
    if value is None or not to_s(value).strip():
        return []
    if isinstance(value, str):
        value = split(value, _BETWEEN_WORDS)
    if not isinstance(value, list):
        message = f"`{key}` must be a text or a list, and is {shown(value)}"
        raise at_item(host, document, PykyllError(message, hint="put it in quotes"), (key,))
    return [raw for each in value for raw in split(to_s(each).strip(), _BETWEEN_KEYS)]


def split(text: str, separator: re.Pattern[str]) -> list[str]:
    """Ruby's `split`: no empty parts at the end."""
    parts = separator.split(text)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def _collection_names(settings: Settings) -> list[str]:
    names = settings.collections
    if isinstance(names, str):
        return [downcase(name) for name in split(names, _BETWEEN_WORDS)]
    return [downcase(to_s(name)).strip() for name in names] if isinstance(names, list) else []


def _documents(host: Host, name: str) -> list[Document]:
    """The documents of a collection, or of all but the posts, that paginate nothing."""
    if name == "all":
        collections = [each for label, each in host.collections.items() if label != "posts"]
    else:
        collections = [host.collections[name]] if name in host.collections else []
    return [doc for each in collections for doc in each.docs if "pagination" not in doc.data]


def _wanted_keys(wanted: object) -> set[str]:
    if isinstance(wanted, str):
        wanted = split(wanted, _BETWEEN_KEYS)
    if isinstance(wanted, dict):  # a list of pairs in Ruby
        wanted = [list(pair) for pair in wanted.items()]
    return {downcase(to_s(key)).strip() for key in wanted} if isinstance(wanted, list) else set()


# Order -------------------------------------------------------------------------------


def _sorted(host: Host, documents: list[Document], field: str) -> list[Document]:
    for document in documents:
        document.date  # noqa: B018 - a document without a date gets one by being asked for it
    keys = [(_field(host, document, field), document) for document in documents]

    def compare(one: tuple[object, Document], other: tuple[object, Document]) -> int:
        order = _compare(one[0], other[0])
        if order is None:
            error = PykyllError(
                f"pagination: cannot sort by {field}: {to_s(one[0])} and {to_s(other[0])} "
                "are of different kinds",
                hint=f"the other is in {other[1].relative_path}",
            )
            raise at_item(host, one[1], error, (_first_of(field),))
        return order

    return [document for _, document in sorted(keys, key=cmp_to_key(compare))]


def _first_of(field: str) -> str:
    return downcase(field.partition(":")[0]).strip()


def _field(host: Host, document: Document, field: str) -> object:
    """A value in the front matter, `parent:child` one in a hash there."""
    value: object = document.data
    for key in split(field, re.compile(":")):
        if not isinstance(value, dict):
            error = PykyllError(
                f"pagination: cannot sort by {field}: it is in {to_s(value)}, not in a hash",
                hint=f"write keys and values, or sort by `{_first_of(field)}`",
            )
            raise at_item(host, document, error, (_first_of(field),))
        value = value.get(downcase(key).strip())
        if value is None:
            return None
    return None if isinstance(value, dict) else value


def _compare(one: object, other: object) -> int | None:
    if one is None or other is None:
        return (one is not None) - (other is not None)
    if isinstance(one, str):
        return spaceship(downcase(one), downcase(other) if isinstance(other, str) else other)
    return spaceship(_time(one), _time(other))


def _time(value: object) -> object:
    """A day as the time at which it begins in UTC, as `to_datetime` has it."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value
