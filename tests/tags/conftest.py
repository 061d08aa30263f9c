"""A small site whose templates the tests render."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from site_text import write_site
from templates_in_site import TemplatesInSite

if TYPE_CHECKING:
    from collections.abc import Callable

SITE = """
-- _config.yml --
url: https://example.org
baseurl: /base
timezone: Europe/Berlin
-- index.html --
---
mine: 1
---
"""


@pytest.fixture
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., TemplatesInSite]:
    """A site with more files than the two that it always has."""

    def make(more: str = "", *, compat: str = "jekyll 4.4.1") -> TemplatesInSite:
        folder = tmp_path_factory.mktemp("site")
        return TemplatesInSite(write_site(SITE + more, folder), compat)

    return make


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> TemplatesInSite:
    """The site with nothing more in it, as Jekyll 4.4 sees it."""
    return TemplatesInSite(write_site(SITE, tmp_path_factory.mktemp("site")), "jekyll 4.4.1")


@pytest.fixture(scope="module")
def pages_site(tmp_path_factory: pytest.TempPathFactory) -> TemplatesInSite:
    """The same as Jekyll 3.10 sees it."""
    return TemplatesInSite(write_site(SITE, tmp_path_factory.mktemp("site")), "jekyll 3.10.0")
