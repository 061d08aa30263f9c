"""A machine that tries all ways at once: its time grows with the text and with nothing else.

Each state is a place in the program with the groups so far; of two in the same place the one
that would have been tried first wins. (Rob Pike's; Russ Cox, "Regular Expression Matching: the
Virtual Machine Approach".)
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.ruby.regexp.nodes import (
    Capture,
    Chars,
    Choice,
    Node,
    Place,
    Repeat,
    Sequence,
    UnsupportedError,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    Groups = tuple[int, ...]

_LARGEST = 20_000


@dataclass(slots=True)
class _Step:
    """One step of a program."""

    kind: str
    """`char`, `split`, `jump`, `save`, `place` or `match`."""
    chars: Chars | None = None
    ways: list[int] = field(default_factory=list)
    """Where it goes on, the first to be tried first."""
    number: int = 0
    place: str = ""


class Machine:
    """An expression without look-around, atomic groups and back references.

    Args:
        node: The expression.
        groups: How many groups it remembers.

    Raises:
        UnsupportedError: It is too large.
    """

    def __init__(self, node: Node, groups: int) -> None:
        self._size = 2 * (groups + 1)
        self._steps: list[_Step] = []
        self._known: dict[tuple[int, str], bool] = {}
        self._put_save(0)
        self._put(node)
        self._put_save(1)
        self._add("match")

    def match(self, text: str, start: int) -> Groups | None:
        """Where the first match from a place on lies: begin and end of it and of each group."""
        states: list[tuple[int, Groups]] = []
        found: Groups | None = None
        for at in range(start, len(text) + 1):
            if found is None:
                seen = {step for step, _ in states}
                self._follow(0, text, at, (-1,) * self._size, states, seen)
            elif not states:
                break
            character = text[at] if at < len(text) else ""
            following: list[tuple[int, Groups]] = []
            seen = set()
            for number, groups in states:
                step = self._steps[number]
                if step.kind == "match":
                    found = groups
                    break  # whatever comes behind would have been tried later
                if character and self._fits(number, step, character):
                    self._follow(number + 1, text, at + 1, groups, following, seen)
            states = following
        return found

    def _follow(
        self,
        start: int,
        text: str,
        at: int,
        groups: Groups,
        states: list[tuple[int, Groups]],
        seen: set[int],
    ) -> None:
        """Go on to steps that take a character, noting in which order they would be tried."""
        pending = [(start, groups)]
        while pending:
            number, held = pending.pop()
            if number in seen:
                continue
            seen.add(number)
            step = self._steps[number]
            if step.kind in {"char", "match"}:
                states.append((number, held))
            elif step.kind == "save":
                held = (*held[: step.number], at, *held[step.number + 1 :])
                pending.append((number + 1, held))
            elif step.kind == "place":
                if is_at(step.place, text, at):
                    pending.append((number + 1, held))
            else:
                pending.extend((way, held) for way in reversed(step.ways))

    def _fits(self, number: int, step: _Step, character: str) -> bool:
        key = (number, character)
        found = self._known.get(key)
        if found is None:
            assert step.chars is not None  # noqa: S101 - steps that take a character have some
            found = self._known[key] = is_in(step.chars, character)
        return found

    # The program ---------------------------------------------------------------------------

    def _add(self, kind: str) -> _Step:
        if len(self._steps) >= _LARGEST:
            raise UnsupportedError("it is too large")
        step = _Step(kind)
        self._steps.append(step)
        return step

    def _put_save(self, number: int) -> None:
        self._add("save").number = number

    def _put(self, node: Node) -> None:
        match node:
            case Chars():
                self._add("char").chars = node
            case Sequence(parts):
                for part in parts:
                    self._put(part)
            case Choice(parts):
                self._put_choice(parts)
            case Repeat():
                self._put_repeat(node)
            case Capture(part, number):
                self._put_save(2 * number)
                self._put(part)
                self._put_save(2 * number + 1)
            case Place(kind):
                self._add("place").place = kind
            case _:
                raise UnsupportedError("it has to be tried in one way after the other")

    def _put_choice(self, parts: Iterable[Node]) -> None:
        split = self._add("split")
        jumps: list[_Step] = []
        for part in parts:
            split.ways.append(len(self._steps))
            self._put(part)
            jumps.append(self._add("jump"))
        for jump in jumps:
            jump.ways = [len(self._steps)]

    def _put_repeat(self, node: Repeat) -> None:
        for _ in range(node.least):
            self._put(node.part)
        if node.most is None:
            at = len(self._steps)
            split = self._add("split")
            self._put(node.part)
            self._add("jump").ways = [at]
            split.ways = _in_order(at + 1, len(self._steps), is_greedy=node.is_greedy)
            return
        splits: list[tuple[_Step, int]] = []
        for _ in range(node.most - node.least):
            splits.append((self._add("split"), len(self._steps)))
            self._put(node.part)
        for split, inside in splits:
            split.ways = _in_order(inside, len(self._steps), is_greedy=node.is_greedy)


def _in_order(inside: int, behind: int, *, is_greedy: bool) -> list[int]:
    return [inside, behind] if is_greedy else [behind, inside]


def is_in(chars: Chars, character: str) -> bool:
    """Whether a character is one of these."""
    if _has(chars.ranges, character):
        return True
    if not chars.ignores_case:
        return False
    others = (character.lower(), character.upper(), character.swapcase())
    return any(len(each) == 1 and _has(chars.ranges, each) for each in others)


def _has(ranges: tuple[tuple[int, int], ...], character: str) -> bool:
    code = ord(character)
    at = bisect_right(ranges, (code, 0x110000)) - 1
    return at >= 0 and ranges[at][1] >= code


def is_at(kind: str, text: str, at: int) -> bool:
    """Whether a place in a text is one of that kind."""
    match kind:
        case "A":
            return at == 0
        case "z":
            return at == len(text)
        case "Z":
            return at == len(text) or (at == len(text) - 1 and text[at] == "\n")
        case "^":
            return at == 0 or (text[at - 1] == "\n" and at < len(text))
        case "$":
            return at == len(text) or text[at] == "\n"
    is_edge = _is_word(text[at - 1 : at] if at else "") != _is_word(text[at : at + 1])
    return is_edge == (kind == "b")


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
