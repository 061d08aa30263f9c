"""What people see and reach of each page, however they look at it."""

from __future__ import annotations

import pytest
from visitor import layout
from visitor.telling import nothing_is_found

pytestmark = [pytest.mark.site, pytest.mark.timeout(2400)]
_CHECKS = (
    layout.sideways,
    layout.enlarged,
    layout.out_of_reach,
    layout.by_keyboard,
    layout.appearance,
)


def test_nothing_is_lost(site, chromium, full) -> None:
    """Nothing too wide, cut off, out of reach, without a focus or broken in an author's name."""
    found = []
    for page in site.choice(full=full):
        with layout.visit(chromium, site.address + page.path) as visit:
            for check in _CHECKS:
                found += [f"{page.path} {check.__name__}: {each}" for each in check(visit)]
            names = layout.broken_names(visit, site.authors())
            found += [f"{page.path} {each}" for each in names]
    nothing_is_found(found)


def test_the_first_heading_of_the_home_page_is_the_owners_name(site) -> None:
    author = site.config()["author"]["name"]
    headings = site.page("/").tree().xpath("//h1")
    assert author in headings[0].text_content()
