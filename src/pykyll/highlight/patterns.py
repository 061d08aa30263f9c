"""Patterns of strings that take linear time even where a string never ends."""

from __future__ import annotations


def quoted(mark: str, *, in_line: bool = False, may_continue: bool = False) -> str:
    r"""Return the pattern of a string between two marks, in which a backslash escapes.

    Rouge's own patterns (`"(\\.|[^"])*"` and the like) take an escaped mark for the end where no
    other is left; so does this one.

    Args:
        mark: One character, as a pattern has it.
        in_line: Whether the string ends with its line.
        may_continue: Whether a backslash at the end of a line goes on with the next.
    """
    line_end = r"\n" if in_line else ""
    escaped = "." if in_line and not may_continue else r"[\s\S]"
    body = rf"(?:\\{escaped}|[^{mark}\\{line_end}])*"
    return rf"{mark}{body}+{mark}|{mark}{body}\\{mark}"
