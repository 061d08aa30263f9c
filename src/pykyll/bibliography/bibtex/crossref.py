"""What an entry has from the one that its `crossref` names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.bibliography.bibtex.value import Value

_BOOKTITLE = "booktitle"
_TITLE = "title"


def provided_by(parent: Mapping[str, Value], name: str) -> Value | None:
    """What a parent gives for a field; the title of a book is the `booktitle` of what is in it."""
    value = parent.get(name)
    return parent.get(_TITLE) if value is None and name == _BOOKTITLE else value


def inherited_from(
    parent: Mapping[str, Value], own: Mapping[str, Value]
) -> tuple[tuple[str, Value], ...]:
    """The parent's fields that an entry has not, sorted by their names.

    A parent with a title gives a `booktitle` beside all others, even where the entry has one
    of its own: a second field of that name, as bibtex-ruby counts them.
    """
    names = [name for name in parent if name not in own]
    if _TITLE in parent:
        names.append(_BOOKTITLE)
    given = ((name, provided_by(parent, name)) for name in sorted(names))
    return tuple((name, value) for name, value in given if value is not None)
