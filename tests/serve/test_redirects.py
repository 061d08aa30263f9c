"""Redirects lead to this host and keep the query."""

from __future__ import annotations

import itertools
from urllib.parse import urljoin, urlsplit

import pytest
from raw_http import ask

_BEFORE = (
    "/", "//", "///", "/\\", "\\/", "/%2f", "/%2F%2f", "/%5c", "/.//", "/./", "/%2e/", "/%2e%2f/",
    "/;//", "/?//", "//localhost/", "/notes//", "/%09/", "/%20/", "/%0d%0a/", "/%00/", "/http:/",
    "/http:%2f%2f", "/@", "//@", "/:80//", "/%ef%bc%8f/",
)  # fmt: skip
_HOSTS = ("evil.example", "evil.example%2f..", "evil.example:80", "notes", "notes%2f", "", "%2e")
_AFTER = ("", "/", "/..", "/%2e%2e", "/%2f..", "?x=1", "?//evil.example", "%0d%0aSet-Cookie:x=1")


@pytest.mark.parametrize("baseurl", [None, "/me"])
def test_no_spelling_leads_to_another_host(serve, source, baseurl):
    (source / "evil.example").mkdir()
    (source / "evil.example/index.html").write_text("x", "utf-8")
    site = serve(source, baseurl)
    redirects, wrong = 0, []
    for before, host, after in itertools.product(_BEFORE, _HOSTS, _AFTER):
        target = f"{baseurl or ''}{before}{host}{after}"
        answer = ask(site.port, target)
        location = answer.headers.get("location")
        if location is None:
            continue
        redirects += 1
        parts = urlsplit(urljoin("http://localhost/", location.replace("\\", "/")))
        if parts.netloc != "localhost" or location[1:2] in {"/", "\\"} or location[:1] != "/":
            wrong.append((target, location))
        if "set-cookie" in answer.headers:
            wrong.append((target, location))
    assert wrong == []
    assert redirects > 20


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/notes", "/notes/"),
        ("/notes?", "/notes/"),
        ("/notes?x=1&y=a%20b", "/notes/?x=1&y=a%20b"),
        ("/notes?u=http://evil.example/", "/notes/?u=http://evil.example/"),
        ("/notes?a%0d%0aSet-Cookie:%20x", "/notes/?a%0d%0aSet-Cookie:%20x"),
        ("//notes?//evil.example", "/notes/?//evil.example"),
        ("/%6eotes", "/notes/"),
        ("/%2fnotes", "/notes/"),
    ],
)
def test_the_query_is_kept(still_site, target, location):
    answer = ask(still_site.port, target)
    assert (answer.status, answer.headers["location"]) == (301, location)


def test_the_query_is_kept_on_the_way_below_the_base_url(serve, source):
    site = serve(source, "/me")
    assert site.get("/?x=1").headers["location"] == "/me/?x=1"
    assert site.get("/me?x=1").headers["location"] == "/me/?x=1"
