"""The first place at which two texts differ."""

from __future__ import annotations

import pytest

from pykyll.compare.first_difference import first_difference
from pykyll.compare.spans import changed_spans


def _found(theirs, ours):
    place = first_difference(theirs, ours)
    return None if place is None else (place.line, place.before, place.theirs, place.ours)


@pytest.mark.parametrize(
    ("theirs", "ours", "found"),
    [
        ("a\nb\nc", "a\nb\nc", None),
        ("a\nb\nc", "a\nx\nc", (2, "a", ("b",), ("x",))),
        ("a\nb", "x\nb", (1, None, ("a",), ("x",))),
        ("a\nb\nc", "a\nc", (2, "a", ("b",), ())),
        ("a\nc", "a\nb\nc", (2, "a", (), ("b",))),
        ("a\n", "a", (2, "a", ("",), ())),
        ("1\n2\n3\n4\n5\nz", "z", (1, None, ("1", "2", "3"), ())),
    ],
)
def test_the_lines_are_those_up_to_where_both_agree_again(theirs, ours, found):
    assert _found(theirs, ours) == found


def test_long_lines_are_cut_around_the_difference():
    place = first_difference("a" * 5_000 + "x" + "b" * 5_000, "a" * 5_000 + "y" + "b" * 5_000)
    assert place is not None
    assert place.theirs[0] == f"…{'a' * 200}x{'b' * 599}…"
    assert place.ours[0] == f"…{'a' * 200}y{'b' * 599}…"


@pytest.mark.parametrize(
    ("theirs", "ours", "spans"),
    [
        ("abc def", "abx def", ([(2, 3)], [(2, 3)])),
        ("one two three", "one three", ([(5, 9)], [])),
        ("4.3.1 is", "3.10.0 is", ([(0, 5)], [(0, 6)])),
        ("say “a word” now", 'say "a word" now', ([(4, 5), (11, 12)], [(4, 5), (11, 12)])),
        ("", "abc", ([], [(0, 3)])),
    ],
)
def test_the_characters_that_differ_are_found(theirs, ours, spans):
    assert changed_spans(theirs, ours) == spans
