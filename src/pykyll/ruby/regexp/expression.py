"""An expression that is ready to be used, in bounded time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.remembered import remembered
from pykyll.ruby.regexp.cost import NO_LIMIT, needs_backtracking, power
from pykyll.ruby.regexp.machine import Machine
from pykyll.ruby.regexp.nodes import RegexpError, UnsupportedError
from pykyll.ruby.regexp.parse import parse
from pykyll.ruby.regexp.python_form import python_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Groups = tuple[int, ...]

_MOST_STEPS = 5_000_000
"""What Python's `re` does in a tenth of a second or so."""
_SHORT = 16
"""Characters with which it does not take longer, however many ways there are to try."""
_IN_REPLACEMENT = regex(r"\\(?:([0-9&`'\\])|k<([^>]*)>)")


class Regexp:
    """A regular expression of Ruby's.

    Args:
        source: It, without the slashes.

    Raises:
        RegexpError: It is none.
        UnsupportedError: It cannot be used here.
    """

    def __init__(self, source: str) -> None:
        parsed = _parsed(source)
        self.names: Mapping[str, int] = parsed.names
        self._node = parsed.node
        self._groups = parsed.groups
        self._power = min(NO_LIMIT, power(parsed.node) + 1)
        self._machine: Machine | None = None
        try:
            self._python = re.compile(python_form(parsed.node))
        except (re.error, OverflowError, RecursionError) as error:
            raise UnsupportedError(str(error)) from None

    def search(self, text: str) -> bool:
        """Whether it fits anywhere in the text."""
        return self._match(text, 0) is not None

    def sub(self, text: str, replacement: str, *, once: bool = False) -> str:
        """The text with what fits replaced: Ruby's `gsub`, or `sub`.

        Raises:
            RegexpError: The replacement names a group that there is not.
            UnsupportedError: It would take too long on this text.
        """
        parts: list[str] = []
        end = 0
        for groups in self._matches(text, once=once):
            parts.append(text[end : groups[0]])
            parts.append(self._replaced(replacement, text, groups))
            end = groups[1]
        return "".join([*parts, text[end:]])

    def _matches(self, text: str, *, once: bool) -> Iterator[Groups]:
        at = 0
        while at <= len(text):
            groups = self._match(text, at)
            if groups is None:
                return
            yield groups
            if once:
                return
            at = groups[1] + 1 if groups[0] == groups[1] else groups[1]

    def _match(self, text: str, start: int) -> Groups | None:
        length = len(text) - start + 1
        is_short = length <= _SHORT or (
            self._power < NO_LIMIT and length**self._power <= _MOST_STEPS
        )
        if not is_short:
            return self._by_machine(text, start)
        match = self._python.search(text, start)
        if match is None:
            return None
        return tuple(place for number in range(self._groups + 1) for place in match.span(number))

    def _by_machine(self, text: str, start: int) -> Groups | None:
        if needs_backtracking(self._node):
            raise UnsupportedError(
                f"on a text of {len(text)} characters it might take longer than anyone waits"
            )
        if self._machine is None:
            self._machine = Machine(self._node, self._groups)
        return self._machine.match(text, start)

    def _replaced(self, replacement: str, text: str, groups: Groups) -> str:
        r"""What `\1`, `\k<name>` and the like stand for in a replacement."""

        def part(number: int) -> str:
            if number > self._groups or groups[2 * number] < 0:
                return ""
            return text[groups[2 * number] : groups[2 * number + 1]]

        def insert(match: re.Match[str]) -> str:
            if match[2] is not None:
                return part(self._number(match[2]))
            sign = match[1]
            if self.names and sign in "123456789":
                return ""  # Ruby counts no groups where some have names
            if sign in "`'\\":
                return {"`": text[: groups[0]], "'": text[groups[1] :], "\\": "\\"}[sign]
            return part(0 if sign == "&" else int(sign))

        return _IN_REPLACEMENT.sub(insert, replacement)

    def _number(self, name: str) -> int:
        if name.isdigit():
            return int(name)
        if name not in self.names:
            raise RegexpError(f"undefined group name reference: {name}")
        return self.names[name]


_parsed = remembered(256)(parse)
