"""A `.bib` text with its name: where something stands, for messages."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic

if TYPE_CHECKING:
    from pykyll.errors import Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place, before it is known which line that is."""

    message: str
    offset: int
    length: int = 1
    hint: str | None = None
    reference: str | None = None
    """What bibtex-ruby says in the same case."""


@dataclass(slots=True)
class Source:
    """The text of a bibliography and what it is called in messages."""

    name: str
    text: str
    _starts: list[int] = field(default_factory=list, init=False)
    _excerpt_of: tuple[int, str] = field(default=(0, ""), init=False)

    def line_at(self, offset: int) -> int:
        """The line of an offset, counted from 1."""
        if not self._starts:
            self._starts = [0]
            while end := self.text.find("\n", self._starts[-1]) + 1:
                self._starts.append(end)
        return bisect_right(self._starts, offset)

    def diagnostic(self, problem: Problem, severity: Severity) -> Diagnostic:
        """The problem with its file, line and the line itself."""
        line = self.line_at(problem.offset)
        return Diagnostic(
            problem.message,
            severity,
            path=self.name,
            line=line,
            column=problem.offset - self._starts[line - 1] + 1,
            excerpt=self._excerpt(line),
            length=problem.length,
            hint=problem.hint,
            reference=problem.reference,
        )

    def _excerpt(self, line: int) -> str:
        """The text of a line; one and the same for all problems of a very long line."""
        if line != self._excerpt_of[0]:
            start = self._starts[line - 1]
            end = self.text.find("\n", start)
            excerpt = self.text[start:] if end < 0 else self.text[start:end]
            self._excerpt_of = (line, excerpt.rstrip("\r"))
        return self._excerpt_of[1]
