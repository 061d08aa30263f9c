"""A blog of as many posts as are asked for, as a Jekyll site.

Post 17 is the same at every size. A post has some 480 words with headings, lists, a table,
a footnote and a code block; two layouts, an include, tags, categories and the plugins that
nearly every blog has.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from site_edits import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TITLE = "A bench of trees"
ADDRESS = "https://example.com"
DESCRIPTION = "Notes on trees, written to be built."
AUTHOR = "Ann Author"
NAV = "".join(f"- name: Place {n}\n  url: /place-{n}/\n" for n in range(8))
STYLE = "body { max-width: 40em; margin: auto; font: 1.1em/1.5 serif; }\n"

_TAGS = (
    "bark",
    "birch",
    "cedar",
    "forest",
    "garden",
    "leaf",
    "oak",
    "pine",
    "root",
    "seed",
    "soil",
    "wood",
)
_CATEGORIES = ("diary", "essays", "notes", "reviews", "travel")
_TEXT = (
    "the old tree stands by a river and its leaves turn in the wind while we walk along "
    "this path to see how roots hold soil after rain has come down from hills where birch "
    "oak pine and cedar grow slowly over many quiet years with little light between them"
)
_WORDS = tuple(_TEXT.split())
_MARKED = (
    "*slowly*",
    "**at last**",
    "`tree.grow()`",
    "[a field guide](https://example.org/guide)",
    "it isn't",
    '"a good year"',
    "-- as they say --",
    "and so on...",
)
_PYTHON = """def grow(tree, years):
    # One ring a year.
    for year in range(years):
        tree.rings.append({"year": year, "width": 1.5 * tree.light})
    return tree
"""
_RUBY = """class Tree
  attr_reader :rings

  def grow(years)
    years.times { |year| @rings << "ring #{year}" }
    self
  end
