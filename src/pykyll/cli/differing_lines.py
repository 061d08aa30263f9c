"""The lines at the first difference of a file, one above the other, with marks below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pykyll.cli.visible import cut, width
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.compare import Place
    from pykyll.compare.spans import Span

_GUTTER = 9
"""Columns of the line number and the sign."""
_EMPTY = "⏎"
"""Stands for a line that one has and that is empty."""


@dataclass(frozen=True, slots=True)
class _Side:
    """What one builder wrote."""

    sign: str
    color: str
    lines: tuple[str, ...]
    spans: list[Span]
    """What differs in the first line."""


def differing_lines(place: Place, columns: int) -> list[str]:
    """The line before, what the other wrote (-) and what pykyll wrote (+)."""
    from pykyll.compare.spans import changed_spans

    room = columns - _GUTTER
    old, new = place.theirs[:1], place.ours[:1]
    spans = changed_spans(old[0], new[0]) if old and new else ([], [])
    sides = _Side("-", "red", place.theirs, spans[0]), _Side("+", "green", place.ours, spans[1])
    skipped = _skipped(sides, room)
    lines: list[str] = []
    if place.before is not None and place.before.strip():
        lines.append(f"{place.line - 1:>6}   {cut(place.before, room)}")
    label = f"{place.line:>6}"
    for side in sides:
        for number, text in enumerate(side.lines):
            shown = _Window(text, skipped if number == 0 else 0, room)
            marked = side.spans if number == 0 else []
            lines.append(f"{label} {side.sign} {shown.styled(marked, side.color) or _EMPTY}")
            label = " " * 6
            marks = shown.marks(marked)
            if 0 < marks.count("^") < room // 2 and (side.sign == "+" or not sides[1].spans):
                lines.append(f"{' ' * _GUTTER}{marks}".rstrip())
    return lines


def _skipped(sides: Sequence[_Side], room: int) -> int:
    """Characters at the beginning that are left out so that the difference is seen."""
    first = [side.lines[0] for side in sides if side.lines]
    start = min((side.spans[0][0] for side in sides if side.spans), default=0)
    is_seen = all(width(text) <= room for text in first) or width(first[0][:start]) < room // 2
    return 0 if is_seen else start - room // 3


@dataclass(frozen=True, slots=True)
class _Window:
    """The part of a line that is shown."""

    text: str
    skipped: int
    room: int

    def styled(self, spans: Sequence[Span], color: str) -> str:
        """The part, with what differs underlined."""
        left = self.room
        parts: list[str] = []
        if self.skipped:
            parts.append(click.style("…", fg=color))
            left -= 1
        at = self.skipped + (1 if self.skipped else 0)
        for start, end in [*spans, (len(self.text), len(self.text))]:
            for piece, is_changed in ((self.text[at:start], False), (self.text[start:end], True)):
                if piece and left > 0:
                    shown = cut(piece, left)
                    parts.append(_styled(shown, color, is_changed=is_changed))
                    left -= width(piece)
            at = end
        return "".join(parts)

    def marks(self, spans: Sequence[Span]) -> str:
        """A `^` below each character that differs."""
        marks = ""
        for start, end in spans:
            left = width(self.text[self.skipped : start])
            wide = max(1, width(self.text[start:end]))
            marks = f"{marks.ljust(left)}{'^' * wide}"
        return marks[: self.room]


def _styled(text: str, color: str, *, is_changed: bool) -> str:
    strong = is_changed or None  # False would print codes that turn it off
    return click.style(text, fg=color, bold=strong, underline=strong)
