"""JSON as Ruby prints it; each expectation was printed by Ruby's gem json 2.6."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from pykyll.ruby.json_text import JsonError, generate_json, pretty_json
from pykyll.ruby.values import Range, Symbol


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([1e21, 1e-5, 1.5, 1e16, -0.0], "[1.0e+21,1.0e-05,1.5,1.0e+16,-0.0]"),
        ('\x7f\u2028</a>\x01\b"\\/\n', '"\x7f\u2028</a>\\u0001\\b\\"\\\\/\\n"'),
        ({None: 1, True: 2, 1.5: 3, Symbol("a"): Symbol("b")}, '{"":1,"true":2,"1.5":3,"a":"b"}'),
        ([date(2020, 1, 1), datetime(1970, 1, 1, tzinfo=UTC)],
         '["2020-01-01","1970-01-01 00:00:00 UTC"]'),
        ([Range(1, 3), Decimal("1.50"), None, False], '["1..3","0.15e1",null,false]'),
        ({}, "{}"),
        ([], "[]"),
    ],
)  # fmt: skip
def test_values_print_on_one_line(value: object, text: str) -> None:
    assert generate_json(value) == text


def test_empty_lists_and_hashes_take_lines_of_their_own_when_pretty() -> None:
    value = {"a": [], "b": {}, "c": [1, {"d": 2}], "e": [[]]}
    assert pretty_json(value) == (
        '{\n  "a": [\n\n  ],\n  "b": {\n  },\n  "c": [\n    1,\n    {\n      "d": 2\n    }\n  ],\n'
        '  "e": [\n    [\n\n    ]\n  ]\n}'
    )


def test_more_than_a_hundred_levels_are_an_error() -> None:
    value: list[object] = []
    for _ in range(99):
        value = [value]
    assert generate_json(value) == "[" * 100 + "]" * 100
    with pytest.raises(JsonError, match="nesting of 100 is too deep"):
        generate_json([value])


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (float("nan"), "1003: NaN not allowed in JSON"),
        (float("inf"), "1000: Infinity not allowed in JSON"),
    ],
)
def test_what_json_cannot_say_is_an_error(value: float, message: str) -> None:
    with pytest.raises(JsonError, match=message):
        generate_json([value])
