"""`blank`, which means nothing in Ruby without Rails, and something with it.

What is expected was printed by Liquid 5.4 with ActiveSupport 6.1.
"""

from __future__ import annotations

import pytest

from pykyll.liquid import Environment


def _with_rails(value: object) -> str:
    env = Environment()
    env.has_active_support = True
    template = (
        "{% if x == blank %}1{% else %}0{% endif %}{% if blank == x %}1{% else %}0{% endif %}"
        "{% if x != blank %}1{% else %}0{% endif %}{% case x %}{% when blank %}w{% endcase %}"
    )
    return env.parse(template).render({"x": value})


@pytest.mark.parametrize("value", [None, False, "", " \u2003\n", [], {}])
def test_with_active_support_blank_equals_what_is_blank(value: object) -> None:
    assert _with_rails(value) == "110w"


@pytest.mark.parametrize("value", ["a", 0, 1.0, True, [None], {"a": 1}])
def test_with_active_support_nothing_else_is_blank(value: object) -> None:
    assert _with_rails(value) == "001"


def test_without_it_nothing_is_blank() -> None:
    assert Environment().parse("{% if x == blank %}1{% endif %}").render({}) == ""


def test_with_all_of_active_support_texts_have_ends() -> None:
    env = Environment()
    env.texts_have_ends = True
    template = "{{ s.first }}|{{ s.last }}|{% if e.first %}y{% endif %}|{{ n.first }}|{{ s.size }}"
    assert env.parse(template).render({"s": "éab", "e": "", "n": 12}) == "é|b|y||3"
    assert Environment().parse(template).render({"s": "éab", "e": "", "n": 12}) == "||||3"
