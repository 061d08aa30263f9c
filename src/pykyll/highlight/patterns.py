"""Patterns of strings that take linear time even where a string never ends."""

from __future__ import annotations


def quoted(
    mark: str, *, opening: str = "", in_line: bool = False, may_continue: bool = False
) -> str:
    r"""Return the pattern of a string between two marks, in which a backslash escapes.

    Rouge's own patterns (`"(\\.|[^"])*"` and the like) take an escaped mark for the end where no
    other is left; so does this one.

    Args:
        mark: The character at the end, as a pattern has it.
        opening: The character at the beginning, if it is another.
        in_line: Whether the string ends with its line.
        may_continue: Whether a backslash at the end of a line goes on with the next.
    """
    line_end = r"\n" if in_line else ""
    escaped = "." if in_line and not may_continue else r"[\s\S]"
    body = rf"(?:\\{escaped}|[^{mark}\\{line_end}])*"
    opening = opening or mark
    return rf"{opening}{body}+{mark}|{opening}{body}\\{mark}"
