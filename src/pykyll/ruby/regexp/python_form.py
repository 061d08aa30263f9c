"""An expression in Python's syntax."""

from __future__ import annotations

import re

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

_PLACES = {
    "^": r"(?:\A|(?<=\n)(?!\Z))",  # none behind a last line end
    "$": r"(?m:$)",
    "A": r"\A",
    "z": r"\Z",
    "Z": r"(?=\n?\Z)",
    "b": r"\b",
    "B": r"(?!\b)",  # other than `\B`, it fits an empty text as well
}


_LAST = 0x10FFFF


def python_form(node: Node) -> str:
    """The expression for Python's `re`, without flags."""
    match node:
        case Chars():
            return _chars(node)
        case Sequence(parts):
            return f"(?:{''.join(map(python_form, parts))})"
        case Choice(parts):
            return f"(?:{'|'.join(map(python_form, parts))})"
        case Repeat(part, least, most, is_greedy):
            times = f"{{{least},{'' if most is None else most}}}"
            return f"(?:{python_form(part)}){times}{'' if is_greedy else '?'}"
        case Capture(part):
            return f"({python_form(part)})"
        case Place(kind):
            return _PLACES[kind]
        case Look(part, is_ahead, is_wanted):
            sign = ("=" if is_wanted else "!") if is_ahead else ("<=" if is_wanted else "<!")
            return f"(?{sign}{python_form(part)})"
        case Atomic(part):
            return f"(?>{python_form(part)})"
        case Back(number):
            return f"(?:\\{number})"


def _chars(node: Chars) -> str:
    if not node.ranges:
        return "(?!)"
    # What reaches to the last character of all is told by what it lacks: `re` takes half a
    # millisecond to compile the one, and a hundredth of that for the other.
    lacking = _gaps(node.ranges) if node.ranges[-1][1] == _LAST else ()
    if lacking and not node.ignores_case:
        return f"[^{_ranges(lacking)}]"
    inside = _ranges(node.ranges)
    return f"(?i:[{inside}])" if node.ignores_case else f"[{inside}]"


def _gaps(ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """What lies before and between ranges that are sorted and apart."""
    ends = [-1, *(last for _, last in ranges)]
    pairs = zip(ends, ranges, strict=False)
    return tuple((before + 1, first - 1) for before, (first, _) in pairs if before + 1 < first)


def _ranges(ranges: tuple[tuple[int, int], ...]) -> str:
    return "".join(
        _code(first) if first == last else f"{_code(first)}-{_code(last)}" for first, last in ranges
    )


def _code(code: int) -> str:
    return re.escape(chr(code)) if code < 0x7F else f"\\U{code:08x}"
