"""What people do wrong in YAML: each at the place where it was done, with its remedy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pykyll.errors import PykyllError
from pykyll.ruby import psych

_APOSTROPHE = (
    "an apostrophe that ends the text in single quotes",
    "write '' for an apostrophe there, or put the value in double quotes",
)
_QUOTE = (
    "a quote that ends the text in double quotes",
    r"write \" for a quote there, or put the value in single quotes",
)
_BEHIND = ("text behind the closing quote", "put the whole value in quotes, or none of it")
_BRACKET = ("text behind the closing ]", "put the whole value in quotes")
_OPEN = (
    "a [ that is never closed",
    "close it with ], or put the whole value in quotes if it is meant as text",
)
_INDENTED = (
    "a key that is indented below a value",
    "indent it like the key above; a text of several lines with a colon needs quotes",
)
_GLUED = ("a colon without a space behind it", "write `key: value`, with a space")
_NO_COLON = (
    "a line of YAML without a colon",
    "write `key: value`, or indent a continued text below its key",
)
_ALIAS = (
    "a value that begins with *, which YAML takes for an alias",
    "put the whole value in quotes",
)


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("a: b\nx: 'Miller's rule.'\nc: d\n", 2, 11, _APOSTROPHE),
        ("x: 'Rock 'n' Roll'\n", 1, 10, _APOSTROPHE),
        ("- 'Miller's'\n- b\n", 1, 10, _APOSTROPHE),
        ("x: [a, 'Miller's']\n", 1, 15, _APOSTROPHE),
        ('x: "He said "hi" there"\n', 1, 13, _QUOTE),
        ('x: "a" b\n', 1, 8, _BEHIND),
        ("x: 'a' b\n", 1, 8, _BEHIND),
        ('x: [A, "B" and C]\n', 1, 12, _BEHIND),
        ("x: [x] y\n", 1, 8, _BRACKET),
        ("x: [x](http://y)\n", 1, 7, _BRACKET),
        ("x: {{ a }} b\n", 1, 12, ("text behind the closing }", "put the whole value in quotes")),
        ("x: [a, b]]\n", 1, 10, ("one ] more than was opened", "put the whole value in quotes")),
        ("a: b\nx: [a, b\n", 2, 4, _OPEN),
        ("x: [a, b\ny: c\n", 1, 4, _OPEN),
        ("x: [a, b,\ny: c\nz: d\n", 1, 4, _OPEN),
        ("x: a\n  y: b\n", 2, 3, _INDENTED),
        ("- x: a\n    y: b\n", 2, 5, _INDENTED),
        ("x:a\ny: b\n", 1, 2, _GLUED),
        ("y: b\nx:a\n", 2, 2, _GLUED),
        ("y: b\nx:a\nz: c\n", 2, 2, _GLUED),
        ("y: b\nfoo\nz: c\n", 2, 1, _NO_COLON),
        ("x = a\ny: b\n", 1, 1, _NO_COLON),
        ("x: **b**\n", 1, 4, _ALIAS),
        (
            "a: b\nx:\u00a0y\nc: d\n",
            2,
            3,
            ("a no-break space behind the colon", "write an ordinary space there"),
        ),
        (
            "x:\n    y: b\n  z: c\n",
            3,
            3,
            (
                "this line of YAML does not fit what stands above it",
                "it is indented by 2, the line above by 4",
            ),
        ),
        (
            "x: “a: b”\n",
            1,
            6,
            (
                "a second `: ` on this line of YAML",
                "“ is a letter to YAML: put straight quotes around the value",
            ),
        ),
        (
            "x: 'Tis the\ny: c\nz: 'x'\n",
            1,
            4,
            (
                "this quote is closed in line 3 only",
                "close it at the end of its value; within single quotes, write '' for an apostrophe",
            ),
        ),
        (
            "a: b\n<<<<<<< HEAD\nx: 1\n=======\nx: 2\n>>>>>>> other\n",
            2,
            1,
            (
                "a merge conflict that Git has left in this file",
                "keep one of the two versions, and remove the lines of <, = and >",
            ),
        ),
    ],
)
@pytest.mark.parametrize("schema", ["psych", "safe_yaml"])
def test_a_slip_is_shown_where_it_was_made(text, line, column, said, schema):
    with pytest.raises(PykyllError) as caught:
        psych.load(text, path="a.yml", schema=schema)
    found = caught.value.diagnostic
    assert (found.line, found.column) == (line, column)
    assert (found.message, found.hint) == said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("x: [a,\n  b: c: d,\n  e]\n", "a list in [ ] that is not closed, or lacks a comma"),
        ("x: a: b\n", "a second `: ` on this line of YAML"),
    ],
)
def test_what_is_no_usual_slip_stays_where_it_was_found(text, says):
    with pytest.raises(PykyllError) as caught:
        psych.load(text, path="a.yml")
    assert caught.value.message == says


@given(st.text(alphabet="ab:'\"[]{}, \n-#*&!|>%@`=<“\u00a0", max_size=60))
def test_whatever_the_text_the_place_lies_in_it(text):
    noted = []
    try:
        psych.load(text, path="a.yml", note=noted.append)
    except PykyllError as error:
        noted.append(error.diagnostic)
    for found in noted:
        lines = text.split("\n")
        assert found.line is not None
        assert 1 <= found.line <= len(lines)
        assert found.excerpt == lines[found.line - 1]
