"""Links as GitHub Pages answers them."""

from __future__ import annotations

import pytest

PAGES = {"resolution": "github-pages"}


def _link(href: str, **files: str) -> dict[str, str]:
    site = {
        "about.html": "<p id=me>",
        "blog/index.html": "<p id=top-post>",
        "blog/first.html": "",
        "empty/x.txt": "",
        "paper.pdf": "",
    }
    return {**site, **files, "index.html": f"<a href='{href}'>x</a>"}


@pytest.mark.parametrize(
    "href",
    [
        "about",
        "/about",
        "about.html",
        "about#me",
        "blog",
        "blog/",
        "/blog/first",
        "blog/index.html#top-post",
        "../about",
        "?query",
        "#top",
        "paper.pdf",
        "%61bout",
    ],
)
def test_pages_answers(descriptions, href):
    assert descriptions(_link(href), **PAGES) == []


@pytest.mark.parametrize("href", ["about/", "About", "blog/FIRST", "empty", "empty/", "paper", "x"])
def test_pages_answers_404(descriptions, href):
    assert descriptions(_link(href), **PAGES) == [
        f"internally linking to {href}, which does not exist"
    ]


def test_what_begins_otherwise_than_the_baseurl_is_another_site(descriptions):
    files = _link("/about")
    assert descriptions(files, baseurl="/blog", **PAGES) == [
        "internally linking to /about, which does not exist"
    ]
    files["index.html"] = "<a href='/project/about'>x</a><a href='/project'>x</a>"
    assert descriptions(files, baseurl="/project", **PAGES) == []


def test_the_sites_own_address_is_internal_whatever_its_scheme(descriptions):
    files = _link("http://Example.org/nowhere")
    options = {"site_url": "https://example.org", **PAGES}
    assert descriptions(files, **options) == [
        "internally linking to http://example.org/nowhere, which does not exist"
    ]
    files["index.html"] = "<a href='https://example.org/about#me'>x</a>"
    assert descriptions(files, **options) == []


def test_another_site_below_the_same_host_is_external(descriptions):
    files = _link("https://example.org/other/")
    assert descriptions(files, site_url="https://example.org", baseurl="/mine", **PAGES) == []


def test_a_folder_without_its_slash_fails_only_where_redirects_are_not_followed(descriptions):
    options = {"typhoeus": {"followlocation": False}, **PAGES}
    assert descriptions(_link("blog"), **options) == [
        "internally linking to a directory blog without trailing slash"
    ]
    assert descriptions(_link("blog/"), **options) == []


def test_a_baseurl_or_an_own_address_asks_for_pages_rules(descriptions):
    files = {"index.html": "<a href='/project/about/'>x</a>", "about.html": ""}
    missing = ["internally linking to /project/about/, which does not exist"]
    assert descriptions(files) == missing
    assert descriptions(files, baseurl="/project") == missing
    files["index.html"] = "<a href='/project/about'>x</a>"
    assert descriptions(files, baseurl="/project") == []
    files["index.html"] = "<a href='https://example.org/about'>x</a>"
    assert descriptions(files, site_url="https://example.org") == []
