"""One error for one mistake: a broken layout is broken on every page that uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.errors import USED_IN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.errors import Diagnostic, Frame


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


def with_all_places(warnings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The warnings in their order; one that names places at which something is used names all."""
    places: dict[Diagnostic, dict[Frame, None]] = {}
    for warning in warnings:
        used = [frame for frame in warning.trail if frame.role == USED_IN]
        same = replace(warning, trail=tuple(each for each in warning.trail if each not in used))
        places.setdefault(same, {}).update(dict.fromkeys(used))
    return [replace(each, trail=(*each.trail, *used)) for each, used in places.items()]


def _together(same: list[Diagnostic]) -> Diagnostic:
    first = same[0]
    own = first.trail[-1].path if first.trail else None
    pages = dict.fromkeys(each.trail[-1].path for each in same[1:] if each.trail)
    return replace(first, also_in=tuple(page for page in pages if page != own))
