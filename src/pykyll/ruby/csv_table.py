"""CSV as Ruby's `csv` 3.2 reads it: strict about quotes, one kind of line end a file.

An empty field is nil, a quoted empty one the empty text; a row longer than the header
has its surplus under nil; of two columns with one name the first counts.
"""

from __future__ import annotations

import re

from pykyll.errors import PykyllError
from pykyll.ruby.text import inspect

Row = list[object]

_MOST_FILLED = 10_000_000
"""Empty values that short rows may become: a few kilobytes of rows under a header of as many
columns would fill the memory."""


class CsvError(PykyllError):
    """A text that Ruby's CSV reader refuses; `problem` in its words."""

    def __init__(self, message: str, *, offset: int, problem: str, hint: str | None = None) -> None:
        super().__init__(message, offset=offset, hint=hint)
        self.problem = problem


def parse_csv(text: str, *, separator: str = ",") -> list[Row]:
    """The rows of a text, each a list of texts and None.

    Raises:
        CsvError: The quotes or line ends are not as Ruby wants them.
    """
    return _Parser(text, separator).rows()


def as_mappings(rows: list[Row], headers: object) -> list[object]:
    """Rows as Jekyll hands them to templates.

    Args:
        rows: All rows of the file.
        headers: True: the first row names the columns. A list or a text with commas
            names them itself. False or None: rows stay lists.

    Raises:
        PykyllError: The rows lack so many columns that these would fill the memory.
    """
    if headers is None or headers is False:
        return list(rows)
    if isinstance(headers, list):
        names, body = [_as_key(name) for name in headers], rows
    elif isinstance(headers, str) and headers:
        names, body = (parse_csv(headers) or [[]])[0], rows
    else:
        names, body = (rows[0], rows[1:]) if rows else ([], [])
    if sum(max(0, len(names) - len(row)) for row in body) > _MOST_FILLED:
        raise PykyllError(
            f"the rows of this table lack far too many of its {len(names):,} columns",
            hint="give each row its values, or the table fewer columns",
        )
    return [_mapping(names, row) for row in body]


def _as_key(name: object) -> object:
    """A name that may be one of a mapping."""
    if isinstance(name, list):
        return tuple(map(_as_key, name))
    return inspect(name) if isinstance(name, dict) else name


def _mapping(names: Row, row: Row) -> dict[object, object]:
    mapping: dict[object, object] = {}
    for at in range(max(len(names), len(row))):
        name = names[at] if at < len(names) else None
        if name not in mapping:
            mapping[name] = row[at] if at < len(row) else None
    return mapping


def line_end(text: str) -> str:
    """The line end that the file uses: that of its first line."""
    match = re.search(r"\r\n|\n|\r", text)
    return match[0] if match else "\n"


class _Parser:
    """One pass over a text."""

    def __init__(self, text: str, separator: str) -> None:
        self._text = text
        self._at = 0
        self._separator = separator
        self._line_end = line_end(text)
        self._unquoted = re.compile(rf'[^"\r\n{re.escape(separator)}]*')
        self._quoted = re.compile(r'"((?:[^"]|"")*)"')

    def rows(self) -> list[Row]:
        rows: list[Row] = []
        while self._at < len(self._text):
            rows.append(self._row())
        return rows

    def _row(self) -> Row:
        if self._take(self._line_end):
            return []
        row: Row = [self._field()]
        while self._take(self._separator):
            row.append(self._field())
        if self._at < len(self._text) and not self._take(self._line_end):
            self._refuse_line_end()
        return row

    def _field(self) -> object:
        text = self._text
        if text.startswith('"', self._at):
            return self._quoted_field()
        match = self._unquoted.match(text, self._at)
        value = match[0] if match else ""
        self._at += len(value)
        if text.startswith('"', self._at):
            raise self._error(
                "a quote inside a field that does not begin with one",
                "Illegal quoting",
                'put the whole field in quotes and write quotes inside it twice: "say ""hi"""',
            )
        return value or None

    def _quoted_field(self) -> str:
        match = self._quoted.match(self._text, self._at)
        if match is None:
            raise self._error(
                "a quote that is never closed",
                "Unclosed quoted field",
                "close the quote at the end of the field",
            )
        self._at = match.end()
        rest = self._text[self._at : self._at + 2]
        if rest and not rest.startswith((self._separator, self._line_end)):
            raise self._error(
                "text between a closing quote and the next separator",
                "Any value after quoted field isn't allowed",
                "write quotes inside a quoted field twice",
            )
        return match[1].replace('""', '"')

    def _refuse_line_end(self) -> None:
        raise self._error(
            "a line end of another kind than those before",
            "Unquoted fields do not allow new line",
            "save the file with one kind of line ends",
        )

    def _take(self, what: str) -> bool:
        if not self._text.startswith(what, self._at):
            return False
        self._at += len(what)
        return True

    def _error(self, message: str, problem: str, hint: str) -> CsvError:
        return CsvError(message, offset=self._at, problem=problem, hint=hint)
