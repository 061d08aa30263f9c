"""What is written as YAML is read as it was meant, by Ruby's rules and by those of YAML 1.2."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from pykyll.academic.adding.entry_text import entry_text
from pykyll.ruby import psych


def _read(text: str) -> list[object]:
    return [
        psych.load(text),
        psych.load(text, schema="psych"),
        YAML(typ="safe", pure=True).load(io.StringIO(text)),
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ada Lovelace", "Ada Lovelace"),
        ("O'Neill", '"O\'Neill"'),
        ("{The Group}", '"{The Group}"'),
        ("yes", '"yes"'),
        ("No", '"No"'),
        ("2001", '"2001"'),
        ("1e3", '"1e3"'),
        ("12:30", '"12:30"'),
        ("2026-03-01", '"2026-03-01"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ('say "x"', "'say \"x\"'"),
        (r"the \alpha: x", r"'the \alpha: x'"),
        ("https://example.org/a_b", "https://example.org/a_b"),
        ("周文涌", "周文涌"),
        ("two\nlines\there", "two lines here"),
        ("bell\a", "bell"),
    ],
)
def test_texts_are_in_quotes_where_they_need_them(text: str, written: str):
    assert entry_text({"name": text}, ()) == f"- name: {written}\n"


def test_a_long_abstract_goes_over_several_lines():
    text = "One word after another, and then some more of them. " * 4
    written = entry_text({"abstract": text, "year": 2020}, ("year", "abstract"))
    lines = written.splitlines()
    assert lines[:2] == ["- year: 2020", "  abstract: >-"]
    assert max(map(len, lines)) < 96
    assert len(lines) == 5
    assert _read(written) == [[{"year": 2020, "abstract": text.strip()}]] * 3


def test_the_fields_are_in_the_order_of_the_schema():
    values = {"b": date(2026, 3, 1), "own": True, "a": [{"x": 1}]}
    assert entry_text(values, ("a", "b")) == ("- a:\n    - x: 1\n  b: 2026-03-01\n  own: true\n")


_TEXT = st.text(
    st.sampled_from("ab: #-'\"\\{}[]&*!|>%@`,?~=<0123456789.\u00a0é周\u2028\x85\ufeff😀_/ynNo")
    | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=20,
)
_LONG = st.lists(_TEXT, min_size=10, max_size=30).map(" ".join)


@settings(deadline=None)
@given(
    st.fixed_dictionaries(
        {}, optional={"title": _TEXT, "name": _TEXT, "abstract": _LONG, "x": st.lists(_TEXT)}
    )
)
def test_any_text_is_read_as_it_is(values):
    values = {name: value for name, value in values.items() if value}
    if not values:
        return
    first, second, third = _read(entry_text(values, ()))
    assert first == second == third
    assert [*first[0]] == [*values]
    for name, value in values.items():
        read = first[0][name]
        if isinstance(value, list):
            assert len(read) == len(value)
            assert all(isinstance(each, str) for each in read)
        elif value.isprintable() and value == " ".join(value.split()):
            assert read == value
