"""An expression gives the same for few items, where it is evaluated, and for many, where it is code."""

from __future__ import annotations

import pytest

from pykyll.liquid import Context, Drop, Environment, LiquidError
from pykyll.liquid.condition import parse_strict_condition
from pykyll.liquid.each_item import EachItem
from pykyll.liquid.variable import parse_variable
from pykyll.ruby.truth import is_truthy

_ITEMS = [
    {"n": 1, "s": "a b", "tags": ["x", "y"], "in": {"deep": [1, 2]}},
    {"n": 2.5, "s": "", "tags": []},
    {"n": None, "s": "b"},
    {"n": "2", "in": {"deep": []}},
    3,
    "text",
    None,
    [1, "k"],
]
_DATA = {"k": 2, "name": "i", "list": [1, "a b"], "key": "n", "text": "b"}
_CONDITIONS = [
    "i",
    "i.n",
    "i == 3",
    "i.n == k",
    "i.n != nil",
    "i.s contains text",
    "i.tags contains 'x' and i.n == 1",
    "i.n == 1 or i.s == 'b' and k == 2",
    "i.n == nil and i.s == 'b' or i == 3",
    "i.tags.size > 0",
    "i.in.deep.first == 1",
    "i[key] == 1",
    "i.s == empty",
    "list contains i.s",
    "i.tags",
    "k == 2",
    "forloop == nil",
]
_VALUES = [
    "i.n",
    "i.s | upcase",
    "i.n | plus: k | times: 2",
    "i.tags | join: text | append: key",
    "[name]",
]


def _results(expression: object, items: list[object], **how: object) -> list[tuple[bool, object]]:
    environment = Environment(**how)
    each = EachItem(environment, expression, "i")  # type: ignore[arg-type]
    results = each.results(Context(environment, _DATA), items)
    return [(is_truthy(value), item) for value, item in results]


@pytest.mark.parametrize("text", _CONDITIONS)
def test_conditions(text: str) -> None:
    condition = parse_strict_condition(text)
    assert _results(condition, _ITEMS * 50) == _results(condition, _ITEMS) * 50


@pytest.mark.parametrize("text", _VALUES)
def test_values_with_filters(text: str) -> None:
    environment = Environment()
    few = EachItem(environment, parse_variable(text), "i")
    many = EachItem(environment, parse_variable(text), "i")
    context = Context(environment, _DATA)
    hashes = _ITEMS[:4]
    assert list(many.results(context, hashes * 90)) == list(few.results(context, hashes)) * 90


@pytest.mark.parametrize("items", [1, 400])
def test_what_cannot_be_compared_is_said(items: int) -> None:
    with pytest.raises(LiquidError, match="comparison of String with 1 failed"):
        _results(parse_strict_condition("i > 1"), ["a"] * items)


@pytest.mark.parametrize("items", [1, 400])
def test_strict_variables_are_strict(items: int) -> None:
    condition = parse_strict_condition("i.n == nope")
    with pytest.raises(LiquidError, match="undefined variable nope"):
        _results(condition, [{"n": 1}] * items, strict_variables=True)


class _Stands(Drop):
    """Stands for a hash where it is looked up."""

    def get(self, key: object) -> object:
        raise AssertionError(key)

    def liquid_value(self) -> object:
        return {"n": 1}


@pytest.mark.parametrize("items", [1, 400])
def test_what_stands_for_an_item_is_asked_and_the_item_given(items: int) -> None:
    drop = _Stands()
    assert _results(parse_strict_condition("i.n == 1"), [drop] * items) == [(True, drop)] * items


def test_the_variable_is_gone_behind_it() -> None:
    environment = Environment()
    context = Context(environment, {"i": "outer"})
    each = EachItem(environment, parse_strict_condition("i == 1"), "i")
    for items in ([1], [1] * 400):
        results = each.results(context, items)
        next(results)
        results.close()
        assert context.find("i") == "outer"
