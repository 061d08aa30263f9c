"""Which outputs Ruby holds as US-ASCII; each of these was asked of Ruby 3.1 with Liquid 4.0.4."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from liquid_grammar import DATA, PARTIALS, Grammar
from ruby_liquid import Request, pykyll_answer

from pykyll.liquid import Environment
from pykyll.ruby.us_ascii import UsAscii, from_kept, is_joined_as_us_ascii, is_us_ascii, kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from ruby_liquid import RubyLiquid

_PARTIALS = {
    "blank": "{% if true %}{% assign x = 1 %} {% endif %}",
    "nothing": "{% if false %}x{% endif %}",
    "number": "{{ 5 }} {{ a }}",
}
_DATA = {"n": 7, "s": "abc", "list": [1, "b"], "strings": ["b", 1], "nested": [["x"]], "no": None}


@pytest.mark.parametrize(
    "template",
    [
        "",
        "{{ no }}, a text",
        "{{ n }}",
        "{{ 1.5 }}",
        "{{ true }}",
        "{{ undefined }}",
        "{{ list }}",
        "{{ nested }}",
        "{{ nested | first | size }}",
        "{{ s | size }}",
        "{{ list | join: ', ' }}",
        "{{ n | append: s | upcase | strip | split: '' | last }}",
        "{{ s | prepend: n }}",
        "{{ s | replace: 'abc', n | append: 1 | default: 2 | plus: 1 }}",
        "{% increment c %}",
        "{% decrement c %}",
        "{% cycle 1, 'a' %}",
        "{% comment %}c{% endcomment %}{{ n }}",
        "{% raw %}{% endraw %}{{ n }}",
        "{% if true %}{% endif %}{{ n }}",
        "{% capture c %}{% endcapture %}{{ n }}",
        "{% if true %}{{ n }}{% endif %}x",
        "{% if true %}{% comment %}{% endcomment %}{% capture c %}c{% endcapture %}{% endif %}{{ n }}",
        "{% if true %}{% if true %}{{ n }}{% endif %}{% else %}x{% endif %}",
        "{% unless true %}x{% else %}{{ n }}{% endunless %}",
        "{% case 1 %}{% when 2 %}x{% else %}{{ n }}{% endcase %}",
        "{% for i in no %}x{% else %}{{ n }}{% endfor %}",
        "{% ifchanged %}{{ n }}{% endifchanged %}",
        "{% include 'blank' %}",
        "{% include 'number' %}",
        "{% include 'blank' %}{% include 'nothing' %}",
        "{% capture c %}{{ n }} {{ s }}{% endcapture %}{{ c }}",
        "{% if true %}{% assign c = n | append: s %}{% endif %}{{ c }}",
        "{% if true %}{% assign c = list | join %}{% endif %}{{ c | upcase }}",
        "{% if true %}{{ no }}{% break %}{% endif %}",
    ],
)
def test_what_begins_with_a_text_in_us_ascii_is_us_ascii(
    answer: Callable[..., dict], template: str
) -> None:
    assert answer(template, _DATA, partials=_PARTIALS)["us_ascii"]


@pytest.mark.parametrize(
    "template",
    [
        " {{ n }}",
        "{{ s }}",
        "{{ s | append: n }}",
        "{{ strings }}",
        "{{ strings | join }}",
        "{{ n | prepend: s }}",
        "{{ n | slice: 5 }}",
        "{{ 'now' | date: '%Y' }}",
        "{{ no | default: s }}",
        "{{ n | append: '%' | url_decode }}",
        "{{ n }}é",
        "{{ n | append: 'é' | remove: 'é' }}",
        "{% assign c = 1 %}{{ n }}",
        "{% raw %}r{% endraw %}",
        "{% if false %}x{% endif %}{{ n }}",
        "{% case 1 %}{% when 2 %}x{% endcase %}{{ n }}",
        "{% case 1 %}{% when 1 %}{{ n }}{% endcase %}",
        "{% for i in (1..2) %}{{ i }}{% endfor %}",
        "{% for i in no %}x{% endfor %}{{ n }}",
        "{% tablerow i in no %}x{% endtablerow %}{{ n }}",
        "{% tablerow i in list %}{{ i }}{% endtablerow %}",
        "{% include 'nothing' %}{{ n }}",
        "{% if true %}{% assign c = 1 %}x{% endif %}",
        "x {%- if true -%} y {%- endif -%}",
        " {%- if true -%}{{ n }}{%- endif -%}",
        "{% capture c %}{{ s }}{% endcapture %}{{ c }}",
    ],
)
def test_all_others_are_utf_8(answer: Callable[..., dict], template: str) -> None:
    assert not answer(template, _DATA, partials=_PARTIALS)["us_ascii"]


def test_without_being_asked_nothing_is_told_apart() -> None:
    environment = Environment()
    assert type(environment.parse("{{ n }}").render({"n": 1})) is str
    assert type(environment.parse("").render()) is str


def test_random_templates_have_the_encoding_that_ruby_gives_them(ruby: RubyLiquid | None) -> None:
    if ruby is None:
        pytest.skip("PYKYLL_LIQUID_RUBY does not name Ruby's Liquid 4.0.4")
    rng = random.Random(20)
    for _ in range(400):
        request = Request(Grammar(rng).template(), DATA, PARTIALS)
        theirs = ruby.answer(request)
        assert theirs is None or pykyll_answer(request) == theirs, request.template


def test_a_text_in_us_ascii_is_a_text_like_any_other() -> None:
    template = (
        "{% assign c = 5 | append: '' %}{{ c | default: 1 }}{% if c == '5' %}=={% endif %}"
        "{{ hash[c] }}{% case c %}{% when '5' %}when{% endcase %}{{ c | plus: 1 }}"
        "{{ list | concat: list | uniq | size }}{% if list contains c %}in{% endif %}"
        "{{ '' | append: empty | default: 'd' }}"
    )
    data = {"hash": {"5": "five"}, "list": ["5", "x"], "empty": UsAscii("")}
    printed = "5==fivewhen62ind"
    for tells_us_ascii in (False, True):
        environment = Environment(tells_us_ascii=tells_us_ascii)
        assert environment.parse(template).render(data) == printed


def test_arrays_are_inspected_and_joined_in_the_encoding_of_their_first_item() -> None:
    assert is_us_ascii([])
    assert is_us_ascii([None, "x"])
    assert not is_us_ascii(["x", None])
    assert not is_us_ascii([UsAscii("x")])
    assert not is_us_ascii({"x": 1})
    assert is_us_ascii({1: "x"})
    assert is_joined_as_us_ascii([["x"]])
    assert is_joined_as_us_ascii([UsAscii("x"), "y"])
    assert not is_joined_as_us_ascii(["y", UsAscii("x")])


def test_what_is_kept_on_disk_keeps_its_encoding() -> None:
    assert type(from_kept(kept(UsAscii("x")))) is UsAscii
    assert type(from_kept(kept("x"))) is str
    assert from_kept(kept("\ufdd0é")) == "\ufdd0é"
