"""The text of a stylesheet and how far it has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.parse.templates import RUBY_SPACES
from pykyll.sass.parse.tokens import COMMENT, LINE_COMMENT, SPACES_AND_COMMENTS
from pykyll.sass.place import Place

if TYPE_CHECKING:
    import re

_COMMENTS = regex(rf"{LINE_COMMENT.pattern}|{COMMENT.pattern}")
DEEPEST = 200
"""How deeply blocks and parentheses may nest; Ruby ends far above it, with its stack full."""
_END_OF_LINES = regex(r"[ \t\n\v\f\r]*\n[ \t\n\v\f\r]*")
_WINDOW = 200
_SHOWN = 18
_SHOWN_CUT = 15


class Scanner:
    """Reads one text from its beginning to its end.

    Attributes:
        text: The whole text.
        pos: The index of what comes next.
        path: The file, as places name it.
        depth: How many blocks and parentheses are open.
        has_content: Whether an `@content` has been read in the mixin at hand.
        warnings: What Ruby Sass would have written to its error stream; shared by all that
            read parts of one file.
        is_compressed: Whether numbers are noted as the compressed style prints them.
    """

    __slots__ = (
        "_column",
        "_is_known",
        "_line",
        "_line_end",
        "_line_start",
        "_noted",
        "_passed",
        "depth",
        "has_content",
        "is_compressed",
        "path",
        "pos",
        "text",
        "warnings",
    )

    def __init__(self, text: str, place: Place, warnings: list[str] | None = None) -> None:
        self.text = text
        self.pos = 0
        self.path = place.path
        self.depth = 0
        self.has_content = False
        self.is_compressed = False
        self.warnings: list[str] = [] if warnings is None else warnings
        self._line = place.line
        self._column = place.column
        self._is_known = place.is_known
        self._line_start = 0
        self._line_end = _end_of_line(text, 0)
        self._passed: list[tuple[int, int, int]] = []
        self._noted: SassError | None = None

    def place(self, pos: int | None = None) -> Place:
        """Where an index is in the file, that of what comes next unless given."""
        if pos is None:
            pos = self.pos
        if not self._line_start <= pos <= self._line_end:
            self._find_line(pos)
        column = pos - self._line_start + self._column
        return Place(self.path, self._line, column, self._is_known)

    def _find_line(self, pos: int) -> None:
        """Go to the line that holds an index: to and fro by lines, mostly to the next one."""
        while pos > self._line_end:
            self._passed.append((self._line_start, self._line_end, self._column))
            self._line_start = self._line_end + 1
            self._line_end = _end_of_line(self.text, self._line_start)
            self._line += 1
            self._column = 1
        while pos < self._line_start:
            self._line_start, self._line_end, self._column = self._passed.pop()
            self._line -= 1

    def is_done(self) -> bool:
        """Whether nothing comes next."""
        return self.pos >= len(self.text)

    def take(self, token: re.Pattern[str]) -> str | None:
        """Read a token if it comes next."""
        found = token.match(self.text, self.pos)
        if found is None:
            return None
        self.pos = found.end()
        return found[0]

    def take_text(self, expected: str) -> bool:
        """Read this very text if it comes next."""
        if not self.text.startswith(expected, self.pos):
            return False
        self.pos += len(expected)
        return True

    def comes(self, text: str) -> bool:
        """Whether this very text comes next."""
        return self.text.startswith(text, self.pos)

    def demand(self, expected: str, name: str | None = None) -> None:
        """Read this very text.

        Args:
            expected: The text.
            name: What an error names instead of it.

        Raises:
            SassError: When something else comes next.
        """
        if not self.take_text(expected):
            self.fail(name or f'"{expected}"')

    def demand_token(self, token: re.Pattern[str], name: str) -> str:
        """Read a token.

        Args:
            token: What must come next.
            name: What an error calls it.

        Raises:
            SassError: When something else comes next.
        """
        found = self.take(token)
        if found is None:
            self.fail(name)
        return found

    def skip(self) -> None:
        """Read whitespace and comments."""
        found = SPACES_AND_COMMENTS.match(self.text, self.pos)
        if found is not None:
            self.pos = found.end()

    def take_spaces(self) -> str:
        """Read whitespace and comments, and return the whitespace."""
        start = self.pos
        self.skip()
        passed = self.text[start : self.pos]
        return _COMMENTS.sub("", passed) if "/" in passed else passed

    def deeper(self) -> None:
        """Count one more block or parenthesis that opens; it is counted back by who closes it.

        Raises:
            SassError: When too many are open.
        """
        self.depth += 1
        if self.depth > DEEPEST:
            raise SassError(f"Blocks and parentheses nest more than {DEEPEST} deep", self.place())

    def fail(self, expected: str, place: Place | None = None) -> NoReturn:
        """Say that something else should come next.

        Args:
            expected: What.
            place: Where, if not just here.

        Raises:
            SassError: Always.
        """
        raise self.expected(expected, place)

    def expected(self, expected: str, place: Place | None = None) -> SassError:
        """What `fail` raises.

        Source of the behaviour: `Sass::SCSS::Parser.expected`.
        """
        return SassError(
            f'Invalid CSS after "{self._before()}": expected {expected}, was "{self._after()}"',
            self.place() if place is None else place,
        )

    def note(self, message: str) -> None:
        """Keep a mistake in mind that Ruby Sass does not see: it breaks down over it later.

        It reads on, often to another mistake, which it names.
        """
        if self._noted is None:
            self._noted = SassError(message, self.place())

    def demand_end(self, name: str) -> None:
        """Nothing may come next, and nothing may have been noted.

        Raises:
            SassError: When something does, or was.
        """
        if not self.is_done():
            raise self.expected(name)
        self.raise_noted()

    def raise_noted(self) -> None:
        """Say what has been noted.

        Raises:
            SassError: When something was.
        """
        if self._noted is not None:
            raise self._noted

    def _before(self) -> str:
        before = self.text[max(0, self.pos - _WINDOW) : self.pos]
        stripped = before.rstrip(RUBY_SPACES)
        if "\n" in before[len(stripped) :]:
            before = stripped
        before = before.rpartition("\n")[2]
        return before if len(before) <= _SHOWN else "..." + before[-_SHOWN_CUT:]

    def _after(self) -> str:
        start = self.pos
        gap = _END_OF_LINES.match(self.text, start)
        if gap is not None:
            start = gap.end()
        after = self.text[start : _end_of_line(self.text, start)]
        return after if len(after) <= _SHOWN else after[:_SHOWN_CUT] + "..."


def located_at(place: Place, *, has_column: bool) -> str:
    """A place as warnings name it: `on line 3, column 5 of main.scss`."""
    column = f", column {place.column}" if has_column else ""
    file = "" if place.path is None else f" of {place.path}"
    return f"on line {place.line}{column}{file}"


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
