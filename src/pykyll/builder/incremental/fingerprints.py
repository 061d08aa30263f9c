"""Digests of values that templates see: equal for what prints alike, from build to build."""

from __future__ import annotations

import json
from datetime import date, datetime
from hashlib import blake2b
from itertools import count
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.liquid import Drop
from pykyll.ruby.text import to_s
from pykyll.site.document import Document
from pykyll.site.excerpt import Excerpt
from pykyll.site.page import Page
from pykyll.site.static_file import StaticFile
from pykyll.templates.drops import (
    CollectionDrop,
    DocumentDrop,
    MemberDrop,
    PageDrop,
    StaticFileDrop,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.site import Layout, Site

_unknown = count()
_MAX_DEPTH = 40
_SHORT = 40
"""Characters that a digest would not make fewer; no digest looks like such a text, which ends
in a sign that is none of its digits."""


def digest(text: str) -> str:
    """The digest of a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Fingerprints:
    """Digests of one site's values.

    A time that is the site's own has the same digest in every build: whoever reads it
    reads the clock besides.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    def of(self, value: object) -> str:
        """The digest of any value; of one that is short, its text."""
        text = "".join(self._parts(value, 0))
        return text if len(text) <= _SHORT else digest(text)

    def of_item(self, item: Document | Page) -> str:
        """The digest of all that belongs to a page or document itself, its fields and text."""
        given = json.dumps(item.data, default=self._as_text, ensure_ascii=False, skipkeys=True)
        parts = [type(item).__name__, given, item.body, str(item.body_line), _place(item)]
        if isinstance(item, Page):
            parts += [to_s(item.path), item.name, self.of(item.pager)]
        else:
            parts += [
                item.collection.label,
                str(item.collection.is_written),
                self.of(_odd_keys(item.data)),
            ]
        return digest("\0".join(parts))

    def of_layout(self, layout: Layout | None) -> str:
        """The digest of a layout, or of that there is none."""
        if layout is None:
            return ""
        return self.of([layout.relative_path, layout.data, layout.body, layout.body_line])

    def _as_text(self, value: object) -> str:
        return "".join(self._parts(value, 0))

    def _parts(self, value: object, depth: int) -> Iterator[str]:
        if value is None or isinstance(value, (bool, int, float)):
            yield f"{type(value).__name__} {value!r};"
        elif isinstance(value, str):
            yield f"{type(value).__name__} {len(value)} {value};"
        elif value is self._site.time:
            yield "now;"
        elif isinstance(value, datetime):
            yield f"time {value.isoformat()} {value.tzname()};"
        elif depth > _MAX_DEPTH:
            yield _never_again()
        elif isinstance(value, (list, tuple)):
            yield "["
            for each in value:
                yield from self._parts(each, depth + 1)
            yield "]"
        elif isinstance(value, dict):
            yield "{"
            for key, each in value.items():
                yield from self._parts(key, depth + 1)
                yield from self._parts(each, depth + 1)
            yield "}"
        else:
            yield from self._parts_of_object(value, depth)

    def _parts_of_object(self, value: object, depth: int) -> Iterator[str]:
        match value:
            case DocumentDrop():
                yield f"item {value.document.identity};"
            case PageDrop():
                yield f"item {value.page.identity};"
            case StaticFileDrop():
                yield f"item {value.file.identity};"
            case CollectionDrop():
                yield f"collection {value.collection.label};"
            case Document() | Page() | StaticFile():
                yield f"item {value.identity};"
            case Excerpt():
                yield "excerpt;"
            case MemberDrop():
                yield from self._parts_of_drop(value, depth)
            case date():
                yield f"date {value.isoformat()};"
            case Drop():
                yield _never_again()
            case _:
                shown = repr(value)
                # An object's address says nothing of what it is.
                yield _never_again() if " at 0x" in shown else f"{type(value).__name__} {shown};"

    def _parts_of_drop(self, drop: MemberDrop, depth: int) -> Iterator[str]:
        try:
            with self._site.findings.step(), self._site.reads.gathered():
                pairs = drop.to_h()
        except PykyllError:
            yield _never_again()
            return
        yield type(drop).__name__
        yield from self._parts(pairs, depth + 1)


def _never_again() -> str:
    """Something that no other value has, in this build or another."""
    import secrets  # rarely needed

    return f"unknown {next(_unknown)} {secrets.token_hex(8)};"


def _place(item: Document | Page) -> str:
    try:
        return f"{item.relative_path}\0{item.url}"
    except PykyllError:
        return item.relative_path


def _odd_keys(data: object) -> object:
    """Hashes with keys that are no texts, which JSON would write as if they were."""
    if isinstance(data, dict):
        if any(type(key) is not str for key in data):
            return data
        found = [odd for odd in map(_odd_keys, data.values()) if odd is not None]
        return found or None
    if isinstance(data, list):
        found = [odd for odd in map(_odd_keys, data) if odd is not None]
        return found or None
    return None
