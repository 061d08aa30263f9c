"""WellFormed: what an HTML parser has to repair.

The tokens' errors are the WHATWG parser's own (`duplicate-attribute`,
`missing-whitespace-between-attributes`, …). The nesting is followed here, by the rules on
which end tags may be left out: a stray or a missing one is found where it is written.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import turbohtml

from pykyll.proof.check import Check
from pykyll.proof.html_nesting import CLOSED_BY, END_TAG_OPTIONAL, VOID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Page

Problem = tuple[int, str]
_FOREIGN = frozenset({"svg", "math"})


class WellFormed(Check):
    """Parse errors, a missing doctype, stray end tags, elements that are never closed."""

    name = "WellFormed"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is malformed on a page."""
        for error in page.tree.errors:
            yield self.failure(page, error.code.replace("-", " "), line=error.line)
        for line, problem in nesting_problems(page.text):
            yield self.failure(page, problem, line=line)


def nesting_problems(html: str) -> Iterator[Problem]:
    """Line and words of each doctype, start or end tag that is missing or too many."""
    nesting = _Nesting()
    has_doctype = False
    for token in turbohtml.tokenize(html):
        if token.type is turbohtml.TokenType.DOCTYPE:
            has_doctype = True
        elif token.type is turbohtml.TokenType.START_TAG:
            if not has_doctype:
                yield token.line, "doctype is missing"
                has_doctype = True
            yield from nesting.start(token.tag or "", token.line, closed=token.self_closing)
        elif token.type is turbohtml.TokenType.END_TAG:
            yield from nesting.end(token.tag or "", token.line)
    yield from nesting.finish()


class _Nesting:
    """The open elements, outermost first, and how many of each name there are."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []
        self._counts: Counter[str] = Counter()

    def start(self, name: str, line: int, *, closed: bool) -> Iterator[Problem]:
        if name == "a" and self._counts["a"]:
            yield line, "a within a"
        while self._open and self._open[-1][0] in CLOSED_BY.get(name, ()):
            self._pop()
        is_foreign = name in _FOREIGN or any(self._counts[each] for each in _FOREIGN)
        if name not in VOID and not (closed and is_foreign):
            self._open.append((name, line))
            self._counts[name] += 1

    def end(self, name: str, line: int) -> Iterator[Problem]:
        if name in VOID:
            yield line, f"end tag </{name}> of an element that has none"
            return
        if not self._counts[name]:
            yield line, f"stray end tag </{name}>"
            return
        while True:
            open_name, open_line = self._pop()
            if open_name == name:
                return
            if open_name not in END_TAG_OPTIONAL:
                yield open_line, f"<{open_name}> is not closed before </{name}> on line {line}"

    def finish(self) -> Iterator[Problem]:
        for name, line in self._open:
            if name not in END_TAG_OPTIONAL:
                yield line, f"<{name}> is never closed"

    def _pop(self) -> tuple[str, int]:
        name, line = self._open.pop()
        self._counts[name] -= 1
        return name, line
