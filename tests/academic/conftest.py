"""The owner's templates over a little data of its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from site_text import write_site

from pykyll import build
from pykyll.errors import BuildError, format_diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT = Path(__file__).parents[2]
_TEMPLATES = ("_includes", "_layouts", "_pages", "_sass", "_schemas", "assets", "publications.bib")
_DATA = """
-- _config.yml --
title: Ada Lovelace
author:
  name: Ada Lovelace
  avatar:
  email: ada@example.org
  googlescholar: AbCdEf0AAAAJ
  orcid: 0000-0002-1825-0097
  github: ada
theme:
plugins: [jekyll-feed, jekyll-redirect-from, jekyll-seo-tag, jekyll-sitemap]
include: [_pages]
defaults:
  - scope: { path: _pages }
    values: { layout: page, author_profile: true }
-- _data/interests.yml --
# yaml-language-server: $schema=../_schemas/interests.json

- name: Engines
  summary:
    - They weave algebraic patterns.

- name: Notes
-- _data/navigation.yml --
# yaml-language-server: $schema=../_schemas/navigation.json

- title: Biography
  url: /

- title: Publications
  url: /publications/
-- _data/cv.yml --
# yaml-language-server: $schema=../_schemas/cv.json

- kind: education
  what: Mathematics
  where: At home
  from: 2019-09
  to: present
-- _data/i18n/zh-Hans.yml --
# yaml-language-server: $schema=../../_schemas/i18n.json

skip: 跳到正文
-- _data/news.yml --
# yaml-language-server: $schema=../_schemas/news.json

- date: 2026-03-01
  text: The notes are out.
-- _data/people.yml --
# yaml-language-server: $schema=../_schemas/people.json

- name: Mary Somerville
  role: Tutor
  since: 2024
-- _data/talks.yml --
# yaml-language-server: $schema=../_schemas/talks.json

- title: On the Engine
  date: 2026-02-03
  kind: invited
-- _data/teaching.yml --
# yaml-language-server: $schema=../_schemas/teaching.json

- title: Calculus
  year: 2025
-- _data/publications.yml --
# yaml-language-server: $schema=../_schemas/publications.json

- key: lovelace2025notes
  topic: Engines
  title: "Notes upon the Engine"
  authors:
    - Ada Lovelace
    - Charles Babbage
  equal_contribution:
    - Charles Babbage
  year: 2025
  venue: "Scientific Memoirs"
  arxiv: "2601.00010"
  doi: 10.1000/engine.3
  links:
    - label: Code
      url: https://example.org/code
  selected: true

- key: lovelace2026sketch
  topic: Notes
  title: Sketch of the Engine
  authors: [Ada Lovelace]
  year: 2026
  selected: true
"""

Edit = tuple[str, str, str]
"""A file of the site, a text in it, and what stands there instead."""


@pytest.fixture
def academic(tmp_path: Path) -> Path:
    """The site, without anything wrong in it."""
    site = tmp_path / "site"
    for name in _TEMPLATES:
        source = _ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        site.mkdir(exist_ok=True)
        copy(source, site / name)
    shutil.copytree(_ROOT / "images", site / "images")
    write_site(_DATA, site)
    for name in ("profiles.yml", "i18n/en.yml"):
        shutil.copyfile(_ROOT / "_data" / name, site / "_data" / name)
    about = "---\npermalink: /\ntitle: Biography\n---\n\n{% include selected-publications.html %}\n"
    (site / "_pages/about.md").write_text(about, "utf-8")
    return site


@pytest.fixture
def edit(academic: Path) -> Callable[[Edit], None]:
    """Replaces a text in a file of the site."""

    def replace(change: Edit) -> None:
        name, old, new = change
        file = academic / name
        text = file.read_text("utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    return replace


@pytest.fixture
def said(academic: Path) -> Callable[[], str]:
    """Builds the site, and returns all that is said of it."""

    def run() -> str:
        try:
            found = build(academic, academic.parent / "out", jobs=1).warnings
        except BuildError as error:
            found = (*error.warnings, *error.diagnostics)
        return "\n\n".join(map(format_diagnostic, found))

    return run
