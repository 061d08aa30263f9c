"""The site of a new academic, its example content filled in: every kind of data appears in it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import yaml

from pykyll.scaffold.template_files import filled

ROOT = Path(__file__).parents[2]
_EXAMPLES = ROOT / "src/pykyll/scaffold/templates/academic"
_SHARED = (
    "_includes", "_layouts", "_sass", "_schemas", "assets", "images", "_data/i18n",
    "_data/profiles.yml", "_pages/404.md", "feed.xml", "sitemap.xml",
    "publications.bib", "robots.txt", "_config.yml",
)  # fmt: skip
_VALUES = {
    "name": "Ada Lovelace",
    "quoted_name": "Ada Lovelace",
    "quoted_description": "The biography and the publications of Ada Lovelace.",
}
_AUTHOR = """
title: Ada Lovelace
description: The biography and the publications of Ada Lovelace.
prepare: false
author:
  name: Ada Lovelace
  aliases: [A. Lovelace]
  native_name: 爱达·洛芙莱斯
  native_lang: zh-Hans
  bio: Mathematician
  employer: University of Examples
  location: London
  email: ada@example.org
  website: https://example.org/
  orcid: 0000-0002-1825-0097
  github: example
license: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
"""
KINDS = {
    "publications": "Publications", "news": "News", "talks": "Talks", "teaching": "Teaching", "projects": "Projects",
    "people": "People", "service": "Service", "awards": "Awards", "cv": "CV", "posts": "Posts",
}  # fmt: skip
"""The kinds of data that have a page, and its title."""


def write_filled_in_site(site: Path, *, settings: str = "", papers: int = 0) -> Path:
    """Write the site, and return the configuration file that goes on top of its own.

    Args:
        site: Its folder, which is made.
        settings: More settings, as YAML.
        papers: How many papers there are at least.
    """
    for name in _SHARED:
        source, target = ROOT / name, site / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    for path in sorted(_EXAMPLES.rglob("*")):
        name = path.relative_to(_EXAMPLES)
        if path.is_file() and name.parts[0] in {"_data", "_pages", "_posts", "images"}:
            target = site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(filled(path.read_text("utf-8"), _VALUES), "utf-8")
    menu = ""
    for kind, title in KINDS.items():
        extension = "html" if kind in {"posts", "publications"} else "md"
        head = f"---\npermalink: /{kind}/\ntitle: {title}\ni18n: {kind}\n---\n\n"
        page = f"{head}{{% include {kind}.html %}}\n"
        (site / f"_pages/{kind}.{extension}").write_text(page, "utf-8")
        menu += f"\n- title: {title}\n  url: /{kind}/\n  i18n: {kind}\n"
    with (site / "_data/navigation.yml").open("a", encoding="utf-8") as file:
        file.write(menu)
    _write_papers(site, papers)
    extra = site.parent / f"{site.name}.yml"
    extra.write_text(_AUTHOR + settings, "utf-8")
    return extra


def unselect_papers(site: Path) -> None:
    """Have no paper selected, as after papers came from a file of BibTeX."""
    file = site / "_data/publications.yml"
    file.write_text(file.read_text("utf-8").replace("  selected: true\n", ""), "utf-8")


def _write_papers(site: Path, at_least: int) -> None:
    file = site / "_data/publications.yml"
    entries = yaml.safe_load(file.read_text("utf-8"))
    more = [_paper(number) for number in range(at_least - len(entries))]
    if more:
        with file.open("a", encoding="utf-8") as added:
            added.write("\n" + yaml.safe_dump(more, allow_unicode=True, sort_keys=False))
    (site / "_papers").mkdir()
    for paper in [*entries, *more]:
        head = {"key": paper["key"], "title": paper["title"], "description": str(paper["year"])}
        lines = [f"{name}: {json.dumps(value)}" for name, value in head.items()]
        if "added" in paper:
            lines.append(f"date: {paper['added']}")
        text = "\n".join(["---", *lines, "---", ""])
        (site / f"_papers/{paper['key']}.md").write_text(text, "utf-8")


_TOPICS = ("Computing machinery", "Numbers", None)
_TYPES = (None, "article", "incollection", None)
_FAMILIES = ("Byron", "Lovelace", "Herschel", "Whewell", "Peacock", "Faraday", "Wheatstone", "Noel")
_WORDS = ("engines", "looms", "cards", "tables", "numbers", "series", "wheels", "differences")


def _paper(number: int) -> dict[str, object]:
    """One of many papers, each a little different."""
    family = _FAMILIES[number % 8]
    words = [_WORDS[(number * step) % 8] for step in (1, 3, 5)]
    kind = _TYPES[number % 4]
    names = [f"{_WORDS[(number + at) % 8][:1].upper()}. {_FAMILIES[(number // 3 + at) % 8]}"
             for at in range(number % 5 + 1)]  # fmt: skip
    paper: dict[str, object] = {
        "key": f"{family.lower()}{2000 + number % 25}{words[0]}{number}",
        "topic": _TOPICS[number % 3],
        "title": f"On {words[0]}, {words[1]} and {words[2]}: part {number} of many",
        "authors": ["Ada Lovelace", *names],
        "year": 2000 + number % 25,
        "venue": f"Memoirs of {words[2]}" if number % 4 else None,
        "type": kind,
        "doi": f"10.5555/many.{number}",
    }
    return {name: value for name, value in paper.items() if value is not None}
