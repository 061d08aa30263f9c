"""The `d` of an SVG path as lines of points.

Source of the format: SVG 1.1, chapter 8.3; arcs are not read.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from pykyll.errors import PykyllError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

Point: TypeAlias = "tuple[float, float]"
Line: TypeAlias = "list[Point]"

_TOKEN = regex(r"\s*+,?\s*+([A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_LONGEST = 20_000
"""Characters of a path that is read."""
_STEPS = 24
"""Straight pieces of a curve."""
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}


def lines_of(path: str) -> list[Line]:
    """The lines that a path draws; a dot is a line of one point.

    Raises:
        PykyllError: It is none, or has arcs.
    """
    pen = _Pen()
    for command, numbers in _commands(path):
        pen.draw(command, numbers)
    return [line for line in pen.lines if line]


def _commands(path: str) -> list[tuple[str, list[float]]]:
    tokens = _tokens(path)
    found: list[tuple[str, list[float]]] = []
    at, command = 0, ""
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
        elif command in "Zz":
            raise _unreadable()
        else:
            command = {"M": "L", "m": "l"}.get(command, command)  # further pairs draw lines
        count = _NUMBERS.get(command.upper(), -1)
        numbers = tokens[at : at + count] if count >= 0 else ["?"]
        if len(numbers) != count or any(each.isalpha() for each in numbers) or not count >= 0:
            raise _unreadable()
        found.append((command, [float(each) for each in numbers]))
        at += count
    return found


def _tokens(path: str) -> list[str]:
    if len(path) > _LONGEST:
        raise _unreadable()
    tokens, at = [], 0
    text = path.rstrip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _unreadable()
        tokens.append(found[1])
        at = found.end()
    return tokens


def _unreadable() -> PykyllError:
    return PykyllError("this path cannot be read", hint="draw it with M, L, H, V, C, S, Q, T and Z")


class _Pen:
    """Where the pen is, and what it has drawn."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._at: Point = (0.0, 0.0)
        self._begun: Point = (0.0, 0.0)
        self._handle: tuple[str, Point] = ("", (0.0, 0.0))
        """The kind of the last curve and its last control point, which a smooth one mirrors."""

    def draw(self, command: str, numbers: list[float]) -> None:
        x, y = self._at if command.islower() else (0.0, 0.0)
        points = [(x + a, y + b) for a, b in zip(numbers[::2], numbers[1::2], strict=False)]
        handle: tuple[str, Point] = ("", (0.0, 0.0))
        match command.upper():
            case "M":
                self._at = self._begun = points[0]
                self.lines.append([self._at])
            case "L":
                self._to(points)
            case "H":
                self._to([(x + numbers[0], self._at[1])])
            case "V":
                self._to([(self._at[0], y + numbers[0])])
            case "C" | "S" as kind:
                first = [self._mirrored("C")] if kind == "S" else []
                handle = ("C", points[-2])
                self._curve([*first, *points])
            case "Q" | "T" as kind:
                first = [self._mirrored("Q")] if kind == "T" else []
                handle = ("Q", [*first, *points][0])
                self._curve([*first, *points])
            case "Z":
                self._to([self._begun])
        self._handle = handle

    def _to(self, points: Sequence[Point]) -> None:
        if not self.lines:
            raise _unreadable()
        self.lines[-1].extend(points)
        self._at = points[-1]

    def _mirrored(self, kind: str) -> Point:
        known, (x, y) = self._handle
        return (2 * self._at[0] - x, 2 * self._at[1] - y) if known == kind else self._at

    def _curve(self, points: list[Point]) -> None:
        """A Bézier curve of any degree, by de Casteljau."""
        whole = [self._at, *points]
        self._to([_on_curve(whole, step / _STEPS) for step in range(1, _STEPS + 1)])


def _on_curve(points: list[Point], share: float) -> Point:
    while len(points) > 1:
        points = [(a + (c - a) * share, b + (d - b) * share) for (a, b), (c, d) in pairwise(points)]
    return points[0]
