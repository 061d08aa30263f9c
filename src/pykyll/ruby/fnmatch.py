"""Ruby's `File.fnmatch`.

It differs from Python's: wildcards match slashes unless told otherwise, a leading dot
must be written out, a set may be negated by `^`, a backslash escapes, and a set that is
never closed matches nothing.
"""

from __future__ import annotations

import re

from pykyll.regex import regex
from pykyll.remembered import remembered

_MAGIC = regex(r"[*?\[\\]")
_NOTHING = regex(r"(?!)")


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


@remembered(4096)
def compile_pattern(
    pattern: str, *, pathname: bool = False, dotmatch: bool = False
) -> re.Pattern[str]:
    """The regular expression that matches what `fnmatch` matches.

    A wildcard takes the first place where what stands between it and the next one is
    found, and never another: a later place leaves less for the rest of the pattern. So
    the time is at most the product of both lengths.
    """
    pieces = _pieces(pattern, pathname=pathname, dotmatch=dotmatch)
    if pieces is None:
        return _NOTHING
    single = "[^/]" if pathname else "."
    first, *others = _split(pieces, _WALK)
    source = _components(first, single)
    folder = f"{'' if dotmatch else _NO_DOT}[^/]*/"
    for at, group in enumerate(others):
        components = _components(group, single)
        is_last = at == len(others) - 1
        walk = f"(?:{folder})*?{components}"
        source += walk if is_last else f"(?>{walk})"
    return re.compile(source + r"\Z", re.DOTALL)


_NO_DOT = r"(?!\.)"
_STAR, _WALK, _SLASH = "any characters", "any folders", "a folder ends"
"""Pieces of a pattern that are no regular expressions; none of those is such a text."""


def _pieces(pattern: str, *, pathname: bool, dotmatch: bool) -> list[str] | None:
    """The pattern as `_STAR`, `_WALK`, `_SLASH` and regular expressions; None for no match ever.

    Only a dot at the start counts as leading; of every component with FNM_PATHNAME.
    """
    single, not_slash = ("[^/]", "(?!/)") if pathname else (".", "")
    pieces: list[str] = []
    at, at_start = 0, True
    while at < len(pattern):
        char = pattern[at]
        guard = [_NO_DOT] if at_start and not dotmatch else []
        if pathname and at_start and pattern.startswith("**/", at):
            pieces.append(_WALK)
            while pattern.startswith("**/", at):
                at += len("**/")
            continue
        at_start = False
        if char == "*":
            pieces += [*guard, _STAR]
            while pattern.startswith("*", at):
                at += 1
            continue
        if char == "?":
            pieces += [*guard, single]
        elif char == "[":
            found = _set(pattern, at)
            if found is None:
                return None
            text, at = found
            pieces += [*guard, not_slash, text]
            continue
        else:
            if char == "\\":
                at += 1
                char = pattern[at : at + 1]
            at_start = pathname and char == "/"
            pieces.append(_SLASH if at_start else re.escape(char))
        at += 1
    return pieces


def _split(pieces: list[str], at: str) -> list[list[str]]:
    """The pieces between those that are `at`."""
    parts: list[list[str]] = [[]]
    for piece in pieces:
        if piece == at:
            parts.append([])
        else:
            parts[-1].append(piece)
    return parts


def _components(pieces: list[str], single: str) -> str:
    return "/".join(_component(each, single) for each in _split(pieces, _SLASH))


def _component(pieces: list[str], single: str) -> str:
    """What stands between two slashes, or the whole where slashes mean nothing."""
    first, *others = ("".join(part) for part in _split(pieces, _STAR))
    if not others:
        return first
    *middle, last = others
    return f"{first}{''.join(f'(?>{single}*?{each})' for each in middle)}{single}*{last}"


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
