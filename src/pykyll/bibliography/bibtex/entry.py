"""An entry of a bibliography."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from pykyll.bibliography.bibtex.crossref import inherited_from
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
    inherited: frozenset[str] = frozenset()
    """The fields that came from the entry that `crossref` names."""
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

    def resolved(self) -> Entry:
        """The entry with the fields that it has from the one that its `crossref` names."""
        parent = self.others.get(self.text("crossref"))
        if parent is None or parent.key == self.key:
            return self
        more = inherited_from(parent.fields, self.fields)
        return replace(self, fields=self.fields | more, inherited=self.inherited | more.keys())

    def without(self, names: Collection[str]) -> Entry:
        """The entry without some fields."""
        kept = {name: value for name, value in self.fields.items() if name not in names}
        return replace(self, fields=kept)

    def converted(self, change: Callable[[str], str]) -> Entry:
        """The entry with each text changed: of texts and of each part of a name."""
        changed = {name: value.converted(change) for name, value in self.fields.items()}
        return replace(self, fields=changed)
