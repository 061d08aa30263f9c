"""What items leave for those behind them, asked for in any order and at little cost."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from pykyll.builder.left_over import LeftOver

_LAYOUTS = {
    "post": SimpleNamespace(name="post", data={"of": "post", "post": True}, parent_name="page"),
    "page": SimpleNamespace(name="page", data={"of": "page"}, parent_name=None),
}


@dataclass
class _Item:
    layout_name: str | None
    placed: bool
    asked: list[None] = field(default_factory=list)

    @property
    def is_placed_in_layout(self) -> bool:
        self.asked.append(None)
        return self.placed


def _left_over(items: list[_Item]) -> LeftOver:
    site: Any = SimpleNamespace(in_order=lambda: items, layouts=_LAYOUTS)
    return LeftOver(site)


def test_the_last_one_with_a_layout_has_left_its_content() -> None:
    items = [_Item("page", placed=True), _Item(None, placed=True), _Item("post", placed=False)]
    left = _left_over(items)
    assert left.giver_of_content(0) is None
    assert left.giver_of_content(3) is items[0]


def test_layouts_that_were_not_used_give_what_the_one_before_has_not() -> None:
    left = _left_over([_Item("page", placed=True), _Item("post", placed=False)])
    assert left.layout_before(0) is None
    assert left.layout_before(1) == {"of": "page"}
    assert left.layout_before(2) == {"of": "page", "post": True}


def test_in_any_order_the_answers_are_the_same() -> None:
    for seed in range(100):
        chance = random.Random(seed)
        items = [
            _Item(chance.choice([None, "post", "page", "lost"]), placed=chance.random() < 0.3)
            for _ in range(12)
        ]
        places = list(range(len(items)))
        expected = [_answers(_left_over(items), place) for place in places]
        left = _left_over(items)
        chance.shuffle(places)
        assert {at: _answers(left, at) for at in places} == dict(enumerate(expected)), seed


def _answers(left: LeftOver, place: int) -> tuple[object, object]:
    giver: Any = left.giver_of_content(place)
    return id(giver), left.layout_before(place)


def test_many_items_without_layouts_are_each_looked_at_but_a_few_times() -> None:
    items = [_Item(None, placed=False) for _ in range(500)]
    left = _left_over(items)
    for place in reversed(range(len(items))):
        _answers(left, place)
    assert max(len(each.asked) for each in items) <= 4
