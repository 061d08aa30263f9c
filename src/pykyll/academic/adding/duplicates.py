"""Which entries are in a list already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.entries import repeated_findings
from pykyll.errors import Diagnostic
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.academic.adding.found import Found, Values
    from pykyll.academic.data_file import DataFile

_VERSION = regex(r"v\d+\Z")
_NO_LETTER = regex(r"[\W_]+")
_SAID = {"key": "key", "doi": "DOI", "arxiv": "arXiv number", "title": "title"}
_COMPARED = ("doi", "arxiv", "title", "key")
"""In this order: a key alone may be shared by chance."""
NOTHING_TO_DO = "nothing is to be done"
"""The hint of a duplicate that has nothing new."""
_NOT_MISSED = frozenset({"added", "topic", "key", "selected", "bibtex"})


class KnownPapers:
    """The papers of a list, and those that are about to be in it.

    Args:
        file: The list.
    """

    def __init__(self, file: DataFile) -> None:
        self._file = file
        self._at: dict[tuple[str, str], int] = {}
        for at, entry in enumerate(file.entries):
            if isinstance(entry, dict):
                for mark in _marks(entry):
                    self._at.setdefault(mark, at)
        self._coming: dict[tuple[str, str], Found] = {}

    @property
    def keys(self) -> set[str]:
        """All keys that are taken."""
        return {value for field, value in (*self._at, *self._coming) if field == "key"}

    def duplicate(self, found: Found) -> Diagnostic | None:
        """What there is of the same paper already; the paper counts from now on where nothing is."""
        for mark in _marks(found.values):
            if mark in self._at:
                return self._in_file(found, mark[0], self._at[mark])
            if mark in self._coming:
                return _in_sources(found, mark[0], self._coming[mark])
        for mark in _marks(found.values):
            self._coming[mark] = found
        return None

    def _in_file(self, found: Found, field: str, at: int) -> Diagnostic:
        line = self._file.line_of((at,))
        entry = self._file.entries[at]
        old = entry if isinstance(entry, dict) else {}
        if field == "key":
            message = f"the key '{found.name}' is that of another paper, in line {line}"
            hint = "give this one another key"
        else:
            message = (
                f"{found.name} is there already, in line {line}: it has the same {_SAID[field]}"
            )
            hint = _lacking(old, found.values) or NOTHING_TO_DO
        return Diagnostic(
            message, severity="warning", path=self._file.path, line=line,
            excerpt=self._file.text.split("\n")[line - 1].rstrip("\r"), hint=hint,
        )  # fmt: skip


def _lacking(old: Values, new: Values) -> str:
    """What the paper that is there could have of this one: a venue, once it has appeared."""
    missing = [
        name
        for name, value in new.items()
        if name not in _NOT_MISSED and value and not old.get(name)
    ]
    return f"this one has also: {', '.join(missing)}; add them there by hand" if missing else ""


def _in_sources(found: Found, field: str, other: Found) -> Diagnostic:
    where = f" (line {other.line})" if other.line else ""
    return Diagnostic(
        f"{found.name} is there twice: {other.name}{where} has the same {_SAID[field]}",
        severity="warning",
        path=found.path,
        line=found.line,
        hint="the first of the two is taken",
    )


def _marks(values: Values) -> list[tuple[str, str]]:
    return [(field, mark) for field in _COMPARED if (mark := _mark(field, values.get(field)))]


def _mark(field: str, value: object) -> str:
    if not isinstance(value, str):
        return ""
    if field == "title":
        return _NO_LETTER.sub("", value.casefold())
    return value if field == "key" else _VERSION.sub("", value.lower())


def repeated(with_new: DataFile, count: int, kind: str, thing: str) -> dict[int, Diagnostic]:
    """The new entries of any other kind that are there already, by their places among the new.

    Args:
        with_new: The list with the new entries at its end.
        count: How many entries are old.
        kind: The name of its schema.
        thing: What an entry is called there.
    """
    found = ((each.way[0], each) for each in repeated_findings(with_new, kind, thing))
    return {
        at - count: Diagnostic(
            each.message, severity="warning", path=with_new.path, hint=NOTHING_TO_DO
        )
        for at, each in found
        if isinstance(at, int) and at >= count
    }
