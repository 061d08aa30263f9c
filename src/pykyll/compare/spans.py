"""Which characters of two lines differ."""

from __future__ import annotations

from difflib import SequenceMatcher

Span = tuple[int, int]
"""From the first character that differs to behind the last."""

_WINDOW = 240
"""Characters behind the first difference that are told apart; what follows is as it is."""
_AGREE = 4
"""Fewer characters in common between two differences are chance."""


def changed_spans(theirs: str, ours: str) -> tuple[list[Span], list[Span]]:
    """The spans of each line that the other has not, in order."""
    start = common_length(theirs, ours)
    old, new = theirs[start : start + _WINDOW], ours[start : start + _WINDOW]
    old_spans: list[Span] = []
    new_spans: list[Span] = []
    for tag, old_from, old_to, new_from, new_to in _operations(old, new):
        if tag != "equal":
            _add(old_spans, start + old_from, start + old_to)
            _add(new_spans, start + new_from, start + new_to)
    return old_spans, new_spans


def common_length(theirs: str, ours: str) -> int:
    """How many characters both begin with."""
    most = min(len(theirs), len(ours))
    return next((at for at in range(most) if theirs[at] != ours[at]), most)


def _operations(old: str, new: str) -> list[tuple[str, int, int, int, int]]:
    """What makes the one text of the other; the same few characters in between count as changed."""
    found: list[tuple[str, int, int, int, int]] = []
    operations = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (tag, old_from, old_to, new_from, new_to) in enumerate(operations):
        is_last = number == len(operations) - 1
        is_chance = tag == "equal" and not is_last and old_to - old_from < _AGREE
        found.append(("replace" if is_chance else tag, old_from, old_to, new_from, new_to))
    return found


def _add(spans: list[Span], start: int, end: int) -> None:
    if start == end:
        return
    if spans and spans[-1][1] == start:
        spans[-1] = (spans[-1][0], end)
    else:
        spans.append((start, end))
