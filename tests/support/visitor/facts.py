"""What a paper's entry says, in the words in which a reader of its page or BibTeX says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Facts = dict[str, object]

_NOT_NAMED = "others"


def facts(title: object, authors: Iterable[object], year: object, doi: object) -> Facts:
    """These, without what may differ: kinds of apostrophes and of spaces, `others`."""
    return {
        "title": _plain(title),
        "authors": [_plain(author) for author in authors if author != _NOT_NAMED],
        "year": str(year),
        "doi": doi or None,
    }


def facts_of(paper: Mapping[str, object]) -> Facts:
    """Those of an entry of `publications.yml`; bodies among the authors without their braces."""
    authors = paper.get("authors")
    names = [str(name).strip("{}") for name in authors] if isinstance(authors, list) else []
    return facts(paper["title"], names, paper["year"], paper.get("doi"))


def differences(told: Facts, meant: Facts) -> list[str]:
    """Where a reader was told something else than was meant."""
    return [
        f"{name}: {told[name]!r}, where the data says {meant[name]!r}"
        for name in meant
        if told[name] != meant[name]
    ]


def _plain(text: object) -> str:
    return re.sub(r"\s+", " ", str(text).replace("’", "'")).strip()
