"""What entries of a list share with each other, and what they name in other files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.finding import Finding
from pykyll.errors import suggest
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.data_file import DataFile

_TELLING = {
    "awards": ("title", "from", "year"),
    "cv": ("kind", "what", "where", "from"),
    "interests": ("name",),
    "navigation": ("url",),
    "news": ("date", "text"),
    "people": ("name",),
    "projects": ("name",),
    "service": ("role", "what", "years"),
    "talks": ("title", "date", "event"),
    "teaching": ("title", "institution", "term", "year"),
}
"""The fields of a kind that no two of its entries share all of."""
_MOST_NAMED = 10


def repeated_findings(file: DataFile, kind: str, thing: str) -> Iterator[Finding]:
    """Entries that are in the list twice.

    Args:
        file: The list.
        kind: The name of its schema.
        thing: What an entry is called there, such as `a talk`.
    """
    fields = _TELLING.get(kind, ())
    first: dict[tuple[str, ...], int] = {}
    for at, entry in enumerate(file.entries):
        if not isinstance(entry, dict) or not entry.get(fields[0] if fields else ""):
            continue
        told = tuple(to_s(entry.get(field)).strip().casefold() for field in fields)
        if first.setdefault(told, at) != at:
            line = file.line_of((first[told],))
            yield _repeated(at, kind, thing, to_s(entry[fields[0]]), line)


def _repeated(at: int, kind: str, thing: str, name: str, line: int) -> Finding:
    if kind == "interests":
        message = f"there is an interest '{name}' already, in line {line}"
        return Finding((at, "name"), message, "give it another name, or join the two")
    message = f"{thing} like this is in the list already, in line {line}"
    return Finding((at, _TELLING[kind][0]), message, "remove one of the two")


def paper_findings(file: DataFile, publications: DataFile | None) -> Iterator[Finding]:
    """Papers that talks and projects name and that are not there."""
    if publications is None or not publications.all_have("key"):
        return
    keys = publications.all_written("key")
    for at, entry in enumerate(file.entries):
        paper = entry.get("paper") if isinstance(entry, dict) else None
        if isinstance(paper, str) and paper and paper not in keys:
            yield Finding(
                (at, "paper"),
                f"there is no paper '{paper}' in {publications.path}",
                suggest(paper, keys) or _named(keys) or "leave it empty",
            )


def _named(keys: list[str]) -> str:
    more = ", …" if len(keys) > _MOST_NAMED else ""
    return f"the keys are {', '.join(keys[:_MOST_NAMED])}{more}" if keys else ""
