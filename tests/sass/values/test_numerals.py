"""Numbers are written as Ruby writes them, at any precision, and without growing for ever."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pykyll import sass
from pykyll.sass.values import Number
from pykyll.sass.values.numerals import numeral, round_channel, rounded_to_precision
from pykyll.sass.values.precision import precision


@given(st.integers(-(10**9), 10**9), st.integers(0, 10))
def test_a_number_of_few_digits_prints_all_of_them(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    written = f"{value:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    assert numeral(float(value)) == ("0" if digits == 0 else written)


@given(st.floats(-99_999, 99_999))
def test_what_has_more_digits_is_rounded(value: float) -> None:
    rounded = rounded_to_precision(value)
    assert abs(rounded - value) <= 0.6e-10
    assert Decimal(numeral(value)) == Decimal(rounded).quantize(
        Decimal("1e-10"), rounding=ROUND_HALF_UP
    )


@pytest.mark.parametrize(
    ("digits", "written"), [(1, "0.3"), (3, "0.333"), (5, "0.33333"), (12, "0.333333333333")]
)
def test_the_precision_is_how_many_digits_are_printed(digits: int, written: str) -> None:
    with precision(digits):
        assert numeral(1 / 3) == written
    assert numeral(1 / 3) == "0.3333333333"


@pytest.mark.parametrize(
    ("value", "rounded"),
    [(0.5, 1), (-0.5, -1), (1.4999999999999, 2), (1.49999, 1), (-1.5, -2), (-1.4, -1), (2, 2)],
)
def test_what_is_next_to_a_half_counts_as_a_half(value: float, rounded: int) -> None:
    assert round_channel(value) == rounded


def test_numbers_are_keys_by_their_last_digit() -> None:
    assert Number(1) == Number(1.0)
    assert len({Number(1): 0, Number(1.0): 0}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "$n: 10; @for $i from 1 through 60 { $n: $n * $n; }",
        "$l: (); @for $i from 1 through 2000 { $l: ($l,); } a { b: inspect($l); }",
        "$l: a b; @for $i from 1 through 60 { $l: $l $l; } a { b: $l; }",
        "$m: (); @for $i from 1 through 2000 { $m: (a: $m); } a { b: inspect($m); }",
        '$s: "ab"; @for $i from 1 through 60 { $s: $s + $s; }',
    ],
)
def test_values_that_grow_without_end_are_an_error(text: str) -> None:
    with pytest.raises(sass.SassError):
        sass.compile(text)
