"""Filters that look variables up see those of the loops around them, as the context of Ruby's
Liquid shows them. Each text behind a template was printed by Jekyll 4.3.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruby_jekyll import EMULATED, is_installed
from site_text import write_site
from templates_in_site import TemplatesInSite, render_with_jekyll

from pykyll.liquid import Context, Environment

if TYPE_CHECKING:
    from pathlib import Path

_SITE = """
-- _config.yml --
title: Loops
-- index.html --
---
---
-- _data/n.yml --
[3, 1, 2]
-- _includes/inner.html --
{% for l in site.data.n %}{{ site.data.n | where_exp: 'i', 'i == k and l == k' }}{% endfor %}
"""

_CASES = {
    "{{ site.data.n | where_exp: 'i', 'i == k' }};": "3;1;2;",
    "{% assign q = site.data.n | where_exp: 'i', 'i > forloop.index0' %}{{ q | join: ',' }};": (
        "3,1,2;3,2;3;"
    ),
    "{% for l in site.data.n %}{{ site.data.n | where_exp: 'i', "
    "'i == k and l == forloop.parentloop.index' }}{% endfor %};": "3;1;2;",
    "{{ site.data.n | group_by_exp: 'i', 'i | plus: k' | map: 'name' | join: ',' }};": (
        "6,4,5;4,2,3;5,3,4;"
    ),
    "{{ site.data.n | find_exp: 'i', 'i < k' }};": "1;;1;",
    "{{ 0 | plus: 1 | append: '' | split: '' | where_exp: 'i', 'k == 1' | size }};": "0;1;0;",
    "{% capture c %}{{ site.data.n | where_exp: 'i', 'i == k' }}{% endcapture %}{{ c }};": "3;1;2;",
    "{% if k > 1 %}{% case k %}{% when 2 %}{{ site.data.n | where_exp: 'i', 'i == k' }}{% else %}"
    "{{ site.data.n | where_exp: 'i', 'i != k' }}{% endcase %}{% endif %};": "12;;2;",
    "{% ifchanged %}{{ site.data.n | where_exp: 'i', 'i == k' }}{% endifchanged %};": "3;1;2;",
    "{% tablerow l in site.data.n %}{{ site.data.n | where_exp: 'i', 'i == l and k == 3' }}"
    "{% endtablerow %}": (
        '<tr class="row1">\n<td class="col1">3</td><td class="col2">1</td><td class="col3">2</td>'
        "</tr>\n"
        + 2
        * (
            '<tr class="row1">\n<td class="col1"></td><td class="col2"></td><td class="col3"></td>'
            "</tr>\n"
        )
    ),
    "{% increment n %}{{ site.data.n | where_exp: 'i', 'i == n' }};": "01;12;23;",
    "{% assign k = 2 %}{{ site.data.n | where_exp: 'i', 'i == k' }};": "3;1;2;",
    "{{ site.data.n | where_exp: 'k', 'k == k' }}{{ k }};": "3123;3121;3122;",
    "{{ site.data.n | where_exp: 'forloop', 'forloop == k' }}{{ forloop.index }};": "31;12;23;",
    "{% for l in nothing %}{% else %}{{ site.data.n | where_exp: 'i', 'i == k' }}{% endfor %};": (
        "3;1;2;"
    ),
    "{% if k == 2 %}{% break %}{% endif %}{{ site.data.n | where_exp: 'i', 'i == k' }};": "3;1;",
    "{% for k in site.data.n %}{{ site.data.n | where_exp: 'i', 'i == k' }}{% endfor %}"
    "{{ site.data.n | where_exp: 'i', 'i == k' }};": "3123;3121;3122;",
    "{% include inner.html %};": "3\n;1\n;2\n;",
}
"""Bodies of a loop over 3, 1, 2 and what the loop prints."""


def _loop(body: str) -> str:
    return f"{{% for k in site.data.n %}}{body}{{% endfor %}}"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(_SITE, tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize(("body", "printed"), _CASES.items())
def test_a_filter_with_an_expression_sees_the_loop_around_it(
    source: Path, body: str, printed: str
) -> None:
    assert TemplatesInSite(source, EMULATED).render(_loop(body)) == printed


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="needs Jekyll 4.3.1 to compare with")
def test_jekyll_still_prints_what_is_recorded(source: Path) -> None:
    templates = [_loop(body) for body in _CASES]
    expected = [(True, printed) for printed in _CASES.values()]
    assert render_with_jekyll(source, templates) == expected


@pytest.mark.parametrize("registered_late", [False, True])
def test_a_filter_of_a_host_that_asks_for_the_context_sees_the_loop(
    *, registered_late: bool
) -> None:
    env = Environment()

    def register() -> None:
        @env.filter("variable", context=True)
        def variable(context: Context, name: object) -> object:
            return context.get(str(name))

    if not registered_late:
        register()
    template = env.parse("{% for k in (1..3) %}{{ 'k' | variable }}{% endfor %}")
    if registered_late:
        register()
    assert template.render() == "123"


def test_loops_without_such_filters_keep_their_variable_to_themselves() -> None:
    scopes = []
    env = Environment()

    @env.filter("upcase", context=False)
    def upcase(text: object) -> object:
        return str(text).upper()

    class Watching(list):  # type: ignore[type-arg]  # of scopes
        def append(self, scope: object) -> None:
            scopes.append(scope)
            super().append(scope)

    context = Context(env, {})
    context.scopes = Watching(context.scopes)
    template = env.parse("{% for k in (1..3) %}{{ k | upcase }}{{ forloop.index }}{% endfor %}")
    assert template.render_in(context) == "112233"
    assert not scopes
