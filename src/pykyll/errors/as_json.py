"""Diagnostics as JSON's values, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pykyll.errors.diagnostic import Diagnostic, Frame

if TYPE_CHECKING:
    from collections.abc import Iterable


def diagnostics_as_json(diagnostics: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """Diagnostics as JSON's values."""
    return [_as_json(each) for each in diagnostics]


def diagnostics_from_json(given: object) -> list[Diagnostic]:
    """The diagnostics again.

    Raises:
        TypeError, ValueError, KeyError: They are not of that shape.
    """
    return [_from_json(each) for each in cast("list[dict[str, object]]", given)]


def _as_json(diagnostic: Diagnostic) -> dict[str, object]:
    given = {
        name: getattr(diagnostic, name)
        for name in Diagnostic.__dataclass_fields__
        if name != "trail" and getattr(diagnostic, name) is not None
    }
    trail = [[frame.path, frame.line, frame.role] for frame in diagnostic.trail]
    return {**given, "trail": trail}


def _from_json(given: dict[str, object]) -> Diagnostic:
    fields = {name: value for name, value in given.items() if name not in {"trail", "also_in"}}
    trail = cast("list[tuple[str, int | None, str]]", given["trail"])
    return Diagnostic(
        **fields,  # type: ignore[arg-type]  # its own fields
        trail=tuple(Frame(path, line, role) for path, line, role in trail),
        also_in=tuple(cast("list[str]", given.get("also_in", []))),
    )
