"""What several grammars share: strings, and regular expressions between slashes."""

from __future__ import annotations

from typing import Final

REGEX_PARTS: Final = (
    (r"[^/]\n|\n", "err", -1),
    (r"\[\^?", "se", "regex class"),
    (r"\\.|[(][?][:=<!]|[{][\d,]+[}]|[()?]", "se"),
    (r".", "sr"),
)
"""The state of a regular expression, once its end has been looked for."""

REGEX_CLASS: Final = (
    (r"/", "se"),
    (r"[^/]\n", "err", -2),
    (r"\]", "se", -1),
    (r"\\.", "se"),
    (r".", "sr"),
)
"""The state of a class of characters in it, `regex class`."""


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
    return rf"{mark}(?>{body}){mark}|{mark}{body}\\{mark}"
