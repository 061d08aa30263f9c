"""Which of Jekyll's filters give texts that Ruby holds as US-ASCII under Liquid 4.

There `smartify` cannot write a quote as the character. What each prints was printed by Jekyll
4.3.1 with Liquid 4.0.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruby_jekyll import is_installed
from ruby_liquid import library
from site_text import write_site
from templates_in_site import TemplatesInSite, render_with_jekyll

if TYPE_CHECKING:
    from pathlib import Path

_SITE = """
-- _config.yml --
title: Encodings
theme: null
time: 2026-11-25 12:00:00 +0000
n: 5
list: [a, b]
-- index.html --
---
---
-- _posts/2020-01-01-a.md --
---
---
{{ site.n }} one
"""

_US_ASCII = [
    "{{ site.n | append: ' a' | slugify }}",
    "{{ site.n | append: ' a' | normalize_whitespace | xml_escape | cgi_escape }}",
    "{{ site.n | append: 'b/index.html' | strip_index }}",
    "{{ site.n | markdownify }}",
    "{{ site.n | smartify }}",
    "{{ site.nothing | inspect }}",
    "{{ site.n | inspect }}",
    "{{ site.time | inspect }}",
    "{{ site.time }}",
    "{{ site.list | group_by_exp: 'i', 'i | size' | map: 'name' | join }}",
    "{{ site.list | where: 'a', 'b' }}",
    "{{ site.list | size | to_integer }}",
    "{{ site.posts | map: 'n' | array_to_sentence_string }}",
    "{{ site.n | append: 'a' | number_of_words }}",
]
_UTF_8 = [
    "{{ site.n | append: 'a' | relative_url }}",
    "{{ site.n | append: 'a' | absolute_url }}",
    "{{ site.n | append: 'a' | uri_escape }}",
    "{{ site.n | jsonify }}",
    "{{ site.nothing | jsonify }}",
    "{{ site.time | date_to_xmlschema }}",
    "{{ site.time | date_to_string }}",
    "{{ site.list | inspect }}",
    "{{ site.list | array_to_sentence_string }}",
    "{{ site.title | slugify }}",
    "{{ site.title | markdownify }}",
    "{% link index.html %}",
    "{% highlight text %}a{% endhighlight %}",
]


def _with_a_quote(template: str) -> str:
    return f"{{% capture c %}}{template}{{% endcapture %}}{{{{ c | append: '\"' | smartify }}}}"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(_SITE, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def templates(source: Path) -> TemplatesInSite:
    return TemplatesInSite(source, "jekyll 4.3.1")


@pytest.mark.parametrize("template", _US_ASCII)
def test_a_quote_behind_these_is_a_number(templates: TemplatesInSite, template: str) -> None:
    assert "&#822" in templates.render(_with_a_quote(template))


@pytest.mark.parametrize("template", _UTF_8)
def test_a_quote_behind_these_is_a_character(templates: TemplatesInSite, template: str) -> None:
    assert "&#822" not in templates.render(_with_a_quote(template))


def test_with_liquid_5_it_is_a_character_behind_all(source: Path) -> None:
    templates = TemplatesInSite(source, "jekyll 4.3.1 debian")
    assert all("&#822" not in templates.render(_with_a_quote(each)) for each in _US_ASCII)


def test_jekyll_prints_the_same(source: Path, templates: TemplatesInSite) -> None:
    liquid = library()
    if liquid is None or not is_installed():
        pytest.skip("needs Jekyll 4.3.1, and PYKYLL_LIQUID_RUBY to name Liquid 4.0.4")
    wrapped = [_with_a_quote(each) for each in _US_ASCII + _UTF_8]
    theirs = render_with_jekyll(source, wrapped, liquid=liquid)
    assert [(True, templates.render(each)) for each in wrapped] == theirs
