"""Rouge 3.30.0's languages: tags, aliases and media types."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pykyll.highlight.data_files import read_data


class Language(NamedTuple):
    """What Rouge calls a language, beside its tag."""

    aliases: tuple[str, ...]
    media_types: tuple[str, ...]


@cache
def languages() -> dict[str, Language]:
    """Return Rouge's languages by tag, in the order in which Rouge registers them."""
    found = {}
    for line in read_data("languages.txt").splitlines():
        tag, *others = line.split()
        names = tuple(name for name in others if "/" not in name)
        found[tag] = Language(names, tuple(others[len(names) :]))
    return found
