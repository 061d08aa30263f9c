"""Every filter of Jekyll's on every kind of value: the real Jekyll decides."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from ruby_jekyll import EMULATED, is_installed
from site_text import write_site
from templates_in_site import TemplatesInSite, render_with_jekyll

from pykyll.liquid import LiquidError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.ruby,
    pytest.mark.skipif(not is_installed(), reason="needs Jekyll 4.3.1 to compare with"),
]

_SITE = """
-- _config.yml --
title: "Übung & Co"
url: "https://example.org"
baseurl: "/base"
timezone: Europe/Berlin
collections:
  notes: {output: true}
-- index.html --
---
mine: 1
---
-- _posts/2020-02-29-leap-day.md --
---
title: Leap "day" & more
tags: [a, b]
rank: 10
---
First.
-- _posts/2021-06-01-second.md --
---
title: Second
date: 2021-06-01 13:14:15 +0200
tags: b c
rank: "9"
---
Second.
-- _posts/2019-01-05-older.md --
---
title: Older
rank: 9.5
count: 3
---
Older.
-- _notes/one.md --
---
title: One
date: 2020-01-01
nested: {deep: {er: 1}}
---
note
-- _notes/two.md --
---
title: Two
date: 2020-01-02
nested: {deep: {er: [2, 3]}}
---
note
-- assets/a.txt --
text
-- _data/values.yml --
nothing: null
yes_value: true
no_value: false
zero: 0
twelve: 12
negative: -3
decimal: 3.7
large: 1.0e+20
small: 0.00001
empty_text: ""
text: "hello world"
markup: "Héllo Wörld! 100% & <b> 'x' \\"y\\""
digits: "12"
padded_digits: " 12 "
decimals: "3.50"
half: ".5"
zero_one: "01"
japanese: "日本語 テスト"
lines: " a\\nb\\tc \\u00a0d "
dashes: "--a - b--"
accents: "ÀÉÎ ß œ ñ Ł ſ"
path: "/a/index.html"
html_path: "/a/index.htm\\nb"
url_text: "https://é.example/ü?q=a b&c#d"
bad_url: "foo bar: baz"
slashes: "//host name/x"
dots: "/a/../b/./c"
percent: "a%20b%2Fc%zz%FF"
query: "x?a=1+2&b=%2b%26;c#é ü"
date_text: "2020-02-29"
time_text: "2021-06-01 13:14:15 +0200"
words_date: "March 3, 2019"
no_date: "not a date"
seconds: "1577836800"
ordinal_date: "2020-01-22"
date: 2020-02-11
time: 2021-06-01 13:14:15 +02:00
empty_list: []
numbers: [3, 1, 2]
mixed_numbers: [3, 1.5, 2]
words: [b, a, C]
mixed: [b, 1, a, 10]
with_nil: [a, null, 2]
nested: [[1, 2], [3, [4]]]
booleans: [true, false]
empty_hash: {}
hash: {b: 1, a: {c: [2, null]}}
items:
- {name: alpha, n: 3, tag: [x, y], "on": true, when: 2020-03-04, deep: {k: 1}}
- {name: Beta, n: 1, tag: [y], "on": false, when: 2019-12-31, deep: {k: "2"}}
- {name: gamma, n: "2", tag: [], when: 2021-01-01, deep: null}
- {name: "delta", n: null, tag: [z], "on": true}
- {name: "épsilon", tag: x, "on": "true", n: 10, deep: {k: 0.5}}
- {name: "alpha", n: "x", tag: {k: v}, deep: text}
"""

_VALUES = [line.partition(":")[0] for line in _SITE.partition("values.yml --\n")[2].splitlines()]
_NAMES = [name for name in _VALUES if name and not name.startswith("-")]

_ON_EVERY_VALUE = [
    "xml_escape", "cgi_escape", "uri_escape", "slugify", "slugify: 'pretty'", "slugify: 'raw'",
    "slugify: 'ascii'", "slugify: 'latin'", "slugify: 'none'", "slugify: nil", "slugify: 'odd'",
    "relative_url", "absolute_url", "strip_index", "normalize_whitespace", "number_of_words",
    "number_of_words: 'cjk'", "number_of_words: 'auto'", "number_of_words: 'x'", "jsonify",
    "inspect", "to_integer", "array_to_sentence_string", "array_to_sentence_string: 'or'",
    "date_to_string", "date_to_string: 'ordinal'", "date_to_string: 'ordinal', 'US'",
    "date_to_string: nil, 'US'", "date_to_long_string", "date_to_long_string: 'ordinal'",
    "date_to_long_string: 'ordinal', 'US'", "date_to_xmlschema", "date_to_rfc822",
    "push: 1 | jsonify", "pop | jsonify", "pop: 2 | jsonify", "pop: 'x' | jsonify",
    "pop: -1 | jsonify", "shift | jsonify", "shift: 9 | jsonify", "unshift: nil | jsonify",
    "sample: 0 | jsonify", "sample: -1", "sample: 99 | size", "sort | jsonify",
    "sort: 'name' | jsonify", "sort: 'n', 'last' | jsonify", "sort: 'n', 'odd'",
    "sort: 'deep.k' | jsonify", "sort: 'a' | jsonify", "where: 'name', 'alpha' | jsonify",
    "where: 'tag', 'x' | jsonify", "where: 'n', 10 | jsonify", "where: 'n', '2' | jsonify",
    "where: 'n', nil | jsonify", "where: 'on', true | jsonify", "where: nil, 1 | jsonify",
    "where: 'tag', '' | jsonify", "where: 'deep.k', 2 | jsonify", "where: 'a', 'b' | jsonify",
    "find: 'name', 'alpha' | jsonify", "find: 'name', 'none' | jsonify",
    "find: 'n', nil | jsonify", "group_by: 'name' | jsonify", "group_by: 'tag' | jsonify",
    "group_by: 'n' | jsonify", "group_by: 'deep.k' | jsonify", "group_by: '' | jsonify",
    "where_exp: 'i', 'i.n > 1' | jsonify", "where_exp: 'i', 'i == 1 or i == 2' | jsonify",
    "where_exp: 'i', 'i.name contains \"a\" and i.n' | jsonify", "where_exp: 'i', 'i' | jsonify",
    "where_exp: 'i', 'i ==' | jsonify", "where_exp: 'i', 'i & 1' | jsonify",
    "where_exp: 'i', 'i | size' | jsonify", "where_exp: 'i', '' | jsonify",
    "find_exp: 'i', 'i.n == 1' | jsonify", "find_exp: 'i', 'i' | jsonify",
    "group_by_exp: 'i', 'i.name | downcase | slice: 0' | jsonify",
    "group_by_exp: 'i', 'i.n' | jsonify", "group_by_exp: 'i', 'i | size' | jsonify",
]  # fmt: skip

_TEMPLATES = [
    *(f"{{{{ site.data.values.{name} | {call} }}}}" for call in _ON_EVERY_VALUE for name in _NAMES),
    "{{ site.posts | sort: 'rank' | map: 'title' | jsonify }}",
    "{{ site.posts | sort: 'nope', 'last' | map: 'title' | jsonify }}",
    "{{ site.posts | sort | map: 'title' | jsonify }}",
    "{{ site.posts | where: 'tags', 'b' | map: 'title' | jsonify }}",
    "{{ site.posts | where: 'rank', 9 | map: 'title' | jsonify }}",
    "{{ site.posts | where: 'date', 2020 | map: 'title' | jsonify }}",
    "{{ site.posts | where: 'previous.title', 'Older' | map: 'title' | jsonify }}",
    "{{ site.posts | where_exp: 'p', 'p.previous' | map: 'title' | jsonify }}",
    "{{ site.posts | where_exp: 'p', 'p.date > site.posts[1].date' | map: 'title' | jsonify }}",
    "{{ site.posts | group_by: 'collection' | map: 'size' | jsonify }}",
    "{{ site.posts | group_by_exp: 'p', 'p.date | date: \"%Y\"' | map: 'name' | jsonify }}",
    "{{ site.posts | find: 'title', 'Second' | map: 'url' | compact | jsonify }}",
    "{{ site.posts | find_exp: 'p', 'p.rank < 9.7' | map: 'title' | jsonify }}",
    "{{ site.notes | sort: 'nested.deep.er' | map: 'title' | jsonify }}",
    "{{ site.notes | where: 'nested.deep.er', 3 | map: 'title' | jsonify }}",
    "{{ site.posts[0] | relative_url }} {{ site.posts[0] | absolute_url }}",
    "{{ site.posts | first | absolute_url }}",
    "{{ site.static_files[0] | relative_url }} {{ site.static_files[0].path | relative_url }}",
    "{{ site.posts | inspect }} {{ site.pages | inspect }} {{ site.static_files | inspect }}",
    "{{ site.collections | map: 'label' | jsonify }}",
    "{% for x in page %}{{ x[0] }},{% endfor %}",
    "{% for x in jekyll %}{{ x }},{% else %}none{% endfor %}",
    "{{ site.notes[0].first | jsonify }} {{ site.notes[0].size }} {{ site.notes[0] | size }}",
    "{{ site.notes | inspect }}",
    "{{ jekyll }} {{ jekyll | inspect | remove: ',' | newline_to_br | split: '<br />' | sort | join: ';' }}",
    "{{ site.static_files[0] }} {{ site.collections[0] }}",
    "{{ page | jsonify }} {{ page | inspect }} {{ page }}",
    "{% for i in (1..3) %}{{ forloop | jsonify }}{% endfor %}",
    "{{ (1..3) | jsonify }} {{ (1..5) | where_exp: 'i', 'i > 3' | jsonify }}",
    "{{ (1..3) | group_by_exp: 'i', 'i | modulo: 2' | jsonify }} {{ (1..3) | sort | jsonify }}",
    "{% assign x = 'outer' %}{{ site.data.values.numbers | where_exp: 'x', 'x > 1' | size }}{{ x }}",
    "{{ site.data.values.numbers | where_exp: 'i', 'i > limit' | size }}",
    "{% assign limit = 1 %}{{ site.data.values.numbers | where_exp: 'i', 'i > limit' | size }}",
]


# The order of a drop's members is that of Ruby's method table: which names Ruby has met before,
# in any plugin that is installed, decides it. So what lists members is compared without order.
_JSON = [
    "{{ jekyll | jsonify }}",
    "{{ site.notes[0] | jsonify }}",
    "{{ site.notes | jsonify }}",
    "{{ site.posts | jsonify }}",
    "{{ site.collections | jsonify }}",
    "{{ site.static_files | map: 'path' | jsonify }}",
    "{{ site.notes[0].keys | sort | jsonify }}",
    "{{ site.posts | group_by: 'title' | jsonify }}",
]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(_SITE, tmp_path_factory.mktemp("site"))


def test_each_filter_gives_what_jekyll_gives(source: Path) -> None:
    site = TemplatesInSite(source, EMULATED)
    wrong = []
    for template, (works, text) in zip(
        _TEMPLATES, render_with_jekyll(source, _TEMPLATES), strict=True
    ):
        ours = _outcome(site, template)
        if ours != (works, text if works else _words(text)):
            wrong.append(f"{template}\n  jekyll: {works} {text!r}\n  ours:   {ours!r}")
    assert not wrong, f"{len(wrong)} of {len(_TEMPLATES)}\n" + "\n".join(wrong[:40])


def test_drops_become_the_json_that_jekyll_makes_of_them(source: Path) -> None:
    site = TemplatesInSite(source, EMULATED)
    for template, (works, text) in zip(_JSON, render_with_jekyll(source, _JSON), strict=True):
        if text == "stack level too deep":
            continue  # Ruby's own json gives up on drops that lead back to themselves
        assert works, text
        assert json.loads(site.render(template)) == json.loads(text), template


def _outcome(site: TemplatesInSite, template: str) -> tuple[bool, str]:
    try:
        return True, site.render(template)
    except LiquidError as error:
        return False, _words(error.liquid_message())


def _words(message: str) -> str:
    """An error's first paragraph: behind it, Ruby quotes its own code."""
    return " ".join(message.partition("\n\n")[0].split())
