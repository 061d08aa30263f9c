"""Reads `.bib` texts: objects, then what they say, then the values of their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.bibtex.bibliography import Bibliography, FreeText, Part
from pykyll.bibliography.bibtex.grammar import (
    EntryStatement,
    StringStatement,
    Unreadable,
    read_statement,
)
from pykyll.bibliography.bibtex.lexer import Skipped, read_object
from pykyll.bibliography.bibtex.options import Options
from pykyll.bibliography.bibtex.source import Problem, Source
from pykyll.bibliography.bibtex.strings import Strings, TooLongError
from pykyll.bibliography.bibtex.values import Values
from pykyll.bibliography.errors import BibliographyError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pykyll.bibliography.bibtex.grammar import Statement
    from pykyll.errors import Diagnostic, Severity

_FRONT_MATTER = regex(r"\ufeff?---[ \t]*\r?\n(?:.*\n)*?---[ \t]*(?:\r?\n|\Z)")


def parse(text: str, *, name: str = "<bib>", options: Options | None = None) -> Bibliography:
    """Read the text of a `.bib` file.

    Args:
        text: BibTeX, perhaps with front matter, which is passed over.
        name: What the file is called in messages.
        options: What is done to the values; as jekyll-scholar does it unless said.

    Returns:
        The entries, with warnings for what was left out.

    Raises:
        BibliographyError: With every error of the text: file, line, entry and what to do.
    """
    return parse_all([(name, text)], options=options)


def parse_all(files: Sequence[tuple[str, str]], *, options: Options | None = None) -> Bibliography:
    """Read several files as one bibliography: strings and keys of one count in all.

    Args:
        files: The name of each, for messages, and its text.
        options: As for `parse`.

    Raises:
        BibliographyError: With every error of all files.
    """
    reading = _Reading(options or Options())
    for name, text in files:
        reading.read(Source(name, text))
    return reading.result()


class _Reading:
    """What has been read so far."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._statements: list[tuple[Source, Statement] | FreeText] = []
        self._others: list[str] = []
        self._errors: list[Diagnostic] = []
        self._warnings: list[Diagnostic] = []

    def read(self, source: Source) -> None:
        """Go from `@` to `@`."""
        text = source.text
        front_matter = _FRONT_MATTER.match(text)
        position = front_matter.end() if front_matter else 0
        while (at := text.find("@", position)) >= 0:
            self._add_text(text[position:at])
            position = self._read_object(source, at)
        self._add_text(text[position:])

    def _add_text(self, text: str) -> None:
        if text:
            self._statements.append(FreeText(text))

    def _read_object(self, source: Source, at: int) -> int:
        """Read one object; where the text goes on."""
        try:
            read = read_object(source.text, at)
        except Skipped as skipped:
            self._note(source, skipped.problem, skipped.severity)
            return skipped.end
        try:
            statement = read_statement(read)
        except Unreadable as error:
            self._note(source, error.problem, "error")
        else:
            self._add(source, read.name, statement)
        return read.end

    def _note(self, source: Source, problem: Problem, severity: Severity) -> None:
        notes = self._errors if severity == "error" else self._warnings
        notes.append(source.diagnostic(problem, severity))

    def _add(self, source: Source, name: str, statement: Statement | None) -> None:
        if not isinstance(statement, EntryStatement):
            self._others.append(name)
        if statement is not None:
            self._statements.append((source, statement))

    def result(self) -> Bibliography:
        """All entries with their values, or all errors."""
        if self._errors:
            raise BibliographyError(self._errors)
        try:
            return self._bibliography()
        except TooLongError:
            raise BibliographyError([self._too_long()]) from None

    def _bibliography(self) -> Bibliography:
        """Each object in its turn: what is replaced in a string is so for those behind it."""
        strings, so_far = Strings(), Strings()
        for _, string in self._strings():
            strings.define(string.name, string.value)
        values = Values(self._options, strings, so_far)
        parts: list[Part] = []
        preambles = []
        for each in self._statements:
            if isinstance(each, FreeText):
                parts.append(each)
                continue
            source, statement = each
            if isinstance(statement, EntryStatement):
                parts.append(self._entry(values, source, statement))
            elif isinstance(statement, StringStatement):
                so_far.define(statement.name, statement.value)
                if strings.is_last_of_its_name(statement.name, statement.value):
                    strings.define(statement.name, strings.replace(statement.value))
            else:
                preambles.append(strings.replace(statement.value).joined().text)
        return Bibliography(
            parts=tuple(parts),
            entries=list(values.entries.values()),
            by_key=values.entries,
            strings=strings.texts(),
            others=tuple(self._others),
            preambles=tuple(preambles),
            warnings=tuple(self._warnings),
        )

    def _strings(self) -> Iterator[tuple[Source, StringStatement]]:
        for each in self._statements:
            if not isinstance(each, FreeText) and isinstance(each[1], StringStatement):
                yield each[0], each[1]

    def _entry(self, values: Values, source: Source, statement: EntryStatement) -> Part:
        entry, problems = values.entry(source, statement)
        self._warnings.extend(source.diagnostic(problem, "warning") for problem in problems)
        return entry

    def _too_long(self) -> Diagnostic:
        """Told at the last string, without which there would be less."""
        source, last = list(self._strings())[-1]
        problem = Problem(
            "The strings of this bibliography make it far too long",
            last.offset,
            hint="write out the texts of strings that are made of others",
        )
        return source.diagnostic(problem, "error")
