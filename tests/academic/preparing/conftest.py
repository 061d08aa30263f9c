"""A small academic site in one text, prepared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from site_text import read_tree, write_site

from pykyll.academic.preparing import Preparation, prepare
from pykyll.config import load_config

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Prepare = Callable[..., Preparation]

_BASE = """
-- _config.yml --
author: { name: Ada Lovelace }
include: [_pages]
prepare: true
collections: { papers: { output: true } }
-- _includes/news.html --
{{ site.data.news.size }}
-- _includes/talks.html --
{{ site.data.talks.size }}
-- _includes/seal.svg --
<rect class="seal-ground" x="2" y="2" width="60" height="60" rx="7"/><path class="seal-strokes" d="M1 1h3"/>
-- _data/navigation.yml --
# The menu.
- title: Biography # first
  url: /
"""


@pytest.fixture
def prepared(tmp_path: Path) -> Prepare:
    """Writes a site's files and prepares it."""
    write_site(_BASE, tmp_path)

    def run(text: str = "", **settings: bool) -> Preparation:
        write_site(text, tmp_path)
        config, _ = load_config(tmp_path, compat="github-pages", environ={})
        return prepare(config, **settings)

    return run


@pytest.fixture
def written(tmp_path: Path) -> Callable[[], dict[str, str]]:
    """The texts below the site's folder."""

    def read() -> dict[str, str]:
        tree = read_tree(tmp_path)
        return {
            path: content.decode()
            for path, content in tree.items()
            if path.endswith((".md", ".yml", ".svg", ".html"))
        }

    return read


def paths_of(found: Preparation) -> list[str]:
    """The paths that were written or removed, but for drawings."""
    return [change.path for change in found.changes if not change.path.startswith("images/")]
