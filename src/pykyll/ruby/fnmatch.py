"""Ruby's `File.fnmatch`.

It differs from Python's: wildcards match slashes unless told otherwise, a leading dot
must be written out, a set may be negated by `^`, a backslash escapes, and a set that is
never closed matches nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

_MAGIC = re.compile(r"[*?\[\\]")
_NOTHING = re.compile(r"(?!)")


def has_magic(pattern: str) -> bool:
    """Whether a pattern can match anything but itself."""
    return _MAGIC.search(pattern) is not None


def fnmatch(pattern: str, path: str, *, pathname: bool = False, dotmatch: bool = False) -> bool:
    """`File.fnmatch(pattern, path, flags)`.

    Args:
        pattern: Wildcards `*`, `?`, sets in brackets, backslash escapes.
        path: What is to match, whole.
        pathname: FNM_PATHNAME: wildcards stop at slashes, and `**/` walks down.
        dotmatch: FNM_DOTMATCH: wildcards match a leading dot.
    """
    return compile_pattern(pattern, pathname=pathname, dotmatch=dotmatch).match(path) is not None


@lru_cache(maxsize=4096)
def compile_pattern(
    pattern: str, *, pathname: bool = False, dotmatch: bool = False
) -> re.Pattern[str]:
    """The regular expression that matches what `fnmatch` matches."""
    single = "[^/]" if pathname else "."
    # Only a dot at the start counts as leading; of every component with FNM_PATHNAME.
    no_dot = "" if dotmatch else r"(?!\.)"
    parts: list[str] = []
    at = 0
    component_start = True
    while at < len(pattern):
        char = pattern[at]
        guard = no_dot if component_start else ""
        component_start = False
        if pathname and guard_allows_walk(pattern, at, parts):
            parts.append(f"(?:{no_dot}[^/]*/)*")
            at += 3
            while pattern.startswith("**/", at):
                at += 3
            component_start = True
            continue
        if char == "*":
            while at + 1 < len(pattern) and pattern[at + 1] == "*":
                at += 1
            parts.append(f"{guard}{single}*")
        elif char == "?":
            parts.append(guard + single)
        elif char == "[":
            found = _set(pattern, at)
            if found is None:
                return _NOTHING
            text, at = found
            parts.append(f"{guard}{'(?!/)' if pathname else ''}{text}")
            continue
        else:
            if char == "\\":
                at += 1
                char = pattern[at : at + 1]
            parts.append(re.escape(char))
            component_start = pathname and char == "/"
        at += 1
    return re.compile("".join(parts) + r"\Z", re.DOTALL)


def guard_allows_walk(pattern: str, at: int, parts: list[str]) -> bool:
    """Whether `**/` stands here as a whole component."""
    return pattern.startswith("**/", at) and (not parts or pattern[at - 1] == "/")


def _set(pattern: str, start: int) -> tuple[str, int] | None:
    """A bracket set as regular expression, and where it ends; None where it never does."""
    at = start + 1
    negated = pattern[at : at + 1] in {"^", "!"} and at < len(pattern)
    at += negated
    items: list[str] = []
    while at < len(pattern) and pattern[at] != "]":
        low, at = _set_char(pattern, at)
        if pattern[at : at + 1] == "-" and pattern[at + 1 : at + 2] not in {"", "]"}:
            high, at = _set_char(pattern, at + 1)
            # A range turned round still matches its ends.
            ends = "-" if low <= high else ""
            items.append(f"{re.escape(low)}{ends}{re.escape(high)}")
        else:
            items.append(re.escape(low))
    if at >= len(pattern):
        return None
    if not items:
        return ("." if negated else "(?!)"), at + 1
    return f"[{'^' if negated else ''}{''.join(items)}]", at + 1


def _set_char(pattern: str, at: int) -> tuple[str, int]:
    if pattern[at] == "\\" and at + 1 < len(pattern):
        at += 1
    return pattern[at], at + 1
