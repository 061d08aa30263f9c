"""New entries go into a list, and no other line of it changes."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from pykyll.academic.adding.splice import spliced
from pykyll.errors import PykyllError

_NEW = "- key: new\n  list:\n    - a\n"
_VALUE = {"key": "new", "list": ["a"]}


def _added(before: str, after: str) -> str:
    """The one block that a text got; all its lines are there, in their order."""
    old, new = before.split("\n"), after.split("\n")
    old[-1:], new[-1:] = [*filter(None, old[-1:])], [*filter(None, new[-1:])]
    old, new = [each.rstrip("\r") for each in old], [each.rstrip("\r") for each in new]
    start = next((at for at, line in enumerate(old) if new[at] != line), len(old))
    rest = len(old) - start
    assert new[len(new) - rest :] == old[start:], after
    return "\n".join(new[start : len(new) - rest])


@pytest.mark.parametrize(
    ("text", "place", "after"),
    [
        ("", 0, "- key: new\n  list:\n    - a\n"),
        ("# about\n", 0, "# about\n\n- key: new\n  list:\n    - a\n"),
        ("# about", 0, "# about\n\n- key: new\n  list:\n    - a\n"),
        ("- a: 1\n", 0, "- key: new\n  list:\n    - a\n\n- a: 1\n"),
        ("- a: 1", 1, "- a: 1\n\n- key: new\n  list:\n    - a\n"),
        ("- a: 1\n- a: 2\n", 0, "- key: new\n  list:\n    - a\n- a: 1\n- a: 2\n"),
        ("- a: 1\n- a: 2\n", 1, "- a: 1\n- key: new\n  list:\n    - a\n- a: 2\n"),
        ("# head\n- a: 1\n", 0, "# head\n- key: new\n  list:\n    - a\n\n- a: 1\n"),
        (
            "# head\n\n# one\n- a: 1\n",
            0,
            "# head\n\n- key: new\n  list:\n    - a\n\n# one\n- a: 1\n",
        ),
        ("- a: 1\n# two\n- a: 2\n", 1, "- a: 1\n- key: new\n  list:\n    - a\n# two\n- a: 2\n"),
        ("- a: 1\n# end\n", 1, "- a: 1\n\n- key: new\n  list:\n    - a\n# end\n"),
        ("---\n- a: 1\n", 0, "---\n- key: new\n  list:\n    - a\n\n- a: 1\n"),
        ("---\n", 0, "---\n\n- key: new\n  list:\n    - a\n"),
        ("[]\n", 0, "- key: new\n  list:\n    - a\n"),
        ("# none\n[ ] # yet\n", 0, "# none\n- key: new\n  list:\n    - a\n # yet\n"),
        ("--- []\n", 0, "---\n- key: new\n  list:\n    - a\n"),
        ("null\n", 0, "- key: new\n  list:\n    - a\n"),
        ("  - a: 1\n", 0, "  - key: new\n    list:\n      - a\n\n  - a: 1\n"),
        ("-\n  a: 1\n-\n  a: 2\n", 1, "-\n  a: 1\n- key: new\n  list:\n    - a\n-\n  a: 2\n"),
        ("- a: |\n    # x\n- b: 1\n", 1, "- a: |\n    # x\n- key: new\n  list:\n    - a\n- b: 1\n"),
        ("- a: 1\r\n- a: 2\r\n", 1, "- a: 1\r\n- key: new\r\n  list:\r\n    - a\r\n- a: 2\r\n"),
    ],
)
def test_where_a_block_goes(text: str, place: int, after: str):
    assert spliced(text, _NEW, place) == after


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[{a: 1}]", "this list is written in brackets: nothing can be added to it"),
        ("a: 1", "this file is no list: nothing can be added to it"),
        ("text", "this file is no list: nothing can be added to it"),
    ],
)
def test_what_is_no_list_of_lines_is_refused(text: str, message: str):
    with pytest.raises(PykyllError, match=message) as raised:
        spliced(text, _NEW, 0)
    assert raised.value.diagnostic.line == 1


_COMMENT = st.sampled_from(
    ["", "# one\n", "\n# one\n# - two: 2\n", "\n", "\n\n", " \t\n", "\t# t\n"]
)
_VALUES = st.sampled_from(
    [
        "a: 1",
        "a: 'x: #'\n  b: [1, {c: 2}]",
        "a:\n    - 1\n    - - 2\n      - 3",
        "a: |\n    - no entry\n\n    # no comment",
        'a: "two\n    lines"',
        "a: >-\n    folded\n    text",
        "a: 1 # behind",
        "{a: 1, b: [2]}",
        "text",
        "[1, 2]",
        "- nested\n  - list",
        "&x a: 1",
        "",
    ]
)


@st.composite
def _lists(draw: st.DrawFn) -> tuple[str, int]:
    """A list written in any way, and a place in it."""
    items = draw(st.lists(_VALUES, max_size=4))
    head = draw(st.sampled_from(["", "---\n", "# about\n", "# a\n# b\n\n", "%YAML 1.1\n---\n"]))
    parts = [head]
    for item in items:
        parts.extend([draw(_COMMENT), f"- {item}".rstrip(), "\n"])
    parts.append(draw(_COMMENT))
    text = "".join(parts)
    if draw(st.booleans()):
        text = text.rstrip("\n")
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return text, draw(st.integers(0, len(items)))


@example(("- a: |\n    the last line", 1))
@given(_lists())
def test_all_old_lines_stay_in_their_order_and_the_new_ones_are_one_block(case):
    text, place = case
    try:
        old = yaml.safe_load(text) or []
        if place == len(old):  # then a last line that lacks its end gets one
            old = yaml.safe_load(f"{text}\n") or []
    except yaml.YAMLError:
        return
    after = spliced(text, _NEW, place)
    assert yaml.safe_load(after) == [*old[:place], _VALUE, *old[place:]]
    assert _added(text, after).strip("\n") == _NEW.strip()
    assert after.count("\r\n") == (after.count("\n") if "\r\n" in text else 0)
