"""An entry of a bibliography."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from pykyll.bibliography.bibtex.crossref import inherited_from, provided_by
from pykyll.bibliography.bibtex.value import Names
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from pykyll.bibliography.bibtex.name import Name
    from pykyll.bibliography.bibtex.value import Value


@dataclass(frozen=True, slots=True)
class Entry:
    """`@book{key, title = {…}}`, read."""

    key: str
    """As it stands in the file; a second one of the same key is counted up (`d1`, `d2`)."""
    type: str
    """In small letters: `book`."""
    fields: dict[str, Value]
    """By their names in small letters, in the order of the file."""
    path: str = ""
    """What the bibliography is called in messages."""
    line: int = 1
    """Where the entry begins, counted from 1."""
    others: Mapping[str, Entry] = field(default_factory=dict, repr=False, compare=False)
    """All entries of the bibliography, for `resolved`."""

    def text(self, name: str) -> str:
        """A field as text, empty where there is none."""
        value = self.fields.get(name)
        return "" if value is None else value.text

    def names(self, name: str) -> tuple[Name, ...]:
        """The people of a field; none where it holds no names."""
        value = self.fields.get(name)
        return value.names if isinstance(value, Names) else ()

    def provided(self, name: str) -> Value | None:
        """A field of the entry, or else of the one that its `crossref` names."""
        value = self.fields.get(name)
        if value is not None:
            return value
        parent = self.others.get(self.text("crossref"))
        return None if parent is None else provided_by(parent.fields, name)

    def inherited_fields(self) -> tuple[tuple[str, Value], ...]:
        """What it has from the entry that its `crossref` names, sorted; as it stands there."""
        parent = self.others.get(self.text("crossref"))
        return () if parent is None else inherited_from(parent.fields, self.fields)

    def resolved(self) -> Entry:
        """The entry with the fields that it has from the one that its `crossref` names."""
        fields = dict(self.fields)
        for name, value in self.inherited_fields():
            fields.setdefault(name, value)
        return replace(self, fields=fields)

    def without(self, names: Collection[str]) -> Entry:
        """The entry without some fields."""
        kept = {name: value for name, value in self.fields.items() if name not in names}
        return replace(self, fields=kept)

    def converted(self, change: Callable[[str], str]) -> Entry:
        """The entry with each text changed: of texts and of each part of a name."""
        changed = {name: value.converted(change) for name, value in self.fields.items()}
        return replace(self, fields=changed)