end
"""
_JAVASCRIPT = """const grow = (tree, years) => {
  // One ring a year.
  for (let year = 0; year < years; year++) {
    tree.rings.push({ year, width: 1.5 });
  }
  return tree;
};
"""
_CODE = (("python", _PYTHON), ("ruby", _RUBY), ("javascript", _JAVASCRIPT))
_FIRST_DAY = datetime(2010, 1, 1, 6)  # noqa: DTZ001 - written with its zone, +0000

_CONFIG = f"""title: {TITLE}
url: {ADDRESS}
description: {DESCRIPTION}
author: {AUTHOR}
timezone: UTC
permalink: /:year/:month/:day/:title/
plugins: [jekyll-feed, jekyll-sitemap, jekyll-seo-tag]
"""
_DEFAULT = """<!DOCTYPE html>
<html lang="{{ page.lang | default: site.lang | default: 'en' }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="{{ '/assets/site.css' | relative_url }}">
{% seo %}
{% feed_meta %}
</head>
<body>
{% include nav.html %}
<main>
{{ content }}
</main>
<footer>{{ site.title | escape }}, {{ site.time | date: "%Y" }}</footer>
</body>
</html>
"""
_POST = """---
layout: default
---
<article>
<h1>{{ page.title | escape }}</h1>
<p><time datetime="{{ page.date | date_to_xmlschema }}">{{ page.date | date: "%-d %B %Y" }}</time>
{% for tag in page.tags %}<a href="{{ '/tags/' | relative_url }}#{{ tag | slugify }}">{{ tag }}</a>
{% endfor %}</p>
{{ content }}
<nav>{% if page.previous %}<a href="{{ page.previous.url | relative_url }}">{{ page.previous.title | escape }}</a>
{% endif %}{% if page.next %}<a href="{{ page.next.url | relative_url }}">{{ page.next.title | escape }}</a>{% endif %}</nav>
</article>
"""
_NAV = """<nav>{% for item in site.data.nav %}<a href="{{ item.url | relative_url }}"
{% if item.url == page.url %}class="here"{% endif %}>{{ item.name | escape }}</a>
{% endfor %}</nav>
"""
_INDEX = """---
layout: default
---
<h1>{{ site.title | escape }}</h1>
{% for post in site.posts limit: 10 %}<section><h2><a href="{{ post.url | relative_url }}">{{ post.title | escape }}</a></h2>
<p>{{ post.excerpt | strip_html | truncatewords: 40 }}</p></section>
{% endfor %}<ul>
{% for post in site.posts %}<li><time datetime="{{ post.date | date: "%Y-%m-%d" }}">{{ post.date | date: "%-d %B %Y" }}</time>
<a href="{{ post.url | relative_url }}">{{ post.title | escape }}</a></li>
{% endfor %}</ul>
"""
_GROUPS = """---
layout: default
title: All NAME
permalink: /NAME/
---
<h1>{{ page.title }}</h1>
{% assign groups = site.NAME | sort %}{% for group in groups %}<h2 id="{{ group[0] | slugify }}">{{ group[0] }}</h2>
<ul>
{% for post in group[1] %}<li><a href="{{ post.url | relative_url }}">{{ post.title | escape }}</a></li>
{% endfor %}</ul>
{% endfor %}
"""


@dataclass(frozen=True, slots=True)
class Post:
    """A post, before it is written as Jekyll or Hugo wants it."""

    number: int
    date: datetime
    title: str
    tags: tuple[str, str]
    category: str
    body: str

    @property
    def page(self) -> str:
        """Where its page lies in the output."""
        return f"{self.date:%Y/%m/%d}/post-{self.number}/index.html"

    @property
    def source(self) -> str:
        """The file that a writer would give it, front matter and body."""
        return (
            f"---\nlayout: post\ntitle: {self.title}\ndate: {self.date:%Y-%m-%d %H:%M:%S} +0000\n"
            f"tags: [{', '.join(self.tags)}]\ncategories: [{self.category}]\n---\n\n{self.body}"
        )


def posts(count: int) -> Iterator[Post]:
    """The first so many posts, four on each day from 2010 on."""
    for number in range(count):
        chance = random.Random(number)
        yield Post(
            number=number,
            date=_FIRST_DAY + timedelta(days=number // 4, hours=number % 4 * 4),
            title=f"Post {number} on {chance.choice(_WORDS)} and {chance.choice(_WORDS)}",
            tags=(_TAGS[number % 12], _TAGS[(number * 5 + number // 12 + 1) % 12]),
            category=_CATEGORIES[number % 5],
            body=_body(chance, number),
        )


def write_jekyll_site(folder: Path, count: int) -> Site:
    """The blog as a Jekyll site; its newest post is the one that is edited."""
    files = {
        "_config.yml": _CONFIG,
        "_layouts/default.html": _DEFAULT,
        "_layouts/post.html": _POST,
        "_includes/nav.html": _NAV,
        "_data/nav.yml": NAV,
        "assets/site.css": STYLE,
        "index.html": _INDEX,
        "tags.html": _GROUPS.replace("NAME", "tags"),
        "categories.html": _GROUPS.replace("NAME", "categories"),
    }
    write_files(folder, files)
    (folder / "_posts").mkdir()
    for post in posts(count):
        name = f"_posts/{post.date:%Y-%m-%d}-post-{post.number}.md"
        (folder / name).write_text(post.source, encoding="utf-8")
    return Site(
        folder=folder,
        output=folder / "_site",
        post=folder / name,
        post_page=post.page,
        layout=folder / "_layouts/default.html",
    )


def write_files(folder: Path, files: dict[str, str]) -> None:
    """Write texts under their names, with the folders that they need."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _body(chance: random.Random, number: int) -> str:
    language, code = _CODE[number % 3]
    heads = [f"{name} {chance.choice(_WORDS)} {number}" for name in ("First", "Second", "Third")]
    items = "".join(f"- {_sentence(chance, 7)}\n" for _ in range(4))
    steps = "".join(f"{n}. {_sentence(chance, 6)}\n" for n in range(1, 4))
    rows = "".join(f"| {chance.choice(_WORDS)} | {number + n} | {n}.5 |\n" for n in range(4))
    return (
        f"{_paragraph(chance, 3)}\n\n## {heads[0]}\n\n{_paragraph(chance, 5)}\n\n{items}\n"
        f"{_paragraph(chance, 4)}\n\n## {heads[1]}\n\n{_paragraph(chance, 4)[:-1]}.[^1]\n\n"
        f"| tree | rings | width |\n|------|------:|-------|\n{rows}\n{_paragraph(chance, 4)}\n\n"
        f"### {heads[2]}\n\n{steps}\n```{language}\n{code}```\n\n{_paragraph(chance, 4)}\n\n"
        f"[^1]: {_sentence(chance, 8)}\n"
    )


def _paragraph(chance: random.Random, sentences: int) -> str:
    return " ".join(_sentence(chance, chance.randint(9, 17)) for _ in range(sentences))


def _sentence(chance: random.Random, words: int) -> str:
    chosen = chance.choices(_WORDS, k=words)
    if words >= 9:
        chosen.insert(words // 2, chance.choice(_MARKED))
    return f"{' '.join(chosen).capitalize()}."
