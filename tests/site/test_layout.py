"""What people see and reach of each page, however they look at it."""

from __future__ import annotations

import pytest
from visitor import layout
from visitor.telling import nothing_is_found

pytestmark = [pytest.mark.site, pytest.mark.timeout(1200)]


def _of_each_page(site, chromium, full, check) -> list[str]:
    """What the check found, one line each, with the page."""
    found = []
    for page in site.pages if full else site.types:
        with layout.visit(chromium, site.address + page.path) as visit:
            found += [f"{page.path} {each}" for each in check(visit)]
    return found


@pytest.mark.parametrize(
    "check",
    [
        layout.sideways,
        layout.enlarged,
        layout.out_of_reach,
        layout.by_keyboard,
        layout.appearance,
    ],
    ids=lambda check: check.__name__,
)
def test_nothing_is_lost(site, chromium, full, check) -> None:
    nothing_is_found(_of_each_page(site, chromium, full, check))


def test_no_name_is_broken_across_lines(site, chromium, full) -> None:
    names = site.authors()
    found = _of_each_page(site, chromium, full, lambda at: layout.broken_names(at, names))
    nothing_is_found(found)


def test_the_first_heading_of_the_home_page_is_the_owners_name(site) -> None:
    author = site.config()["author"]["name"]
    headings = site.page("/").tree().xpath("//h1")
    assert author in headings[0].text_content()
