"""How long an expression may take where ways are tried one after the other."""

from __future__ import annotations

import itertools

from pykyll.ruby.regexp.nodes import (
    Atomic,
    Back,
    Capture,
    Chars,
    Choice,
    Look,
    Node,
    Place,
    Repeat,
    Sequence,
)

NO_LIMIT = 99
"""A power that no text is short enough for."""


def power(node: Node) -> int:
    """To which power of the text's length the time may grow; `NO_LIMIT` where beyond any."""
    match node:
        case Chars() | Place() | Back():
            return 0
        case Sequence(parts):
            return min(NO_LIMIT, sum(map(power, parts)))
        case Choice(parts):
            return max(map(power, parts))
        case Repeat(part, least, most):
            if most == 1:
                return min(NO_LIMIT, power(part) + 1 - least)
            if not _has_one_way(part):
                return NO_LIMIT
            return 0 if least == most else 1
        case Capture(part) | Look(part) | Atomic(part):
            return power(part)


def _has_one_way(node: Node) -> bool:
    """Whether it fits a text in one way only."""
    match node:
        case Chars() | Place() | Back() | Look():
            return True
        case Sequence(parts):
            return bool(parts) and all(map(_has_one_way, parts))
        case Choice(parts):
            return all(isinstance(part, Chars) for part in parts) and _are_apart(parts)
        case Repeat(part, least, most):
            return least == most and _has_one_way(part)
        case Capture(part) | Atomic(part):
            return _has_one_way(part)


def _are_apart(parts: tuple[Node, ...]) -> bool:
    ranges = sorted(each for part in parts if isinstance(part, Chars) for each in part.ranges)
    return all(one[1] < other[0] for one, other in itertools.pairwise(ranges))


def needs_backtracking(node: Node) -> bool:
    """Whether it looks around, back, or refuses to try in another way."""
    match node:
        case Look() | Atomic() | Back():
            return True
        case Sequence(parts) | Choice(parts):
            return any(map(needs_backtracking, parts))
        case Repeat(part) | Capture(part):
            return needs_backtracking(part)
        case Chars() | Place():
            return False
