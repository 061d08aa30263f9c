"""Front matter that is known gives what reading it again would give."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pykyll.errors import PykyllError
from pykyll.ruby import psych
from pykyll.source.yaml_texts import YamlTexts

_SCHEMAS = ("safe_yaml", "psych")


def _read(text: str, schema: str) -> object:
    return psych.load(text, schema=schema, zone=ZoneInfo("Europe/Berlin"))


def _twice(text: str, schema: str) -> tuple[object, object]:
    """What a text holds, and what it holds where it is known."""
    first = YamlTexts()
    fresh = first.load(text, lambda each: _read(each, schema))
    return fresh, YamlTexts(first.kept).load(text, lambda each: _read(each, schema))


@pytest.mark.parametrize("schema", _SCHEMAS)
@pytest.mark.parametrize(
    "text",
    [
        "title: A\ntags: [a, b]\n",
        "date: 2010-09-07 18:00:00 +0200\n",
        "date: 2010-09-07 18:00:00 +0000\n",
        "date: 2010-09-07 18:00:00.25 -0330\n",
        "date: 2010-09-07\n",
        "date: 2010-09-07 18:00:00\n",
        "1: a\ntrue: b\n1.0: c\n",
        "a: .inf\nb: .nan\n",
        "a: 1.10\nb: 1e3\nc: 12345678901234567890123\n",
        "a: &x [1]\nb: *x\n",
        "a: {b: {c: [1, null, ~, true]}}\n",
        "",
        "just text",
    ],
)
def test_what_is_known_is_what_was_read(text, schema):
    fresh, known = _twice(text, schema)
    assert repr(known) == repr(fresh)
    assert repr(_read(text, schema)) == repr(fresh)


def test_each_gets_its_own():
    texts = YamlTexts({"a: [1]": '{"a": [1]}'})
    first = texts.load("a: [1]", lambda _text: {})
    second = texts.load("a: [1]", lambda _text: {})
    assert first == second == {"a": [1]}
    assert first["a"] is not second["a"]


def test_what_is_kept_and_no_json_is_read_again():
    assert YamlTexts({"a: 1": "{"}).load("a: 1", lambda _text: {"a": 1}) == {"a": 1}


@given(st.text(alphabet="ab:-[]{},\n 1.'\"&*#~!0", max_size=60), st.sampled_from(_SCHEMAS))
def test_any_text(text, schema):
    try:
        fresh, known = _twice(text, schema)
    except PykyllError:
        return
    assert repr(known) == repr(fresh)
