"""A process may build one site after another, and holds on to none of them."""

from __future__ import annotations

import gc
import random
import re
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from site_text import write_site

from pykyll import build
from pykyll.builder import garbage, workers
from pykyll.serve import ConfigSource
from pykyll.serve.site_builder import SiteBuilder
from pykyll.site.site import Site

_SITE = """
-- _config.yml --
title: WORD
plugins: [jekyll-feed, jekyll-seo-tag, jekyll-sitemap, jekyll-scholar, jemoji]
scholar: {style: apa}
-- _data/people.yml --
- name: LONG
- WORD: [LONG]
-- _data/table.csv --
LONG,a
-- _bibliography/references.bib --
@book{WORD, title = {LONG}, author = {LONG, WORD and WORD, WORD}, year = 2020}
-- _layouts/page.html --
<html><head>{% seo %}</head><body>{{ content }}{{ page.WORD | append: "LONG" }}</body></html>
-- _posts/2024-01-02-WORD.md --
---
layout: page
title: LONG
permalink: /:title.html
categories: [WORD, "LONG"]
tags: [LONG]
---
# LONG {#WORD}

[a](/LONG?b) *[WORD]: LONG
{% if page.title == "LONG" or page.WORD contains 'LONG' %}a{% endif %}
{% assign WORD = "LONG" | split: "LONG" | where_exp: "item", "item == 'LONG'" %}
{{ page.date | date: "%Y LONG" }} {{ "LONG" | slugify }} {{ "LONG" | absolute_url }}

```ruby
def WORD
  puts "LONG" + LONG
end
```

~~~~ LONG
LONG
~~~~

{::nomarkdown}<WORD>LONG</WORD>{:/}
-- references.md --
---
layout: page
---
{% bibliography --query @book[title=LONG] %} {% cite WORD %}
-- main.scss --
---
---
$WORD: 1px;
.LONG, .WORD:not(.LONG) { a: "LONG"; b: $WORD + 2; &:hover { @extend .WORD; } }
@media (min-width: 1px) and (LONG: 1px) { .LONG { c: d } }
"""
_KEPT_AT_MOST = 400_000
"""Bytes by which memory may grow over the builds: what is kept of short texts does grow."""
_BUILDS = 12


def _site(number: int) -> str:
    """A site like no other."""
    chance = random.Random(number)

    def word(length: int) -> str:
        return "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=length))

    short = word(8)
    return re.sub("LONG", lambda _: word(6000), _SITE).replace("WORD", short)


def _grown(run: Callable[[int], object]) -> int:
    """Bytes that are held after many runs and were not after four."""
    held: list[int] = []
    tracemalloc.start()
    try:
        for number in range(_BUILDS + 4):
            run(number)
            if number in {3, _BUILDS + 3}:
                re.purge()
                gc.collect()
                held.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    return held[1] - held[0]


def test_building_many_sites_holds_on_to_none(tmp_path: Path) -> None:
    def run(number: int) -> None:
        source = write_site(_site(number), tmp_path / str(number))
        build(source, tmp_path / "out", compat="jekyll", jobs=1, force=True)

    assert _grown(run) < _KEPT_AT_MOST


@pytest.mark.parametrize("changed", [["_posts/2024-01-02-a.md"], ["."]])
def test_a_site_that_is_served_for_long_is_held_once(tmp_path: Path, changed: list[str]) -> None:
    source = write_site(_SITE.replace("LONG", "long").replace("WORD", "a"), tmp_path / "site")
    builder = SiteBuilder(ConfigSource(str(source), compat="jekyll", jobs=1))

    def run(number: int) -> None:
        for path, content in _parsed(_site(number)):
            (source / path).write_text(content)
        outcome = builder.build(changed if number else [])
        assert not outcome.as_data()["errors"]
        builder.rest()

    assert _grown(run) < _KEPT_AT_MOST


def _parsed(site: str) -> list[tuple[str, str]]:
    text = site.partition("-- _posts/2024-01-02-")[2]
    content = text.partition(" --\n")[2].partition("-- references.md --")[0]
    return [("_posts/2024-01-02-a.md", content)]


@pytest.mark.parametrize(
    ("jobs", "most"), [(1, garbage.BUILDS_UNTIL_TIDY), (2, 2)], ids=["one process", "two"]
)
def test_sites_that_were_built_do_not_lie_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int, most: int
) -> None:
    """Each is a circle of objects; those that were there for a fork never count as garbage."""
    monkeypatch.setattr(workers, "WORTH_FORKING", 0)
    for number in range(40):
        (tmp_path / f"{number}.md").write_text(f"---\n---\n{{{{ site.title }}}} {number}")
    for _ in range(3 * garbage.BUILDS_UNTIL_TIDY if jobs == 1 else 12):
        build(tmp_path, tmp_path / "_site", jobs=jobs, cache=False)
    assert sum(isinstance(each, Site) for each in gc.get_objects()) <= most + 1


def test_expressions_of_any_length_are_given_up_now_and_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    purged: list[int] = []
    monkeypatch.setattr(re, "purge", lambda: purged.append(1))
    (tmp_path / "a.md").write_text("a")
    for _ in range(2 * garbage.BUILDS_UNTIL_TIDY + 2):
        build(tmp_path, tmp_path / "_site", jobs=1)
    assert len(purged) == 2
