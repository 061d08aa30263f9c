"""Lists that hold one another many times over: a few of them stand for billions of values.

`a | push: a`, forty times, makes forty lists; whatever walks through the last of them goes
through the first a billion times. So it is counted beforehand, where each list is looked at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Collection

MOST_VALUES = 10_000_000
_KINDS = (list, tuple, dict)


class TooManyValuesError(PykyllError):
    """Lists in lists that nobody lives to see the end of."""


def refuse_endless(value: object) -> None:
    """Refuse to walk through a list or hash that stands for too many values.

    Raises:
        TooManyValuesError: It does.
    """
    if not isinstance(value, _KINDS) or not _nested(value):
        return
    counts: dict[int, int] = {}
    opened: set[int] = set()
    pending: list[Collection[object]] = [value]
    while pending:
        each = pending[-1]
        inner = _nested(each)
        unknown = [child for child in inner if id(child) not in counts]
        if unknown and id(each) not in opened:
            opened.add(id(each))
            pending += unknown
            continue
        pending.pop()
        # what is still unknown now holds itself
        count = len(each) + sum(counts.get(id(child), 1) for child in inner)
        if count > MOST_VALUES:
            raise TooManyValuesError(
                f"lists within lists stand for more than {MOST_VALUES:,} values here"
            )
        counts[id(each)] = count


def _nested(value: Collection[object]) -> list[Collection[object]]:
    """The lists and hashes in it; keys of hashes hold none that templates could make."""
    items = value.values() if isinstance(value, dict) else value
    if not any(issubclass(kind, _KINDS) for kind in set(map(type, items))):
        return []
    return [each for each in items if isinstance(each, _KINDS)]
