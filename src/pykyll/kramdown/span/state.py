"""The state of reading one piece of text for spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element, Html, Symbol, Text
from pykyll.kramdown.scanner import Scanner
from pykyll.kramdown.span.quotes import BEFORE_CLOSING, CLOSING_QUOTES

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from pykyll.kramdown.state import ParseState

    Stop = Callable[[int], bool]
    SpanRule = Callable[["Spans"], bool]

DEEPEST_SPAN = 60
"""Spans inside spans beyond this level are read as text; each takes frames of Python's stack."""

Attempt = tuple[int, str, bool, bool, bool]
"""A place, what was tried there, and inside of what: emphasis, strong emphasis, a link."""


class Spans:
    """A text, the position in it, and the element that is being filled.

    kramdown tries its parsers one after the other at each place where one could begin;
    here the character found there names the ones that can.
    """

    def __init__(self, p: ParseState, text: str, line: int | None) -> None:
        self.p = p
        self.src = Scanner(text, line)
        self.text = text
        self.pos = 0
        self.children: list[Element] = []
        self.pending: list[str] = []
        """Text that comes after the last child and is not yet an element."""
        self.is_examined = False
        """Whether the text is only looked through, as for pipes; its text is then no `text`."""
        self.tree_type = "root"
        self.tree_is_raw = False
        self.open = {"em": 0, "strong": 0, "a": 0}
        self.depth = 0
        self.failed: set[Attempt] = set()
        """Openings that are known to have no end, so that none is looked for twice."""
        self.doomed: list[int] = []
        """Brackets within the link that is being read that have no end, and so neither has it."""
        self.read_in_vain = 0
        """How many characters were read for links and images that came to nothing."""
        self.is_told = False
        """Whether it was told that later brackets are text."""
        self.last_target: int | None = None
        """Where the last target of a link may begin, once that was asked for."""
        self.passed: list[int] = []
        """Places behind delimiters of emphasis, in the element that is being filled."""
        self.passed_inside: list[int] = []
        """Those in the element that was filled last."""

    def line(self, at: int | None = None) -> int:
        """The line of a position."""
        self.src.pos = self.pos if at is None else at
        return self.src.line()

    def add_text(self, text: str) -> None:
        """Add text behind what is there."""
        self.pending.append(text)

    def flush(self) -> None:
        """Make an element of the text that is waiting."""
        pending = self.pending
        if not pending:
            return
        text = pending[0] if len(pending) == 1 else "".join(pending)
        pending.clear()
        if text:
            children = self.children
            last = children[-1] if children else None
            if isinstance(last, Text):
                last.text += text
            else:
                children.append(Text(text))

    def add(self, element: Element) -> None:
        """Add an element behind what is there."""
        if self.pending:
            self.flush()
        self.children.append(element)

    def attempt(self, at: int, what: str) -> Attempt:
        """The name of an attempt in `failed`."""
        opened = self.open
        return at, what, opened["em"] > 0, opened["strong"] > 0, opened["a"] > 0

    def fill(self, element: Element, stop: Stop, dispatch: Dispatch) -> bool:
        """Read spans into an element up to where `stop` says so.

        Returns:
            Whether it did; the position is then in front of the stop.
        """
        saved = self.children, self.pending, self.tree_type, self.tree_is_raw
        saved_passed, self.passed = self.passed, []
        counted = _COUNTED_AS.get(element.type)
        if counted:
            self.open[counted] += 1
        self.children, self.pending = element.children, []
        self.tree_type = element.type
        self.tree_is_raw = isinstance(element, Html) and element.is_raw
        self.depth += 1
        found = self.run(dispatch, stop)
        self.flush()
        self.depth -= 1
        self.passed_inside, self.passed = self.passed, saved_passed
        if counted:
            self.open[counted] -= 1
        self.children, self.pending, self.tree_type, self.tree_is_raw = saved
        return found

    def run(self, dispatch: Dispatch, stop: Stop | None = None) -> bool:
        """Read on until `stop` says so, or to the end where there is no `stop`."""
        text, search, rules = self.text, dispatch.pattern.search, dispatch.rules
        while True:
            start = self.pos
            match = search(text, start)
            if match is None:
                break
            at = match.start()
            if at > start and text[at] in _WITH_WHAT_IS_BEFORE:
                if text[at - 1] in BEFORE_CLOSING and self._take_closing_quote(at):
                    continue
                at = _place(text, at, start)
            if at > start:
                self.pending.append(text[start:at])
                self.pos = at
            if stop is not None and stop(at):
                return True
            for rule in rules.get(text[at], dispatch.otherwise):
                if rule(self):
                    break
            else:
                self.pending.append(text[at])
                self.pos = at + 1
        if stop is None:
            self.pending.append(text[self.pos :])
            self.pos = len(text)
        return False

    def _take_closing_quote(self, at: int) -> bool:
        """Take an apostrophe or a closing quote; behind a letter, nothing else can be one.

        Most quotes are apostrophes in words.
        """
        name = CLOSING_QUOTES.get(self.text[at])
        if name is None:
            return False
        self.pending.append(self.text[self.pos : at])
        self.pos = at + 1
        self.add(Symbol("smart_quote", name))
        return True


class Dispatch:
    """Which characters are looked at, and the rules for each."""

    def __init__(
        self,
        pattern: re.Pattern[str],
        rules: dict[str, tuple[SpanRule, ...]],
        otherwise: tuple[SpanRule, ...] = (),
    ) -> None:
        self.pattern = pattern
        self.rules = rules
        self.otherwise = otherwise
        """For characters that stand before a quote, which they belong to."""


_WITH_WHAT_IS_BEFORE = frozenset("\"'>\n")


def _place(text: str, found: int, start: int) -> int:
    """Where kramdown stops: quotes and closing guillemets bring the character before them."""
    char = text[found]
    if found > start:
        if char in {'"', "'"} or (char == ">" and text[found - 1] == " "):
            return found - 1
        if char == "\n" and found - start > 1:
            return found - 2
    return found


_COUNTED_AS = {"em": "em", "strong": "strong", "a": "a", "img": "a"}
