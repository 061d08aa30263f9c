"""One error for one mistake: a broken layout is broken on every page that uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.errors import Diagnostic


def without_repeats(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics in their order, each place and message once.

    Where pages share an include or a layout, the first of them stands for the others,
    which `Diagnostic.also_in` names.
    """
    by_place: dict[object, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        place = (diagnostic.message, diagnostic.path, diagnostic.line, diagnostic.column)
        by_place.setdefault(place, []).append(diagnostic)
    return tuple(_together(same) for same in by_place.values())


def _together(same: list[Diagnostic]) -> Diagnostic:
    first = same[0]
    own = first.trail[-1].path if first.trail else None
    pages = dict.fromkeys(each.trail[-1].path for each in same[1:] if each.trail)
    return replace(first, also_in=tuple(page for page in pages if page != own))
