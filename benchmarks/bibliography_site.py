"""A site of an academic with as many publications as are asked for, for jekyll-scholar.

Its template does what those of al-folio's shape do: authors one by one, with links and the
owner's name marked; badges, month and venue, links, the abstract, and the entry as BibTeX,
highlighted.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BIB = "_bibliography/papers.bib"

_CONFIG = """\
title: Ada Quill
url: https://example.org
plugins: [jekyll-scholar]
exclude: [Gemfile, Gemfile.lock]
scholar:
  last_name: [Quill]
  first_name: [Ada, A.]
  style: apa
  locale: en
  source: /_bibliography/
  bibliography: papers.bib
  bibliography_template: bib
  bibtex_filters: [latex, smallcaps, superscript]
  replace_strings: true
  join_strings: true
  group_by: year
  group_order: descending
"""
_TEMPLATE = """\
---
---
<div class="row" id="{{ entry.key }}">
  {% if entry.abbr %}<abbr class="badge">{{ entry.abbr }}</abbr>{% endif %}
  <div class="title">{{ entry.title }}</div>
  <div class="author">
  {% assign count = entry.author_array | size %}
  {% for author in entry.author_array %}
    {% assign is_owner = false %}
    {% if site.scholar.last_name contains author.last %}
      {% if site.scholar.first_name contains author.first %}{% assign is_owner = true %}{% endif %}
    {% endif %}
    {% assign coauthor = nil %}
    {% assign family = author.last | downcase | replace: ' ', '' %}
    {% for each in site.data.coauthors[family] %}
      {% if each.firstname contains author.first %}{% assign coauthor = each %}{% break %}{% endif %}
    {% endfor %}
    {% if forloop.length > 1 and forloop.last %} and {% elsif forloop.index > 1 %}, {% endif %}
    {% if is_owner %}<em>{{ author.first }} {{ author.last }}</em>
    {% elsif coauthor %}<a href="{{ coauthor.url }}">{{ author.first }} {{ author.last }}</a>
    {% else %}{{ author.first }} {{ author.last }}{% endif %}
    {% if forloop.index == 3 and count > 4 %}<span>{{ count | minus: 3 }} more</span>{% break %}{% endif %}
  {% endfor %}
  </div>
  {% assign proceedings = "inproceedings incollection" | split: ' ' %}
  {% if entry.type == "article" %}{% capture venue %}<em>{{ entry.journal }}</em>{% endcapture %}
  {% elsif proceedings contains entry.type %}{% capture venue %}<em>In {{ entry.booktitle }}</em>{% endcapture %}
  {% else %}{% capture venue %}{% endcapture %}{% endif %}
  {% if entry.month %}{% capture month %}{{ entry.month | capitalize }}, {% endcapture %}
  {% else %}{% assign month = "" %}{% endif %}
  <div class="periodical">{{ venue | append: ", " | append: month | append: entry.year | strip_newlines }}</div>
  <div class="links">
  {% if entry.abstract %}<a class="abstract btn">Abs</a>{% endif %}
  {% if entry.doi %}<a href="https://doi.org/{{ entry.doi }}">DOI</a>{% endif %}
  {% if entry.pdf contains '://' %}<a href="{{ entry.pdf }}">PDF</a>
  {% elsif entry.pdf %}<a href="{{ entry.pdf | prepend: '/assets/pdf/' | relative_url }}">PDF</a>{% endif %}
  <a class="bibtex btn">Bib</a>
  </div>
  {% if entry.abstract %}<div class="abstract hidden"><p>{{ entry.abstract }}</p></div>{% endif %}
  <div class="bibtex hidden">{% highlight bibtex %}{{ entry.bibtex }}{% endhighlight %}</div>
</div>
"""
_PAGE = """\
---
permalink: /publications/
---
<h1>Publications</h1>
{% bibliography %}
"""
_HOME = """\
---
---
<h1>{{ site.title }}</h1>
{% bibliography --group_by none --query @*[selected=true]* %}
<p>See {% cite quill0 %}.</p>
"""
_COAUTHORS = "marsh:\n  - {firstname: [Bo, B.], url: https://example.org/bo}\n"
_FAMILIES = ("Quill, Ada", "Marsh, Bo", "Harrow, Cleo", "{van den Berg}, Dirk", "Osk{\\aa}rvik, Eva",
             "Finch, Fred", "Grove, Gwen", "Bramwell, Hugh")  # fmt: skip
_WORDS = (
    *("slow", "tides", "in", "shallow", "lakes", "lanterns", "of", "paper", "and", "their"),
    *("makers", "on", "roots", "that", "hold", "soil", "after", "rain", "how", "birch", "and"),
    *("cedar", "grow", "over", "many", "quiet", "years", "measured", "models", "of", "light"),
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write_bibliography_site(folder: Path, entries: int) -> None:
    """Write the site; entry 17 is the same at every size."""
    files = {
        "_config.yml": _CONFIG,
        "_layouts/bib.liquid": _TEMPLATE,
        "_data/coauthors.yml": _COAUTHORS,
        "publications.html": _PAGE,
        "index.html": _HOME,
        BIB: "---\n---\n\n" + "\n".join(map(_entry, range(entries))),
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def edit_entry(folder: Path, mark: str) -> None:
    """Give the first entry a title with the mark."""
    path = folder / BIB
    first, rest = path.read_text(encoding="utf-8").split("\n  title = ", 1)
    _, rest = rest.split("\n", 1)
    path.write_text(f"{first}\n  title = {{{mark}}},\n{rest}", encoding="utf-8")


def _entry(number: int) -> str:
    chance = random.Random(number)
    kind = chance.choice(("article", "article", "inproceedings", "book"))
    where = {"article": "journal", "inproceedings": "booktitle", "book": "publisher"}[kind]
    fields = {
        "abbr": chance.choice(("JIH", "Proc", "Trees")),
        "title": f"{_text(chance, 8).capitalize()} with {{DNA}} and caf{{\\'e}}s",
        "author": " and ".join(chance.sample(_FAMILIES, chance.randint(1, 6))),
        "abstract": f"{_text(chance, 90).capitalize()}.",
        where: _text(chance, 4).title(),
        "year": str(2025 - number % 25),
        "volume": str(chance.randint(1, 80)),
        "pages": f"{number}--{number + 12}",
        "doi": f"10.9999/made.up.{number}",
        "pdf": f"paper{number}.pdf",
    }
    if number % 10 == 0:
        fields["selected"] = "true"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    if chance.random() < 0.7:
        lines.append(f"  month = {chance.choice(_MONTHS)},")
    return f"@{kind}{{quill{number},\n" + "\n".join(lines) + "\n}\n"


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words))
