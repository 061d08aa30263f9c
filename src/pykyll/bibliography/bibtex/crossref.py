"""What an entry has from the one that its `crossref` names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.bibliography.bibtex.value import Value

_NOT_INHERITED = frozenset({"crossref", "title"})


def inherited_from(parent: Mapping[str, Value], own: Mapping[str, Value]) -> dict[str, Value]:
    """The parent's fields that the entry has not, sorted by their names.

    The title of a book is the `booktitle` of what is in it.
    """
    given = {name: value for name, value in parent.items() if name not in _NOT_INHERITED}
    if "title" in parent:
        given.setdefault("booktitle", parent["title"])
    return {name: given[name] for name in sorted(given) if name not in own}
