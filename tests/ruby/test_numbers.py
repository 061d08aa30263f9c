"""Numbers as Ruby reads them from texts and prints them."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from ruby_expressions import Case, evaluate, rows, told_differently
from ruby_server import has_libraries

from pykyll.ruby.numbers import (
    TooManyDigitsError,
    decimal_to_s,
    digits_to_int,
    float_to_s,
    int_to_s,
    parse_float,
    parse_integer,
    string_to_f,
    string_to_i,
)
from pykyll.ruby.text import inspect

CASES = rows(
    (r'" \v+1_000_x".to_i', lambda: string_to_i(" \v+1_000_x"), "1000"),
    ("'1__0'.to_i", lambda: string_to_i("1__0"), "1"),
    ("'0x1A'.to_i", lambda: string_to_i("0x1A"), "0"),
    (r'"\u00a01".to_i', lambda: string_to_i("\u00a01"), "0"),
    ("'٣'.to_i", lambda: string_to_i("٣"), "0"),
    ("'.5'.to_f", lambda: string_to_f(".5"), "0.5"),
    ("'1_0.2_5e1_0x'.to_f", lambda: string_to_f("1_0.2_5e1_0x"), "102500000000.0"),
    ("'1.2.3'.to_f", lambda: string_to_f("1.2.3"), "1.2"),
    ("'1e400'.to_f", lambda: string_to_f("1e400"), "Infinity"),
    ("'e5'.to_f", lambda: string_to_f("e5"), "0.0"),
    ("Integer('-0x1_f ')", lambda: parse_integer("-0x1_f "), "-31"),
    ("Integer('0_17')", lambda: parse_integer("0_17"), "15"),
    ("Integer('0b11')", lambda: parse_integer("0b11"), "3"),
    ("Integer('08') rescue nil", lambda: parse_integer("08"), "nil"),
    ("Integer('1__0') rescue nil", lambda: parse_integer("1__0"), "nil"),
    (r'Integer("1\0") rescue nil', lambda: parse_integer("1\0"), "nil"),
    ("Float(' .5e1 ')", lambda: parse_float(" .5e1 "), "5.0"),
    ("Float('1.') rescue nil", lambda: parse_float("1."), "nil"),
    ("Float('1__0') rescue nil", lambda: parse_float("1__0"), "nil"),
    ("1e15.to_s", lambda: float_to_s(1e15), '"1.0e+15"'),
    ("1234567890123456.5.to_s", lambda: float_to_s(1234567890123456.5), '"1234567890123456.5"'),
    ("-0.0001.to_s", lambda: float_to_s(-0.0001), '"-0.0001"'),
    ("0.00001.to_s", lambda: float_to_s(0.00001), '"1.0e-05"'),
    ("BigDecimal('-1.50').to_s", lambda: decimal_to_s(Decimal("-1.50")), '"-0.15e1"'),
    ("BigDecimal('-0').to_s", lambda: decimal_to_s(Decimal("-0")), '"-0.0"'),
    ("BigDecimal('0.0015').to_s", lambda: decimal_to_s(Decimal("0.0015")), '"0.15e-2"'),
    ("(10**5000).to_s.size", lambda: len(int_to_s(10**5000)), "5001"),
    ("('9' * 5000).to_i == 10**5000 - 1", lambda: string_to_i("9" * 5000) == 10**5000 - 1, "true"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_number_is_ruby_s(case: Case) -> None:
    assert inspect(case.ours()) == case.printed


@pytest.mark.ruby
def test_ruby_still_reads_and_prints_these_numbers() -> None:
    assert told_differently(CASES) == []


def test_numbers_of_tens_of_thousands_of_digits_are_refused() -> None:
    for read in (digits_to_int, string_to_i, parse_integer):
        with pytest.raises(TooManyDigitsError, match="50000 digits"):
            read("1" * 50_000)


_READERS = [
    ("t.to_i", string_to_i, "10_+- x", 4),
    ("t.to_f", string_to_f, "1.e_+-", 5),
    ("(Integer(t) rescue nil)", parse_integer, "018xbod_- a", 3),
    ("(Integer(t) rescue nil)", parse_integer, "01x_", 5),
    ("(Float(t) rescue nil)", parse_float, "1.e_- ", 5),
]


@pytest.mark.ruby
@pytest.mark.skipif(not has_libraries("json"), reason="ruby is not installed")
@pytest.mark.parametrize(("ruby", "read", "alphabet", "longest"), _READERS)
def test_every_short_text_is_the_number_that_ruby_reads(ruby, read, alphabet, longest) -> None:
    texts = [
        "".join(chars) for size in range(longest + 1) for chars in product(alphabet, repeat=size)
    ]
    [theirs] = evaluate([f"{inspect(texts)}.map {{ |t| {ruby} }}.map(&:inspect).join('|')"])
    answers = theirs.strip('"').split("|")
    different = [
        (text, answer)
        for text, answer in zip(texts, answers, strict=True)
        if inspect(read(text)) != answer
    ]
    assert different == []
