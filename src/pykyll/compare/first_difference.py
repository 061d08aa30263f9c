"""The first place at which two texts differ."""

from __future__ import annotations

from difflib import SequenceMatcher

from pykyll.compare.result import Place

_WINDOW = 40
"""Lines behind the first difference that are looked at for where both agree again."""
_LINES = 3
"""The most lines of each text that are kept."""
_LEFT, _RIGHT = 200, 600
"""Characters of a long line that are kept around its first difference."""


def first_difference(theirs: str, ours: str) -> Place | None:
    """Where two texts differ first; None where they do not."""
    if theirs == ours:
        return None
    old, new = theirs.split("\n"), ours.split("\n")
    at = _common(old, new)
    before = _clip(old[at - 1], 0) if at else None
    old_part, new_part = _block(old[at : at + _WINDOW], new[at : at + _WINDOW])
    column = _common(old_part[0], new_part[0]) if old_part and new_part else 0
    return Place(
        at + 1,
        before,
        tuple(_clip(line, column) for line in old_part[:_LINES]),
        tuple(_clip(line, column) for line in new_part[:_LINES]),
    )


def _common(old: list[str] | str, new: list[str] | str) -> int:
    """How many items both begin with."""
    most = min(len(old), len(new))
    return next((at for at in range(most) if old[at] != new[at]), most)


def _block(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """The first lines that differ, up to where both agree again."""
    if not old or not new:
        return old, new
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag != "equal":
            return old[old_from:old_to], new[new_from:new_to]
    return old[:1], new[:1]  # they differ beyond the window, which the caller excludes


def _clip(line: str, column: int) -> str:
    start = max(0, column - _LEFT)
    cut = line[start : column + _RIGHT]
    head = "…" if start else ""
    return f"{head}{cut}{'…' if column + _RIGHT < len(line) else ''}"
