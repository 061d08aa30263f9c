"""Checks of style sheets, feeds, sitemaps, canonical links and redirects."""

from __future__ import annotations

import pytest

OWN = {"resolution": "github-pages", "site_url": "https://example.org"}


@pytest.mark.parametrize(
    ("css", "problems"),
    [
        ("a{background:url(x.png)}", ["style refers to x.png, which does not exist"]),
        ("a{background:url( 'x y.png' )}", ["style refers to x y.png, which does not exist"]),
        ('@import "more.css";', ["style refers to more.css, which does not exist"]),
        ("/* url(x.png) */ a{content:'url(y)'}", []),
        ("a{background:url(data:image/png;base64,x) url(https://a.b/c) url(#f)}", []),
        ("a{background:url(there.png)}", []),
        ("a{b:url()}", ["style has an empty url()"]),
    ],
)
@pytest.mark.parametrize("where", ["file", "element"])
def test_css_refers_to_what_exists(failures, css, problems, where):
    page = "<link rel=stylesheet href=css/a.css>" if where == "file" else f"<style>{css}</style>"
    files = {"css/a.css": css, "css/there.png": "", "there.png": "", "index.html": page}
    found = failures(files, checks=["Stylesheets"])
    assert [each.description for each in found] == problems


def test_a_failure_in_css_names_the_sheet_and_its_line(failures):
    files = {"a.css": "b{}\nc{d:url(e)}", "index.html": "<link rel=stylesheet href=a.css>"}
    (found,) = failures({**files, "b.html": files["index.html"]}, checks=["Stylesheets"])
    assert (found.path.rpartition("/")[2], found.line) == ("a.css", 2)


ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>
<entry><id>1</id><link href="https://example.org/a.html"/></entry>
<entry><id>{id}</id><link href="{link}"/></entry></feed>"""


@pytest.mark.parametrize(
    ("xml", "problem"),
    [
        (ATOM.format(id=2, link="https://example.org/a"), None),
        (
            ATOM.format(id=2, link="https://example.org/b"),
            "feed links to https://example.org/b, which does not exist",
        ),
        (ATOM.format(id=1, link="/a"), "feed has two entries with the id 1"),
        ("<feed><title>t</title>", "feed is malformed: premature eof"),
        ("<rss><channel></channel></rss>", "feed has no title"),
    ],
)
def test_feeds_are_complete(descriptions, xml, problem):
    files = {"a.html": "", "feed.xml": xml}
    assert descriptions(files, checks=["Feeds"], **OWN) == ([problem] if problem else [])


@pytest.mark.parametrize(
    ("location", "problem"),
    [
        ("https://example.org/a", None),
        ("https://example.org/b", "lists https://example.org/b, which does not exist"),
        ("https://other.org/a", "lists https://other.org/a of another site"),
        ("/a", "lists /a, which is not absolute"),
        ("https://example.org/", "lists https://example.org/ twice"),
    ],
)
def test_sitemaps_list_what_exists(descriptions, location, problem):
    xml = f"<urlset><url><loc>https://example.org/</loc></url><url><loc>{location}</loc></url></urlset>"
    files = {"a.html": "", "index.html": "", "sitemap.xml": xml}
    found = descriptions(files, checks=["Sitemap"], **OWN)
    assert found == ([f"sitemap {problem}"] if problem else [])


def test_robots_txt_leads_to_the_sitemap(descriptions):
    files = {"robots.txt": "User-agent: *\nSitemap: https://example.org/sitemap.xml\n"}
    assert descriptions(files, checks=["Sitemap"], **OWN) == [
        "robots.txt leads to 'https://example.org/sitemap.xml', which does not exist"
    ]


def _stub(target: str) -> str:
    return f'<meta http-equiv="refresh" content="0; url={target}">'


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("/a.html", None),
        ("https://example.org/a", None),
        ("/b.html", "redirects to /b.html, which does not exist"),
        ("/index.html", "redirects to itself"),
        ("/again.html", "redirects to /again.html, which redirects again"),
    ],
)
def test_redirects_lead_to_a_page(descriptions, target, problem):
    files = {"a.html": "", "again.html": _stub("/a.html"), "index.html": _stub(target)}
    found = descriptions(files, checks=["Redirects"], **OWN)
    assert found == ([problem] if problem else [])


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ("<link rel=canonical href=https://example.org/a>", None),
        ("<link rel=canonical href=/a>", "canonical link /a is not absolute"),
        (
            "<link rel=canonical href=https://example.org/b>",
            "canonical link https://example.org/b does not exist",
        ),
        (
            "<link rel=canonical href=https://example.org/old>",
            "canonical link https://example.org/old is redirected",
        ),
        (
            "<link rel=canonical href=https://example.org/a>" * 2,
            "page has more than one canonical link",
        ),
        (
            "<link rel=canonical href=https://example.org/a><meta property=og:url content=/x>",
            "og:url is /x but the canonical link is https://example.org/a",
        ),
    ],
)
def test_a_page_has_one_address(descriptions, head, problem):
    files = {"a.html": head, "old.html": _stub("/a.html")}
    found = descriptions(files, checks=["Canonical"], **OWN)
    assert found == ([problem] if problem else [])


def test_the_404_page_is_shown_anywhere(descriptions):
    files = {"404.html": "<a href='about.html'>x</a><a href='/'>y</a><img src='/x.png' alt=''>"}
    assert descriptions(files, checks=["NotFoundPage"]) == [
        "404 page is shown at any path, but about.html is relative"
    ]


def test_a_page_weighs_what_it_asks_for(descriptions):
    files = {
        "big.png": "x" * 3000,
        "index.html": "<img src=big.png><img src=big.png>",
        "lazy.html": "<img src=big.png loading=lazy>",
    }
    assert descriptions(files, checks=["PageWeight"], page_weight=2000) == [
        "page weighs 3 kB, more than 2 kB; the heaviest part is big.png (3 kB)"
    ]
