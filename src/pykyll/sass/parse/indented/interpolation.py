"""The texts of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.parse.interpolated_text import read_interpolated_text
from pykyll.sass.parse.scanner import Scanner
from pykyll.sass.parse.script import read_whole_expression

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.indented.lines import Line
    from pykyll.sass.place import Place


def interpolated(line: Line, text: str) -> list[str | Expression]:
    """A part of a line with the `#{}` in it."""
    return read_interpolated_text(text, _place(line, text), line.warnings)


def script(line: Line, text: str) -> Expression:
    """A part of a line that is SassScript.

    Raises:
        SassError: When it is none.
    """
    return read_whole_expression(script_scanner(line, text))


def script_scanner(line: Line, text: str) -> Scanner:
    """What reads a part of a line that is SassScript.

    Ruby Sass tells that the style, and nothing else that is read.
    """
    found = scanner(line, text)
    found.is_compressed = line.is_compressed
    return found


def scanner(line: Line, text: str) -> Scanner:
    """What reads a part of a line."""
    return Scanner(text, _place(line, text), line.warnings)


def _place(line: Line, text: str) -> Place:
    """Where a part of a line begins."""
    start = max(0, line.text.rfind(text))
    return line.place._replace(column=line.place.column + start)
