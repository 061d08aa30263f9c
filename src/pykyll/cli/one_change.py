"""The difference between two texts that differ in one place, as `diff -u` prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_AROUND = 3
"""Lines that are shown before and behind."""


def one_change(name: str, before: str, after: str) -> Iterator[str]:
    """The lines of the difference, without line ends.

    Args:
        name: The file's.
        before: What it held; empty where it was not there.
        after: What it will hold.
    """
    old, new = before.splitlines(), after.splitlines()
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    first = max(0, start - _AROUND)
    behind = old[len(old) - end :][:_AROUND]
    counts = (len(lines) - end - first + len(behind) for lines in (old, new))
    old_hunk, new_hunk = (f"{first + 1 if count else 0},{count}" for count in counts)
    yield f"--- a/{name}" if before else "--- /dev/null"
    yield f"+++ b/{name}"
    yield f"@@ -{old_hunk} +{new_hunk} @@"
    yield from (f" {line}" for line in old[first:start])
    yield from (f"-{line}" for line in old[start : len(old) - end])
    yield from (f"+{line}" for line in new[start : len(new) - end])
    yield from (f" {line}" for line in behind)


def _alike(old: list[str], new: list[str]) -> int:
    """How many lines are the same from the beginning on."""
    pairs = zip(old, new, strict=False)
    return next(
        (at for at, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new))
    )
