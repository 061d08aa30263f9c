import pytest

from pykyll.liquid import Environment

DATA = {"big": 10**30, "tenth": 0.1, "list": [1], "true": True}


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("0.1 | plus: 0.2", "0.3"),
        ("1 | plus: '2'", "3"),
        ("'1.5' | plus: 1", "2.5"),
        ("'1.5x' | plus: 1", "2"),
        ("'1_000' | plus: 1", "1001"),
        ("nil | plus: 1", "1"),
        ("list | plus: 1", "1"),
        ("1 | minus: 2.0", "-1.0"),
        ("3 | times: 0.1", "0.3"),
        ("big | times: big", "1" + "0" * 60),
        ("7 | divided_by: 2", "3"),
        ("-7 | divided_by: 2", "-4"),
        ("7 | divided_by: 2.0", "3.5"),
        ("20 | divided_by: 7.0", "2.857142857142857"),
        ("1 | divided_by: 0", "Liquid error (line 1): divided by 0"),
        ("1.0 | divided_by: 0", "Infinity"),
        ("0 | divided_by: 0.0", "NaN"),
        ("1.0 | modulo: 0", "Liquid error (line 1): divided by 0"),
        ("-7 | modulo: 3", "2"),
        ("-7.5 | modulo: 2", "0.5"),
        ("7 | modulo: -2.5", "-0.5"),
        ("2.5 | round", "3"),
        ("-2.5 | round", "-3"),
        ("1.005 | round: 2", "1.01"),
        ("1.5 | round: 0", "2"),
        ("1234.5 | round: -2", "1200"),
        ("1250 | round: -2", "1300"),
        ("5 | round: 400", "5"),
        ("5 | round: 9999999999", "Liquid error (line 1): internal"),
        ("1.1 | ceil", "2"),
        ("-1.1 | ceil", "-1"),
        ("-1.1 | floor", "-2"),
        ("1.0 | divided_by: 0 | ceil", "Liquid error (line 1): Computation results in 'Infinity'"),
        ("0.0 | divided_by: 0 | floor", "Liquid error (line 1): Computation results in 'NaN' (Not a Number)"),
        ("-3 | abs", "3"),
        ("'-0.0' | abs", "0.0"),
        ("1 | at_least: 2.5", "2.5"),
        ("3 | at_most: '2'", "2"),
        ("1000000000000000 | times: 1.0", "1.0e+15"),
        ("999999999999999 | times: 1.0", "999999999999999.0"),
        ("0.0001 | times: 0.1", "1.0e-05"),
    ],
)  # fmt: skip
def test_a_number_filter_gives(render, expression: str, printed: str) -> None:
    assert render(f"{{{{ {expression} }}}}", DATA) == printed


def test_a_number_too_long_to_reckon_with_ends_the_rendering() -> None:
    template = Environment().parse(
        "a{% for i in (1..99) %}{% assign n = n | times: n %}{% endfor %}"
    )
    printed = template.render({"n": 10})
    assert printed.startswith("Liquid error: a number gets longer than 131,072 bits")
