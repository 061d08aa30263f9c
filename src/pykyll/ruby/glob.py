"""Ruby's `Dir.glob`: `{a,b}` are alternatives, `**/` walks down, links to folders are not followed.

Source of the behaviour: `dir.c` of Ruby 3.1, which sorts each folder's entries and takes
what lies below an entry before the next one.
"""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING

from pykyll.folders.in_depth import run_in_depth
from pykyll.ruby.fnmatch import compile_pattern, has_magic

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.folders.in_depth import Steps


def glob(folder: str, pattern: str, refuses: Callable[[str], bool] | None = None) -> list[str]:
    """`Dir.glob(pattern)` as seen from a folder: paths relative to it, in Ruby's order.

    Wildcards pass over names with a leading dot.

    Args:
        folder: Where to begin.
        pattern: The pattern.
        refuses: Asked of the folder, and of each way out of it before it is taken: links, `..`.
    """
    found: list[str] = []
    for alternative in expand_braces(pattern):
        if alternative:
            _Glob(folder, alternative.split("/"), found, refuses).run()
    return found


_MAX_ALTERNATIVES = 1000


def expand_braces(pattern: str) -> list[str]:
    """`a{b,c}d` as `abd` and `acd`, nested ones too; a lone brace stays as it is."""
    expanded: list[str] = []
    pending = [(pattern, 0)]
    while pending and len(expanded) < _MAX_ALTERNATIVES:
        text, start = pending.pop()
        braces = _first_braces(text, start)
        if braces is None:
            expanded.append(text)
            continue
        opening, closing, commas = braces
        cuts = [opening, *commas, closing]
        pending.extend(
            (text[:opening] + text[low + 1 : high] + text[closing + 1 :], opening)
            for low, high in reversed(list(pairwise(cuts)))
        )
    return expanded


def _first_braces(text: str, start: int) -> tuple[int, int, list[int]] | None:
    """The first braces that are closed, and the commas in them; none open before `start`."""
    opening = -1
    depth = 0
    commas: list[int] = []
    at = start
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


class _Glob:
    """One pattern without braces on its way through a folder.

    A path is followed with all the places in the pattern that it may have reached:
    `**` stays where it is and goes on at once.
    """

    def __init__(
        self,
        folder: str,
        components: list[str],
        found: list[str],
        refuses: Callable[[str], bool] | None,
    ) -> None:
        self._folder = folder
        self._components = components
        self._found = found
        self._refuses = refuses

    def run(self) -> None:
        """Follow the pattern from the folder on."""
        if not self._is_refused(""):
            run_in_depth(self._walk("", [0]))

    def _is_refused(self, path: str) -> bool:
        return self._refuses is not None and self._refuses(f"{self._folder}/{path}")

    def _walk(self, prefix: str, places: list[int]) -> Steps:
        """Follow the pattern from `prefix`, which is empty or ends in a slash."""
        places = self._with_walks(places)
        wanted = [self._components[place] for place in places]
        if "" in wanted and prefix:  # the pattern ends in a slash: the folder itself
            self._found.append(prefix)
        if any(has_magic(name) for name in wanted):
            names = _names(f"{self._folder}/{prefix}")
        else:
            names = [name for name in dict.fromkeys(wanted) if name]
            names = [name for name in names if os.path.lexists(f"{self._folder}/{prefix}{name}")]
        for name in names:
            yield self._enter(prefix, name, places)

    def _enter(self, prefix: str, name: str, places: list[int]) -> Steps:
        path = f"{self._folder}/{prefix}{name}"
        # Else it lies where the folder lies that it is in.
        leads_on = name == ".." or os.path.islink(path)
        if leads_on and self._is_refused(f"{prefix}{name}"):
            return
        reached: list[int] = []
        for place in places:
            if self._is_walk(place):
                is_open = not name.startswith(".") and not os.path.islink(path)
                if is_open and os.path.isdir(path):
                    reached.append(place)
            elif self._matches(place, name):
                reached.append(place + 1)
        if len(self._components) in reached:
            self._found.append(f"{prefix}{name}")
        onward = [place for place in reached if place < len(self._components)]
        if onward and os.path.isdir(path):
            yield self._walk(f"{prefix}{name}/", onward)

    def _matches(self, place: int, name: str) -> bool:
        wanted = self._components[place]
        if not has_magic(wanted):
            return wanted == name
        return compile_pattern(wanted, pathname=True).match(name) is not None

    def _with_walks(self, places: list[int]) -> list[int]:
        """The places, with those behind a `**`, which may stand for nothing."""
        closed: list[int] = []
        for place in places:
            closed.append(place)
            while self._is_walk(closed[-1]):
                closed.append(closed[-1] + 1)
        return list(dict.fromkeys(closed))

    def _is_walk(self, place: int) -> bool:
        return self._components[place] == "**" and place + 1 < len(self._components)


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []
