"""`to_s`, `inspect` and `join`, as Ruby prints values."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from ruby_expressions import Case, rows, told_differently

from pykyll.ruby.strings import capitalize, downcase, lstrip, rstrip, split, split_lines, strip
from pykyll.ruby.text import inspect, join, to_s
from pykyll.ruby.values import Range, RubyObject, Symbol

ODD = ' "\\\n\t\x07\x1b\x00\x7f#{a} #$b #@c # é\u2028\U0001f600\U000e0fff'
CASES = rows(
    ("nil.to_s", lambda: to_s(None), '""'),
    ("true.to_s", lambda: to_s(True), '"true"'),
    ("[1, nil, [:a, 'b']].to_s", lambda: to_s([1, None, [Symbol("a"), "b"]]),
     r'"[1, nil, [:a, \"b\"]]"'),
    ("({1 => nil, :a => 1.5, 'b' => {}}).to_s",
     lambda: to_s({1: None, Symbol("a"): 1.5, "b": {}}), r'"{1=>nil, :a=>1.5, \"b\"=>{}}"'),
    ("(1..3).to_s", lambda: to_s(Range(1, 3)), '"1..3"'),
    ("Date.new(899, 1, 2).to_s", lambda: to_s(date(899, 1, 2)), '"0899-01-02"'),
    ("BigDecimal('0012.50').to_s", lambda: to_s(Decimal("0012.50")), '"0.125e2"'),
    ("Date.new(2020, 1, 2)", lambda: _Shown(date(2020, 1, 2)),
     "#<Date: 2020-01-02 ((2458851j,0s,0n),+0s,2299161j)>"),
    ("[Time.utc(2020, 1, 2)]", lambda: [datetime(2020, 1, 2, tzinfo=UTC)],
     "[2020-01-02 00:00:00 UTC]"),
    ("[1, [2, [nil, 'x']], []].join('-')", lambda: join([1, [2, [None, "x"]], []], "-"),
     '"1-2--x-"'),
    (f"{inspect(ODD)}", lambda: ODD,
     r'" \"\\\n\t\a\e\u0000\u007F\#{a} \#$b \#@c # é\u2028😀\u{E0FFF}"'),
    ("[:a, :a?, :'b c', :'1', :é]", lambda: [Symbol(t) for t in ("a", "a?", "b c", "1", "é")],
     '[:a, :a?, :"b c", :"1", :é]'),
    ("'ΑΣ ΌΣΟΣ İI'.downcase", lambda: downcase("ΑΣ ΌΣΟΣ İI"), '"ασ όσοσ i̇i"'),
    ("'ßΣ ǆ'.capitalize", lambda: capitalize("ßΣ ǆ"), '"Ssσ ǆ"'),
    (r'"\0 \v\u00a0a\u2003\0".strip', lambda: strip("\0 \v\u00a0a\u2003\0"),
     '"\u00a0a\u2003"'),
    (r'"\0 a \0".lstrip', lambda: lstrip("\0 a \0"), r'"a \u0000"'),
    (r'"\0 a \0".rstrip', lambda: rstrip("\0 a \0"), r'"\u0000 a"'),
    ("'..a..b...'.split('.')", lambda: split("..a..b...", "."), '["", "", "a", "", "b"]'),
    (r'"\n\na\n\n".split("\n")', lambda: split_lines("\n\na\n\n"), '["", "", "a"]'),
    ("''.split('.')", lambda: split("", "."), "[]"),
)  # fmt: skip


class _Shown(RubyObject):
    """A value that `inspect` is asked of as it stands."""

    def __init__(self, value: object) -> None:
        self._value = value

    def inspect(self) -> str:
        return inspect(self._value)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_text_is_ruby_s(case: Case) -> None:
    assert inspect(case.ours()) == case.printed


@pytest.mark.ruby
def test_ruby_still_prints_these_texts() -> None:
    assert told_differently(CASES) == []


def test_an_object_of_the_host_prints_itself() -> None:
    class Door(RubyObject):
        def to_s(self) -> str:
            return "creak"

    assert to_s(Door()) == "creak"
    assert inspect([Door()]) == "[creak]"
    assert to_s(RubyObject()) == "RubyObject"


def test_arrays_without_end_end() -> None:
    endless: list[object] = []
    endless.append(endless)
    assert inspect(endless).count("[") == 102
    assert join(endless, ", ") == ""


def test_a_time_zone_does_not_change_what_a_date_prints() -> None:
    east = timezone(timedelta(hours=14))
    assert to_s(datetime(2020, 1, 1, tzinfo=east)) == "2020-01-01 00:00:00 +1400"
