"""Building again on a change, and telling the pages that are open."""

from __future__ import annotations

import json
import re
import time

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from pykyll.serve import BuilderProcess, ConfigSource, SiteSettings
from pykyll.serve.relevance import Relevance

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


def _next_changes(page):
    message = _next(page)
    assert message["type"] == "built"
    return message["changed"]


def test_the_script_is_in_pages_as_sent_and_not_in_files(site):
    assert "<script " in site.get("/").text
    assert site.get("/").text.index("<script ") < site.get("/").text.index("</body>")
    assert "<script " in site.get("/nothing").text
    assert "<script " not in site.get("/feed.xml").text
    assert b"<script " not in (site.source / "_site/index.html").read_bytes()


def test_no_script_without_live_reload(serve, source):
    site = serve(source)
    assert "<script " not in site.get("/").text
    assert site.get("/.pykyll/reload.js").status_code == 404
    with pytest.raises(InvalidStatus), connect(_address(site), proxy=None):
        pass


def test_a_change_is_built_and_told(site, page):
    (site.source / "about.html").write_text("---\n---\n<p>Changed</p>", "utf-8")
    assert _next_changes(page) == ["/about.html"]
    assert "<p>Changed</p>" in site.get("/about").text


def test_a_change_that_changes_no_file_of_the_site_is_told_too(site, page):
    (site.source / "about.html").write_text("---\ntitle: A\n---\n<p>About</p>", "utf-8")
    assert _next_changes(page) == []  # so that errors that were shown go away


def test_the_addresses_have_the_base_url(serve, source):
    site = serve(source, "/me", watches=True, reloads=True)
    with connect(_address(site), proxy=None) as page:
        (source / "about.html").write_text("---\n---\n<p>Changed</p>", "utf-8")
        assert _next_changes(page) == ["/me/about.html"]


def test_a_new_file_and_a_removed_one(site, page):
    (site.source / "new.html").write_text("---\n---\n<p>New</p>", "utf-8")
    assert _next_changes(page) == ["/new.html"]
    assert "<p>New</p>" in site.get("/new").text
    (site.source / "new.html").unlink()
    assert _next_changes(page) == ["/new.html"]
    assert site.get("/new").status_code == 404


def test_a_change_of_the_configuration_counts(site, page):
    (site.source / "about.html").write_text("---\n---\n{{ site.title }}", "utf-8")
    _next(page)
    (site.source / "_config.yml").write_text("title: Grace\n", "utf-8")
    assert _next_changes(page) == ["/about.html"]
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
    assert _next_changes(page) == ["/about.html"]
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
    assert "<script " in response.text


def test_the_page_of_errors_goes_away_once_they_are_mended(serve, source):
    about = source / "about.html"
    about.write_text("---\n---\n{% nope %}", "utf-8")
    site = serve(source, reloads=True, watches=True)
    with connect(_address(site), proxy=None) as page:
        assert _next(page)["type"] == "errors"
        about.write_text("---\n---\n<p>Mended</p>", "utf-8")
        assert "/about.html" in _next_changes(page)
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


def test_what_exclude_names_is_no_change(serve, source):
    (source / "_config.yml").write_text("exclude: [private, '*.log', Gemfile]\n", "utf-8")
    site = serve(source, watches=True)
    for name in ("private/note.html", "deep/down/x.log", "private.html"):
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    (source / "about.html").write_text("---\n---\n<p>Changed</p>", "utf-8")
    site.wait_for(2)
    time.sleep(0.3)
    assert site.recorder.builds == ["built", "built"]


