"""`==`, `<=>`, `sort` and hash keys, as Ruby has them."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from ruby_expressions import Case, evaluate, rows, told_differently
from ruby_server import has_libraries

from pykyll.ruby.class_name import class_name
from pykyll.ruby.equality import ruby_equals
from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.order import comparison_failed, spaceship
from pykyll.ruby.sort import sorted_positions
from pykyll.ruby.text import inspect
from pykyll.ruby.truth import is_truthy
from pykyll.ruby.values import Range, RubyObject, Symbol

NAN = float("nan")
DAY = date(2020, 1, 1)
UTC_TIME = datetime(1970, 1, 1, tzinfo=UTC)
EASTERN_TIME = UTC_TIME.astimezone(timezone(timedelta(hours=1)))


def uniq(*values: object) -> int:
    """How many are left of the values."""
    return len({hash_key(value) for value in values})


def failed(left: object, right: object) -> str:
    assert spaceship(left, right) is None
    return comparison_failed(left, right)


CASES = rows(
    ("1 <=> 1.5", lambda: spaceship(1, 1.5), "-1"),
    ("1 <=> true", lambda: spaceship(1, True), "nil"),
    ("true <=> true", lambda: spaceship(True, True), "0"),
    ("nil <=> nil", lambda: spaceship(None, None), "0"),
    ("1 <=> Float::NAN", lambda: spaceship(1, NAN), "nil"),
    ("1 <=> BigDecimal('NaN')", lambda: spaceship(1, Decimal("NaN")), "nil"),
    ("BigDecimal('1.0') <=> 1", lambda: spaceship(Decimal("1.0"), 1), "0"),
    ("'a' <=> :a", lambda: spaceship("a", Symbol("a")), "nil"),
    (":b <=> :a", lambda: spaceship(Symbol("b"), Symbol("a")), "1"),
    ("'Z' <=> 'a'", lambda: spaceship("Z", "a"), "-1"),
    (r'"\uffff" <=> "\u{10000}"', lambda: spaceship("\uffff", "\U00010000"), "-1"),
    ("[1, 2] <=> [1, 'a']", lambda: spaceship([1, 2], [1, "a"]), "nil"),
    ("[1] <=> [1, 'a']", lambda: spaceship([1], [1, "a"]), "-1"),
    ("({1 => 2}) <=> {1 => 2}", lambda: spaceship({1: 2}, {1: 2}), "0"),
    ("({1 => 2}) <=> {1 => 3}", lambda: spaceship({1: 2}, {1: 3}), "nil"),
    ("Time.at(0) <=> Date.new(2020)", lambda: spaceship(UTC_TIME, DAY), "nil"),
    ("Date.new(2020) <=> Time.at(0)", lambda: spaceship(DAY, UTC_TIME), "nil"),
    ("Date.new(2020) <=> 2458849.5", lambda: spaceship(DAY, 2458849.5), "0"),
    ("(1..2) <=> (1..2)", lambda: spaceship(Range(1, 2), Range(1, 2)), "0"),
    ("['a', 2**62 - 1].sort", lambda: _raises("a", 2**62 - 1),
     "comparison of String with 4611686018427387903 failed"),
    ("['a', 2**62].sort", lambda: _raises("a", 2**62), "comparison of String with Integer failed"),
    ("['a', 1.5].sort", lambda: _raises("a", 1.5), "comparison of String with 1.5 failed"),
    ("['a', nil].sort", lambda: _raises("a", None), "comparison of String with nil failed"),
    ("[nil, true].sort", lambda: _raises(None, True), "comparison of NilClass with true failed"),
    ("['a', :a].sort", lambda: _raises("a", Symbol("a")), "comparison of String with :a failed"),
    ("[[], Date.new(2020)].sort", lambda: _raises([], DAY), "comparison of Array with Date failed"),
    ("[1 == 1.0, 1 == true, 'a' == :a, [1] == [1.0]]",
     lambda: [ruby_equals(1, 1.0), ruby_equals(1, True), ruby_equals("a", Symbol("a")),
              ruby_equals([1], [1.0])], "[true, false, false, true]"),
    ("({1 => 2}) == {1.0 => 2}", lambda: ruby_equals({1: 2}, {1.0: 2}), "false"),
    ("({1 => 2}) == {1 => 2.0}", lambda: ruby_equals({1: 2}, {1: 2.0}), "true"),
    ("({'a' => 1, :b => 2}) == {:b => 2, 'a' => 1}",
     lambda: ruby_equals({"a": 1, Symbol("b"): 2}, {Symbol("b"): 2, "a": 1}), "true"),
    ("Time.at(0).utc == Time.at(0, in: '+01:00')",
     lambda: ruby_equals(UTC_TIME, EASTERN_TIME), "true"),
    ("Date.new(1970) == Time.at(0)", lambda: ruby_equals(date(1970, 1, 1), UTC_TIME), "false"),
    ("[1, 1.0, true, nil, '1', :'1'].uniq.size",
     lambda: uniq(1, 1.0, True, None, "1", Symbol("1")), "6"),
    # Of up to eight, Ruby compares one byte of the hashes and then asks `BigDecimal('1').eql?(1)`,
    # which is true: once in 256 runs it finds these two equal. Of more, it compares whole hashes.
    ("[1, BigDecimal('1'), *'a'..'g'].uniq.size", lambda: uniq(1, Decimal(1), *"abcdefg"), "9"),
    ("[0.0, -0.0].uniq.size", lambda: uniq(0.0, -0.0), "1"),
    ("[2**70, 2**70].uniq.size", lambda: uniq(2**70, 2**70), "1"),
    ("[BigDecimal('1.0'), BigDecimal('1.00')].uniq.size",
     lambda: uniq(Decimal("1.0"), Decimal("1.00")), "1"),
    ("n = 0.0 / 0; [n, n].uniq.size", lambda: uniq(NAN, NAN), "1"),
    ("[0.0 / 0, 0.0 / 0].uniq.size", lambda: uniq(float("nan"), float("nan")), "2"),
    ("[[1], [1.0], [1]].uniq.size", lambda: uniq([1], [1.0], (1,)), "2"),
    ("[{1 => 2, 3 => 4}, {3 => 4, 1 => 2}, {1 => 2.0, 3 => 4}].uniq.size",
     lambda: uniq({1: 2, 3: 4}, {3: 4, 1: 2}, {1: 2.0, 3: 4}), "2"),
    ("[Time.at(0).utc, Time.at(0, in: '+01:00')].uniq.size",
     lambda: uniq(UTC_TIME, EASTERN_TIME), "1"),
    ("[Date.new(2020), Date.new(2020)].uniq.size", lambda: uniq(DAY, date(2020, 1, 1)), "1"),
    ("[(1..2), (1..2)].uniq.size", lambda: uniq(Range(1, 2), Range(1, 2)), "1"),
    ("[Object.new, Object.new].uniq.size", lambda: uniq(RubyObject(), RubyObject()), "2"),
    ("[nil, false, 0, '', [], {}].map { |v| v ? true : false }",
     lambda: [is_truthy(v) for v in (None, False, 0, "", [], {})],
     "[false, false, true, true, true, true]"),
    ("[nil, true, 1, 1.0, 'a', :a, [], {}, 1..2].map { |v| v.class.name }",
     lambda: [class_name(v) for v in (None, True, 1, 1.0, "a", Symbol("a"), [], {}, Range(1, 2))],
     '["NilClass", "TrueClass", "Integer", "Float", "String", "Symbol", "Array", "Hash", "Range"]'),
    ("[Time.at(0), Date.new(2020), BigDecimal('1')].map { |v| v.class.name }",
     lambda: [class_name(v) for v in (UTC_TIME, DAY, Decimal(1))],
     '["Time", "Date", "BigDecimal"]'),
)  # fmt: skip


def _raises(left: object, right: object) -> _Message:
    return _Message(failed(left, right))


class _Message(RubyObject):
    """The words of an error, which stand without quotes."""

    def __init__(self, words: str) -> None:
        self._words = words

    def inspect(self) -> str:
        return self._words


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_comparison_is_ruby_s(case: Case) -> None:
    assert inspect(case.ours()) == case.printed


@pytest.mark.ruby
def test_ruby_still_compares_so() -> None:
    assert told_differently(CASES) == []


def test_equal_keys_keep_their_order() -> None:
    assert sorted_positions([2, 1, 2.0, 1.0], _by_number) == [1, 3, 0, 2]


def _by_number(one: object, other: object) -> int:
    return spaceship(one, other) or 0


def _nil_last(one: object, other: object) -> int:
    if one is None or other is None:
        return 1 if one is None else -1
    return spaceship(one, other) or 0


def _nil_is_equal(one: object, other: object) -> int:
    return 0 if one is None or other is None else spaceship(one, other) or 0


@pytest.mark.ruby
@pytest.mark.skipif(not has_libraries("json"), reason="ruby is not installed")
@pytest.mark.parametrize(
    ("block", "compare"),
    [
        ("a.nil? || b.nil? ? (a.nil? ? 1 : -1) : a <=> b", _nil_last),
        ("a.nil? || b.nil? ? 0 : a <=> b", _nil_is_equal),
    ],
)
def test_a_comparison_that_is_no_order_sorts_as_in_ruby(block: str, compare) -> None:
    chance = random.Random(5)
    lists = [[chance.choice([None, 1, 2, 3, 4]) for _ in range(size)] for size in range(40)]
    program = f"each_with_index.sort {{ |(a, _), (b, _)| {block} }}.map(&:last)"
    theirs = evaluate([f"{inspect(values)}.{program}" for values in lists])
    ours = [inspect(sorted_positions(values, compare)) for values in lists]
    assert ours == theirs
