"""Ruby's strings for the Ruby grammar: `%`-literals and here-documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule, Scan, ScanWith

_CLOSES = {"{": "}", "[": "]", "(": ")", "<": ">"}
_WITH_INTERPOLATION = frozenset("rQWxI")

HEREDOC_LINE = r"[^#\\\n]*$"


def percent_literal(scan: Scan, match: re.Match[str], group: int) -> None:
    """Begin `%w[`, `%q(`, `%r{` …; the state is made for the delimiter when first seen."""
    letter, opener = match[group + 1] or "", match[group + 2]
    name = "sr" if letter == "r" else "sx"
    if letter == "r":
        scan.move("regex flags")
    scan.emit(name, match[0])
    scan.move(_state_for(scan, opener, name, interpolated=letter in _WITH_INTERPOLATION))


def _state_for(scan: Scan, opener: str, name: str, *, interpolated: bool) -> str:
    state = f"percent {opener} {name} {interpolated}"
    if state not in scan.grammar.states:
        scan.grammar.states[state] = _rules(state, opener, name, interpolated=interpolated)
    return state


def _rules(state: str, opener: str, name: str, *, interpolated: bool) -> list[Rule | str]:
    closer = _CLOSES.get(opener, opener)
    marks = "" if opener == closer == "#" else re.escape(opener + closer)
    rules: list[Rule | str] = [(rf"\\[#{marks}\\]", "se")]
    if opener != closer:
        rules.append((re.escape(opener), name, state))
    rules.append((re.escape(closer), name, -1))
    if interpolated:
        rules += ["escaped string", (r"\#", name)]
    else:
        rules.append((r"[\\#]", name))
    rules.append((rf"[^#{marks}\\]+", name))
    return rules


class Heredocs:
    """The here-documents whose text is still to come: whether indented, and the end's name."""

    __slots__ = ("awaited",)

    def __init__(self) -> None:
        """Begin without any."""
        self.awaited: list[tuple[bool, str]] = []


def begin_heredoc(scan: ScanWith[Heredocs], match: re.Match[str], group: int) -> None:
    """Note a here-document's end; its text begins on the next line."""
    operator, quote, name = match[group + 1], match[group + 2], match[group + 3]
    scan.emit("o", operator)
    scan.emit("no", f"{quote}{name}{quote}")
    scan.memory.awaited.append((len(operator) > 2, name))
    if scan.stack[-1] != "line with heredocs":
        scan.move("line with heredocs")


def heredoc_line(scan: ScanWith[Heredocs], match: re.Match[str], _group: int) -> None:
    """Take a line's beginning; when it is the awaited end, the here-document is over."""
    queue = scan.memory.awaited
    indented, name = queue[0] if queue else (False, None)
    found = match[0].strip() if indented else match[0].rstrip()
    if found == name:
        queue.pop(0)
        if not queue:
            scan.move(-1)
        scan.emit("no", match[0])
    else:
        scan.emit("sh", match[0])
    scan.move(-1)
