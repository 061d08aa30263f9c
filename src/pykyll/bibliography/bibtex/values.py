"""Makes entries of what the grammar read: months, names and strings in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.bibtex.entry import Entry
from pykyll.bibliography.bibtex.free_keys import FreeKeys, made_up_key
from pykyll.bibliography.bibtex.months import with_month
from pykyll.bibliography.bibtex.names import FIELDS, UnreadableNamesError, parse_names
from pykyll.bibliography.bibtex.source import Problem
from pykyll.bibliography.bibtex.value import Names
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.bibliography.bibtex.grammar import EntryStatement
    from pykyll.bibliography.bibtex.options import Options
    from pykyll.bibliography.bibtex.source import Source
    from pykyll.bibliography.bibtex.strings import Strings
    from pykyll.bibliography.bibtex.value import Joined, Value

_LINE_END = regex(r"\n[ \t\r\n\f\v]*")


class Values:
    """Makes the entries of one bibliography, one after the other."""

    def __init__(self, options: Options, strings: Strings, so_far: Strings) -> None:
        self._options = options
        self._strings = strings
        self._so_far = so_far
        """Those that stand before the entry at hand: names are told apart by them alone."""
        self._keys = FreeKeys()
        self.entries: dict[str, Entry] = {}
        """The entries so far, by their keys."""

    def entry(self, source: Source, statement: EntryStatement) -> tuple[Entry, list[Problem]]:
        """The entry of a statement, and what its values should be warned of."""
        problems: list[Problem] = []
        read = statement.fields
        if self._options.strip:
            read = {name: value.with_texts(_on_one_line) for name, value in read.items()}
        if self._options.parse_months:
            read = with_month(read)
        fields: dict[str, Value] = {}
        for name, value in read.items():
            if self._options.parse_names and name in FIELDS:
                fields[name] = self._names(statement, name, value, problems)
            else:
                fields[name] = self._with_strings(value)
        key = self._keys.take(statement.key or made_up_key(statement.fields))
        line = source.line_at(statement.offset)
        entry = Entry(key, statement.type, fields, source.name, line, others=self.entries)
        self.entries[key] = entry
        return entry, problems

    def _with_strings(self, value: Joined) -> Joined:
        if not self._options.replace_strings:
            return value
        value = self._strings.replace(value)
        return value.joined() if self._options.join_strings else value

    def _names(
        self, statement: EntryStatement, field: str, value: Joined, problems: list[Problem]
    ) -> Names:
        """Names are told apart in the whole text, whatever the options say of strings."""
        text = self._so_far.replace(value).joined().text
        try:
            return Names(parse_names(text))
        except UnreadableNamesError as error:
            problems.append(
                Problem(
                    f"Entry `{statement.key}` has no `{field}`: {error}",
                    statement.offset,
                    hint="write `Last, First and Last, First`",
                )
            )
            return Names(())


def _on_one_line(text: str) -> str:
    return _LINE_END.sub(" ", text)