@pytest.mark.parametrize(
    ("name", "content", "page", "text"),
    [
        ("_data/people.yml", "name: Ada", "about.html", "{{ site.data.people.name }}"),
        ("_includes/a.html", "included", "about.html", "{% include a.html %}"),
        ("_layouts/bare.html", "laid out", "about.html", ""),
        (
            "_plugins/tag.py",
            (
                "from pykyll.extend import Plugin\nplugin = Plugin()\n"
                "@plugin.filter\ndef shout(text):\n    return text + '!'\n"
            ),
            "about.html",
            "{{ 'hey' | shout }}",
        ),
    ],
)
def test_what_a_site_is_made_of_is_read_again(serve, source, name, content, page, text):
    path = source / name
    path.parent.mkdir()
    path.write_text(content, "utf-8")
    (source / page).write_text(f"---\nlayout: bare\n---\n{text}", "utf-8")
    site = serve(source, watches=True)
    before = site.get("/about").text
    path.write_text(content.replace("Ada", "Grace").replace("'!'", "'?'") + "\n# more", "utf-8")
    site.wait_for(2)
    assert site.recorder.builds == ["built", "built"]
    assert site.get("/about").text != before


def test_a_gemfile_decides_which_jekyll_to_print_like_from_the_next_build_on(tmp_path):
    (tmp_path / "_config.yml").write_text("", "utf-8")
    (tmp_path / "Gemfile").write_text('gem "jekyll", "4.3.1"\n', "utf-8")
    (tmp_path / "v.html").write_text("---\n---\n{{ jekyll.version }}", "utf-8")
    source = ConfigSource(str(tmp_path), overrides={"destination": str(tmp_path / "_site")})
    site = SiteSettings.of(source.load()[0])
    assert Relevance(site).relevant({str(tmp_path / "Gemfile")}) == {"Gemfile"}
    versions = []
    with BuilderProcess(source) as builder:
        for version in ("4.3.1", "4.2.2"):
            (tmp_path / "Gemfile").write_text(f'gem "jekyll", "{version}"\n', "utf-8")
            builder.build(["Gemfile"])
            versions.append((tmp_path / "_site/v.html").read_text("utf-8"))
    assert versions == ["4.3.1", "4.2.2"]


def test_a_changed_base_url_and_destination_are_taken_up(site, page):
    config = site.source / "_config.yml"
    config.write_text("baseurl: /me\n", "utf-8")
    assert _next_changes(page) is None  # where pages are is another question now
    assert site.get("/me/about").text.startswith("<p>About</p>")
    assert site.get("/about").status_code == 404


def test_live_reload_can_be_switched_on_meanwhile(serve, source):
    site = serve(source, watches=True)
    (source / "_config.yml").write_text("livereload: true\n", "utf-8")
    site.wait_for(2)
    assert "<script " in site.get("/").text


def test_a_page_that_was_away_is_told_what_it_has_missed(site, page):
    build = re.search('data-build="(.*?)"', site.get("/").text)[1]
    for name in ("about.html", "feed.xml"):
        (site.source / name).write_text(f"---\n---\n<p>{name}</p>", "utf-8")
        _next(page)
    with connect(f"{_address(site)}?build={build}", proxy=None) as later:
        assert _next_changes(later) == ["/about.html", "/feed.xml"]
    run = build.partition("-")[0]
    for other in ("anotherrun-1", f"{run}-{'9' * 5000}", f"{run}-99", f"{run}-x", f"{run}-", "%ff"):
        with connect(f"{_address(site)}?build={other}", proxy=None) as later:
            assert _next_changes(later) is None


def test_changes_that_are_to_be_ignored_are_told_to_nobody(serve, source):
    (source / "_config.yml").write_text("livereload_ignore: ['*.xml']\n", "utf-8")
    site = serve(source, watches=True, reloads=True)
    with connect(_address(site), proxy=None) as page:
        (source / "feed.xml").write_text("<feed>1</feed>", "utf-8")
        site.wait_for(2)
        (source / "about.html").write_text("---\n---\n<p>1</p>", "utf-8")
        assert _next_changes(page) == ["/about.html"]


def test_what_a_script_fetches_is_the_file_as_it_is(site):
    fetched = site.get("/about", headers={"Sec-Fetch-Dest": "empty"})
    assert fetched.text == "<p>About</p>"


def test_a_page_that_was_given_again_and_again_is_another_one_with_the_next_save(site, page):
    for number in range(5):
        for _ in range(3):
            site.get("/about")
            time.sleep(0.05)
        (site.source / "about.html").write_text(f"---\n---\n<p>{number}</p>", "utf-8")
        _next_changes(page)
        assert f"<p>{number}</p>" in site.get("/about").text
