"""Building again on a change, and telling the pages that are open."""

from __future__ import annotations

import json

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

_SOCKET = "/.pykyll/reload"


def _address(site):
    return site.url.replace("http://", "ws://") + _SOCKET


@pytest.fixture
def site(serve, source):
    return serve(source, watches=True, reloads=True)


@pytest.fixture
def page(site):
    with connect(_address(site), proxy=None) as socket:
        yield socket


def _next(page):
    return json.loads(page.recv(timeout=15))


def test_the_script_is_in_pages_as_sent_and_not_in_files(site):
    assert "<script>" in site.get("/").text
    assert site.get("/").text.index("<script>") < site.get("/").text.index("</body>")
    assert "<script>" in site.get("/nothing").text
    assert "<script>" not in site.get("/feed.xml").text
    assert b"<script>" not in (site.source / "_site/index.html").read_bytes()


def test_no_script_without_live_reload(serve, source):
    site = serve(source)
    assert "<script>" not in site.get("/").text
    with pytest.raises(InvalidStatus), connect(_address(site), proxy=None):
        pass


def test_a_change_is_built_and_told(site, page):
    (site.source / "about.html").write_text("---\n---\n<p>Changed</p>", "utf-8")
    assert _next(page) == {"type": "reload"}
    assert "<p>Changed</p>" in site.get("/about").text


def test_a_change_of_styles_alone_reloads_no_page(site, page):
    (site.source / "assets/site.css").write_text("body { margin: 1em }\n", "utf-8")
    assert _next(page) == {"type": "styles"}


def test_a_new_file_and_a_removed_one(site, page):
    (site.source / "new.html").write_text("---\n---\n<p>New</p>", "utf-8")
    assert _next(page) == {"type": "reload"}
    assert "<p>New</p>" in site.get("/new").text
    (site.source / "new.html").unlink()
    assert _next(page) == {"type": "reload"}
    assert site.get("/new").status_code == 404


def test_a_change_of_the_configuration_counts(site, page):
    (site.source / "about.html").write_text("---\n---\n{{ site.title }}", "utf-8")
    _next(page)
    (site.source / "_config.yml").write_text("title: Grace\n", "utf-8")
    assert _next(page) == {"type": "reload"}
    assert site.get("/about").text.startswith("Grace")


def test_an_error_is_told_the_last_good_page_stays_and_mending_it_reloads(site, page):
    about = site.source / "about.html"
    about.write_text("---\n---\n{% nope %} <b>", "utf-8")
    message = _next(page)
    assert message["type"] == "errors"
    assert "Unknown tag &#x27;nope&#x27;" in message["markup"]
    assert "about.html:3:4" in message["markup"]
    assert "&lt;b&gt;" in message["markup"]
    assert "<p>About</p>" in site.get("/about").text
    about.write_text("---\n---\n<p>Mended</p>", "utf-8")
    assert _next(page) == {"type": "reload"}
    assert "<p>Mended</p>" in site.get("/about").text


def test_a_page_opened_while_there_are_errors_is_told_them_at_once(site, page):
    (site.source / "about.html").write_text("---\n---\n{% nope %}", "utf-8")
    _next(page)
    with connect(_address(site), proxy=None) as later:
        assert _next(later)["type"] == "errors"


def test_without_any_site_yet_the_errors_are_the_page(serve, source):
    (source / "about.html").write_text("---\n---\n{% nope %}", "utf-8")
    site = serve(source, reloads=True)
    response = site.get("/")
    assert response.status_code == 500
    assert "Unknown tag &#x27;nope&#x27;" in response.text
    assert "<script>" in response.text


def test_the_page_of_errors_goes_away_once_they_are_mended(serve, source):
    about = source / "about.html"
    about.write_text("---\n---\n{% nope %}", "utf-8")
    site = serve(source, reloads=True, watches=True)
    with connect(_address(site), proxy=None) as page:
        assert _next(page)["type"] == "errors"
        about.write_text("---\n---\n<p>Mended</p>", "utf-8")
        assert _next(page) == {"type": "reload"}
    assert site.get("/about").status_code == 200


def test_pages_of_other_sites_are_told_nothing(site):
    with (
        pytest.raises(InvalidStatus),
        connect(_address(site), origin="https://elsewhere.example", proxy=None),
    ):
        pass


def test_what_editors_and_the_build_write_is_no_change(site):
    for name in (".git/index", "_site/x.html", "about.html~", ".about.html.swp", "node_modules/x"):
        path = site.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    (site.source / "about.html").write_text("---\n---\n<p>Changed</p>", "utf-8")
    site.wait_for(2)
    assert site.recorder.builds == ["built", "built"]


def test_a_bug_in_a_build_does_not_end_the_server(site, page, monkeypatch):
    def buggy(_self):
        raise ZeroDivisionError("by design")

    from pykyll.builder import Build

    with monkeypatch.context() as patch:
        patch.setattr(Build, "run", buggy)
        (site.source / "about.html").write_text("---\n---\n<p>1</p>", "utf-8")
        assert "a bug in pykyll: ZeroDivisionError" in _next(page)["markup"]
    (site.source / "about.html").write_text("---\n---\n<p>2</p>", "utf-8")
    assert _next(page) == {"type": "reload"}
