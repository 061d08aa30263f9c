"""New entries in the text of their list: looked at as a whole before anything is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.academic.adding.data_list import DataList, data_list
from pykyll.academic.adding.duplicates import NOTHING_TO_DO, KnownPapers, repeated
from pykyll.academic.adding.entry_text import entry_text
from pykyll.academic.adding.form import fields_of
from pykyll.academic.adding.keys import with_keys
from pykyll.academic.adding.looks import check, warnings_of
from pykyll.academic.adding.plain_paper import plain_paper
from pykyll.academic.adding.splice import spliced
from pykyll.academic.adding.topics import check_topics
from pykyll.academic.data_file import DataFile, data_file_of
from pykyll.academic.schema import Schema, definition_of, part
from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic, PykyllError
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.academic.adding.found import Found
    from pykyll.academic.adding.kinds import Kind
    from pykyll.config import Config

_PAPERS = "publications"
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Insertion:
    """What is to be written, and what is to be said of it."""

    path: str
    """The data file, absolute."""
    shown: str
    """Relative to the source."""
    schema: str
    before: str
    """Its text; empty where there is no such file."""
    after: str
    added: tuple[tuple[Found, int], ...] = ()
    """The new entries in the order of the file, each with its line there."""
    duplicates: tuple[Diagnostic, ...] = ()
    """The entries that are there already."""
    warnings: tuple[Diagnostic, ...] = ()
    """What one may want to change in the new ones."""

    @property
    def is_all_there(self) -> bool:
        """Whether the list has all that was to be added, as a second call finds it."""
        return not self.added and all(each.hint == NOTHING_TO_DO for each in self.duplicates)


def insertion(config: Config, kind: Kind, found: Sequence[Found]) -> Insertion:
    """Put entries into the list of their kind, but for those that are in it.

    Raises:
        PykyllError: The list cannot be read or added to, or an entry is not as its schema
            says; then all that is wrong is told at once.
    """
    into = data_list(config, kind.schema)
    if into.is_plain:
        found = [replace(each, values=plain_paper(each.values)) for each in found]
    elif kind.schema == _PAPERS:
        check_topics(config, found)
    doubled = _doubled(config, into, found)
    new = [each for at, each in enumerate(found) if at not in doubled]
    mark = _MARK if into.is_marked else ""
    before = "" if into.is_new else f"{mark}{into.file.text}"
    unchanged = Insertion(
        into.path, into.shown, into.schema, before, before, duplicates=tuple(doubled.values())
    )
    return _with(config, kind, into, new, unchanged) if new else unchanged


def _with(
    config: Config, kind: Kind, into: DataList, new: list[Found], unchanged: Insertion
) -> Insertion:
    """The list with entries that are not in it."""
    if kind.schema == _PAPERS:
        new = sorted(new, key=lambda each: to_s(each.values.get("year")), reverse=True)
    if into.schema == _PAPERS:
        new = with_keys(new, KnownPapers(into.file).keys)
    texts = _texts(into, new)
    check(config, Schema(into.schema, definition_of(into.schema)), new, texts)
    place = _place(kind, into.file, new)
    text = _spliced(into, texts, place)
    file = data_file_of(text, into.shown, config)
    _see_that_others_stay(into, file, place, len(new))
    places = range(place, place + len(new))
    return replace(
        unchanged,
        after=f"{_MARK if into.is_marked else ''}{text}",
        added=tuple((each, file.line_of((at,))) for each, at in zip(new, places, strict=True)),
        warnings=tuple(warnings_of(config, file, into.schema, places)),
    )


def _doubled(config: Config, into: DataList, found: Sequence[Found]) -> dict[int, Diagnostic]:
    """Which entries are there already, by their places."""
    if into.schema == _PAPERS or into.is_plain:
        known = KnownPapers(into.file)
        told = ((at, known.duplicate(each)) for at, each in enumerate(found))
        return {at: each for at, each in told if each is not None}
    count = len(into.file.entries)
    with_new = data_file_of(_spliced(into, _texts(into, found), count), into.shown, config)
    thing = str(part(definition_of(into.schema), "items").get("title", ""))
    return repeated(with_new, count, into.schema, thing)


def _texts(into: DataList, found: Sequence[Found]) -> list[str]:
    order = tuple(field.name for field in fields_of(into.schema))
    return [entry_text(each.values, order) for each in found]


def _spliced(into: DataList, texts: Sequence[str], place: int) -> str:
    try:
        return spliced(into.file.text, "\n".join(texts), place)
    except PykyllError as error:
        raise error.at(into.shown, into.file.text) from None


def _place(kind: Kind, file: DataFile, new: Sequence[Found]) -> int:
    """Before which entry new ones go; their number for behind all of them."""
    if kind.goes_last:
        return len(file.entries)
    return _place_of_papers(file, new) if kind.schema == _PAPERS else 0


def _place_of_papers(file: DataFile, new: Sequence[Found]) -> int:
    """Before the first paper of the same topic that is no newer; the first of all else."""
    topic = to_s(new[0].values.get("topic"))
    newest = to_s(new[0].values.get("year"))
    same = [
        (at, to_s(entry.get("year")))
        for at, entry in enumerate(file.entries)
        if isinstance(entry, dict) and to_s(entry.get("topic")) == topic
    ]
    older = (at for at, year in same if year <= newest)
    return next(older, same[-1][0] + 1 if same else 0)


def _see_that_others_stay(into: DataList, file: DataFile, place: int, count: int) -> None:
    """See that all old entries are what they were: texts can be written in strange ways."""
    old, all_of_it = into.file.entries, file.entries
    if [*all_of_it[:place], *all_of_it[place + count :]] != old:
        raise PykyllError(
            f"{into.shown} is written in a way that nothing can be added to",
            hint="add the entry by hand",
        )
