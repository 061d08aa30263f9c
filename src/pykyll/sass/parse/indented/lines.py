"""The lines of the indented syntax, each with those that are nested beneath it.

Source of the behaviour: `Sass::Engine#tabulate`, `#tree`.
"""

from __future__ import annotations

from pykyll.dataclass import dataclass
from pykyll.sass.errors import SassError
from pykyll.sass.parse.scanner import DEEPEST
from pykyll.sass.parse.templates import RUBY_SPACES
from pykyll.sass.place import Place


@dataclass(slots=True, eq=False)
class Line:
    """A line, or all lines of a comment."""

    text: str
    """Without its indentation; the later lines of a comment with theirs."""
    level: int
    place: Place
    children: list[Line]
    warnings: list[str]
    """What is added to where a part of it is read; shared by all lines of a file."""
    is_compressed: bool = False
    """Whether numbers of SassScript in it are noted as the compressed style prints them."""
    comment_indentation: str | None = None
    """What all later lines of a comment begin with."""

    @property
    def is_comment(self) -> bool:
        """Whether a comment begins in it."""
        return self.text.startswith(("//", "/*"))


def read_lines(
    text: str, path: str | None, warnings: list[str], *, is_compressed: bool
) -> list[Line]:
    """The lines of a file that are nested beneath nothing, with what they share.

    Raises:
        SassError: When their indentation is none.
    """
    reader = _Indentation(path, warnings, is_compressed=is_compressed)
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        reader.read(line, number)
    reader.end_comment()
    return _nested(reader.lines)


class _Indentation:
    """Reads one line after the other; the first that is indented sets the unit."""

    def __init__(self, path: str | None, warnings: list[str], *, is_compressed: bool) -> None:
        self.lines: list[Line] = []
        self._path = path
        self._warnings = warnings
        self._is_compressed = is_compressed
        self._unit: str | None = None
        self._comment_indentation: str | None = None
        self._more_of_comment: list[str] = []

    def read(self, line: str, number: int) -> None:
        """Add a line."""
        stripped = line.strip(RUBY_SPACES)
        last = self.lines[-1] if self.lines else None
        if not stripped:
            if last is not None and last.is_comment:
                self._more_of_comment.append("")
            return
        indentation = line[: len(line) - len(line.lstrip(RUBY_SPACES))]
        if indentation and self._unit is None:
            if self._adds_to_comment(line, indentation, last, "", number):
                return
            self._set_unit(indentation, number, is_first=last is None)
        if self._unit is None:
            self._add(stripped, 0, Place(self._path, number, 1))
            return
        around = self._unit * last.level if last is not None else ""
        if not self._adds_to_comment(line, indentation, last, around, number):
            level = self._level(indentation, number)
            self._add(stripped, level, Place(self._path, number, len(indentation) + 1))

    def end_comment(self) -> None:
        """The last line is complete."""
        if self._more_of_comment:
            self.lines[-1].text = "\n".join((self.lines[-1].text, *self._more_of_comment))
            self._more_of_comment = []

    def _add(self, text: str, level: int, place: Place) -> None:
        self.end_comment()
        self.lines.append(Line(text, level, place, [], self._warnings, self._is_compressed))

    def _set_unit(self, indentation: str, number: int, *, is_first: bool) -> None:
        self._unit = indentation
        if is_first:
            raise self._error("Indenting at the beginning of the document is illegal.", number)
        if " " in indentation and "\t" in indentation:
            raise self._error("Indentation can't use both tabs and spaces.", number)

    def _level(self, indentation: str, number: int) -> int:
        unit = self._unit or " "
        level = len(indentation) // len(unit)
        if unit * level != indentation:
            raise self._error(
                f"Inconsistent indentation: {_described(indentation, was=True)} used for "
                "indentation, but the rest of the document was indented using "
                f"{_described(unit)}.",
                number,
            )
        return level

    def _adds_to_comment(
        self, line: str, indentation: str, last: Line | None, around: str, number: int
    ) -> bool:
        """Whether a line goes on with a comment: it is deeper than where that began."""
        if self._comment_indentation is None:
            self._comment_indentation = indentation
        if (
            last is None
            or not last.is_comment
            or not line.startswith(around)
            or line[len(around)] not in RUBY_SPACES
        ):
            self._comment_indentation = None
            return False
        if not line.startswith(self._comment_indentation):
            raise self._error(
                "Inconsistent indentation: previous line was indented by "
                f"{_described(self._comment_indentation)}, but this line was indented by "
                f"{_described(indentation)}.",
                number,
            )
        if last.comment_indentation is None:
            last.comment_indentation = self._comment_indentation
        self._more_of_comment.append(line)
        return True

    def _error(self, message: str, number: int) -> SassError:
        return SassError(message, Place(self._path, number, 1))


def _described(indentation: str, *, was: bool = False) -> str:
    """`2 spaces`, `1 tab was`."""
    if " " in indentation and "\t" in indentation:
        return repr(indentation).replace("'", '"') + (" was" if was else "")
    noun = "tab" if "\t" in indentation else "space"
    if len(indentation) == 1:
        return f"1 {noun}" + (" was" if was else "")
    return f"{len(indentation)} {noun}s" + (" were" if was else "")


def _nested(lines: list[Line]) -> list[Line]:
    """Put each line beneath the one that it is nested in.

    Where a line stands between two levels, what stood deeper before it is lost; so Ruby Sass
    has it.
    """
    roots: list[Line] = []
    around: list[tuple[int, list[Line]]] = [(lines[0].level if lines else 0, roots)]
    for line in lines:
        while len(around) > 1 and line.level < around[-1][0]:
            around.pop()
        level, siblings = around[-1]
        if line.level > level:
            parent = siblings[-1]
            parent.children = []
            around.append((line.level, parent.children))
            if len(around) > DEEPEST:
                raise SassError(f"Lines nest more than {DEEPEST} deep", line.place)
            siblings = parent.children
        siblings.append(line)
    return roots
