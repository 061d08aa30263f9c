"""Ruby's `File.fnmatch` and `Dir.glob`.

They differ from Python's: `{a,b}` are alternatives in globs, `**/` walks down, a set
may be negated by `^`, a backslash escapes, and a set that is never closed matches
nothing.
"""

from __future__ import annotations

import os
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
            parts.append(f"(?:{no_dot}[^/]+/)*")
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
            if char == "\\" and at + 1 < len(pattern):
                at += 1
                char = pattern[at]
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
            if low <= high:
                items.append(f"{re.escape(low)}-{re.escape(high)}")
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


def glob(folder: str, pattern: str) -> list[str]:
    """`Dir.glob(pattern)` as seen from a folder: paths relative to it, in Ruby's order.

    Wildcards pass over names with a leading dot, and `**/` over links to folders.
    """
    found: list[str] = []
    for alternative in expand_braces(pattern):
        components = alternative.split("/")
        found.extend(_walk(folder, "", components))
    return found


_MAX_ALTERNATIVES = 1000


def expand_braces(pattern: str) -> list[str]:
    """`a{b,c}d` as `abd` and `acd`, nested ones too; a lone brace stays as it is."""
    expanded: list[str] = []
    pending = [pattern]
    while pending and len(expanded) < _MAX_ALTERNATIVES:
        text = pending.pop()
        braces = _first_braces(text)
        if braces is None:
            expanded.append(text)
            continue
        opening, closing, commas = braces
        cuts = [opening, *commas, closing]
        pending.extend(
            text[:opening] + text[low + 1 : high] + text[closing + 1 :]
            for low, high in reversed(list(zip(cuts, cuts[1:], strict=False)))
        )
    return expanded


def _first_braces(text: str) -> tuple[int, int, list[int]] | None:
    opening = -1
    depth = 0
    commas: list[int] = []
    at = 0
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 1
        elif char == "{":
            if depth == 0:
                opening = at
            depth += 1
        elif char == "}" and depth:
            depth -= 1
            if depth == 0:
                return opening, at, commas
        elif char == "," and depth == 1:
            commas.append(at)
        at += 1
    return None


def _walk(folder: str, prefix: str, components: list[str]) -> list[str]:
    """What the components match below `prefix`, itself a path relative to the folder."""
    if not components:
        return [prefix.rstrip("/")] if prefix else []
    name, rest = components[0], components[1:]
    if name == "" and not rest:  # a trailing slash: folders only
        return [prefix] if os.path.isdir(f"{folder}/{prefix}") else []
    if name == "**" and rest:
        below = _walk(folder, prefix, rest)
        for entry in _names(f"{folder}/{prefix}"):
            path = f"{folder}/{prefix}{entry}"
            if not entry.startswith(".") and os.path.isdir(path) and not os.path.islink(path):
                below.extend(_walk(folder, f"{prefix}{entry}/", components))
        return below
    if not has_magic(name):
        names = [name] if os.path.lexists(f"{folder}/{prefix}{name}") else []
    else:
        matches = compile_pattern(name, pathname=True).match
        names = [entry for entry in _names(f"{folder}/{prefix}") if matches(entry)]
    if not rest:
        return [f"{prefix}{entry}" for entry in names]
    found: list[str] = []
    for entry in names:
        if os.path.isdir(f"{folder}/{prefix}{entry}"):
            found.extend(_walk(folder, f"{prefix}{entry}/", rest))
    return found


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []
