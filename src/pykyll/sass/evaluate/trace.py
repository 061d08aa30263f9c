"""How the evaluation came to where it is, as warnings tell it.

Source of the behaviour: `Sass::Stack`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from pykyll.errors import Frame

if TYPE_CHECKING:
    from pykyll.sass.errors import SassError
    from pykyll.sass.place import Place

FrameKind = Literal["import", "mixin", "function", "directive"]


class Call(NamedTuple):
    """An import, a call, or the directive that warns."""

    place: Place
    kind: FrameKind
    name: str | None = None


def trace(calls: list[Call]) -> str:
    """All that led to the last of the calls, which comes first."""
    lines: list[str] = []
    for index in range(len(calls) - 1, -1, -1):
        place = calls[index].place
        path = "an unknown file" if place.path is None else place.path
        line = f"{'from' if lines else 'on'} line {place.line} of {path}"
        around = calls[index - 1].name if index else None
        lines.append(line if around is None else f"{line}, in `{around}'")
    return "\n".join(lines)


ENTRY = "-"
"""How the text that is compiled is named on the way to an error."""


def came_through(error: SassError, place: Place, role: str) -> None:
    """Note on an error what led to where it is, unless it is right there."""
    if error.place is None or error.place == place:
        return
    error.through(Frame(ENTRY if place.path is None else place.path, place.line, role))
