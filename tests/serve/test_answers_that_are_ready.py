"""Answers that are given again are those that would be made: nothing that has changed is kept."""

from __future__ import annotations

import os
import re
import shutil
import time
from dataclasses import replace

import pytest
from raw_http import answer_of
from serve_wire import conversation, get, service_of

from pykyll.serve import Limits
from pykyll.serve.seen import Seen, now

_OLD = b"<p>Old</p>"


class Site:
    """A folder that is served, and how often an answer had to be made."""

    def __init__(self, folder, **settings):
        self.folder = folder
        self.service = service_of(folder, **settings)
        self.made = 0
        self._answer = self.service.answer
        self.service.answer = self._counted

    def _counted(self, request):
        self.made += 1
        return self._answer(request)

    def ask(self, path="/page.html", *headers, **others):
        """Ask once, over a connection of its own that could be kept."""
        return answer_of(bytes(conversation(self.service, [get(path, *headers, **others)]).sent))

    def has_ready(self, path="/page.html", *headers, **others):
        """Ask until the answer is one that was ready, as it is once the files are a moment old."""
        until = time.monotonic() + 5
        while time.monotonic() < until:
            made, answer = self.made, self.ask(path, *headers, **others)
            if self.made == made:
                return answer
            time.sleep(0.02)
        raise AssertionError("no answer was ready")


@pytest.fixture
def folder(tmp_path):
    """A site of a few files."""
    site = tmp_path / "_site"
    for name in ("page.html", "other.txt", "sub/index.html", "sub/deep/page.html", "404.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(_OLD if name != "404.html" else b"<p>Not here</p>")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/page.html").write_bytes(b"SECRET")
    (tmp_path / "elsewhere/index.html").write_bytes(b"SECRET")
    return site


@pytest.fixture
def site(folder):
    """It served."""
    return Site(folder)


def test_a_second_request_finds_the_answer_ready_and_it_is_the_same(site):
    first, again = site.ask(), site.has_ready()
    assert (again.status, again.body) == (first.status, first.body)
    assert {**again.headers, "date": ""} == {**first.headers, "date": ""}


def test_the_date_is_that_of_the_second(site, monkeypatch):
    assert site.has_ready().headers["date"] != "Thu, 01 Jan 1970 00:16:40 GMT"
    monkeypatch.setattr("pykyll.serve.ready.time.time", lambda: 1000.5)
    made, answer = site.made, site.ask()
    assert (answer.headers["date"], site.made) == ("Thu, 01 Jan 1970 00:16:40 GMT", made)
    assert answer.body == _OLD


def _keeping_its_times(path, content):
    """Write other bytes of the same length, and have the file say it was not touched."""
    before = path.stat()
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _by_rename(path, content):
    new = path.with_name("new")
    new.write_bytes(content)
    new.rename(path)


def _by_rename_keeping_its_times(path, content):
    before = path.stat()
    _by_rename(path, content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _appending(path, content):
    with path.open("ab") as file:
        file.write(content)


_SAVES = {
    "in place": lambda path, content: path.write_bytes(content),
    "keeping its times": _keeping_its_times,
    "by rename": _by_rename,
    "by rename, keeping its times": _by_rename_keeping_its_times,
    "appending": _appending,
}


@pytest.mark.parametrize("save", _SAVES.values(), ids=_SAVES)
@pytest.mark.parametrize("name", ["page.html", "other.txt", "sub/deep/page.html"])
def test_a_save_shows_with_the_next_request(site, save, name):
    for number in range(10):
        content = f"<p>N{number:02}</p>".encode()
        if number % 2:
            site.has_ready(f"/{name}")
        save(site.folder / name, content)
        answer = site.ask(f"/{name}")
        assert answer.body.endswith(content), number
        assert int(answer.headers["content-length"]) == len(answer.body)


def test_saves_at_once_one_after_the_other_all_show(site):
    path = site.folder / "other.txt"
    for number in range(300):
        path.write_bytes(b"%010d" % number)
        assert site.ask("/other.txt").body == b"%010d" % number


def _moved_and_linked(path):
    """The same file, at a place outside; only a link to it is left."""
    outside = path.parents[len(path.parts) - 1 - path.parts.index("_site")] / f"moved-{path.name}"
    path.rename(outside)
    path.symlink_to(outside)


_TURNS = {
    "the file is removed": ("/page.html", lambda site: (site / "page.html").unlink()),
    "a link outside": (
        "/page.html",
        lambda site: [
            (site / "page.html").unlink(),
            (site / "page.html").symlink_to(site.parent / "elsewhere/page.html"),
        ],
    ),
    "a link to itself, outside": (
        "/page.html",
        lambda site: _moved_and_linked(site / "page.html"),
    ),
    "its folder is removed": ("/sub/deep/page.html", lambda site: shutil.rmtree(site / "sub")),
    "its folder is a link outside": (
        "/sub/",
        lambda site: [
            shutil.rmtree(site / "sub"),
            (site / "sub").symlink_to(site.parent / "elsewhere"),
        ],
    ),
    "its folder is a link to itself, outside": (
        "/sub/",
        lambda site: _moved_and_linked(site / "sub"),
    ),
    "a folder on the way is a link to itself, outside": (
        "/sub/deep/page.html",
        lambda site: _moved_and_linked(site / "sub"),
    ),
    "the last folder is a link to itself, outside": (
        "/sub/deep/page.html",
        lambda site: _moved_and_linked(site / "sub/deep"),
    ),
    "its folder has another name": (
        "/sub/deep/page.html",
        lambda site: (site / "sub/deep").rename(site / "sub/deeper"),
    ),
    "a folder in its place": (
        "/other.txt",
        lambda site: [(site / "other.txt").unlink(), (site / "other.txt").mkdir()],
    ),
    "the site is gone": ("/page.html", lambda site: site.rename(site.with_name("gone"))),
    "a pipe in its place": (
        "/other.txt",
        lambda site: [(site / "other.txt").unlink(), os.mkfifo(site / "other.txt")],
    ),
}


@pytest.mark.parametrize(("path", "change"), _TURNS.values(), ids=_TURNS)
def test_what_is_no_file_of_the_site_any_more_is_not_given(site, path, change):
    assert site.has_ready(path).body == _OLD
    change(site.folder)
    answer = site.ask(path)
    assert answer.status in {301, 404}
    assert b"Old" not in answer.body
    assert b"SECRET" not in answer.body


@pytest.mark.parametrize(
    ("path", "new"),
    [("/page", "page"), ("/sub/", "sub/index.html")],
)
def test_a_file_that_a_url_means_first_is_given_once_it_is_there(folder, path, new):
    if new == "sub/index.html":
        (folder / new).rename(folder / "sub/index.json")
    site = Site(folder)
    assert site.has_ready(path).body == _OLD
    (folder / new).write_bytes(b"New")
    assert site.ask(path).body == b"New"
    site.has_ready(path)
    (folder / new).unlink()
    assert site.ask(path).body == _OLD


def test_what_was_missing_is_given_once_it_is_there(site):
    assert [site.ask("/later").status for _ in range(3)] == [404] * 3
    (site.folder / "later.html").write_bytes(b"New")
    assert site.ask("/later").body == b"New"


def test_a_site_behind_a_link_is_the_one_that_the_link_leads_to_now(tmp_path, folder):
    other = shutil.copytree(folder, tmp_path / "other")
    (other / "page.html").write_bytes(b"<p>New</p>")
    link = tmp_path / "current"
    link.symlink_to(folder)
    site = Site(link)
    assert site.has_ready().body == _OLD
    link.unlink()
    link.symlink_to(other)
    assert site.ask().body == b"<p>New</p>"


def test_no_answer_through_a_link_is_kept_ready(site):
    (site.folder / "linked.html").symlink_to("page.html")
    time.sleep(0.2)
    assert [site.ask("/linked").body for _ in range(3)] == [_OLD] * 3
    assert site.made == 3


def test_a_build_makes_all_answers_anew(site):
    site.has_ready()
    settings = site.service.rebuilder.site
    site.service.rebuilder.site = replace(settings, headers=(("X-Own", "yes"),))
    site.service.rebuilder.build()
    assert site.ask().headers["x-own"] == "yes"
    assert site.has_ready().headers["x-own"] == "yes"


def test_pages_that_follow_builds_name_the_one_they_are_of(folder):
    site = Site(folder, reloads=True)
    shown = re.search(rb'data-build="(.*?)"', site.has_ready().body)[1].decode()
    assert shown == site.service.rebuilder.history.latest
    site.service.rebuilder.build()
    assert shown != site.service.rebuilder.history.latest
    assert site.service.rebuilder.history.latest.encode() in site.ask().body


def test_an_answer_that_was_made_during_a_build_is_not_kept(site):
    site.has_ready()
    made = site.service.answer

    def answer(request):
        found = made(request)
        site.service.rebuilder.build()
        return found

    site.service.answer = answer
    site.ask("/page.html", "X: y")
    site.service.answer = made
    count = site.made
    site.ask("/page.html", "X: y")
    assert site.made == count + 1


def test_an_answer_is_for_the_very_request(site):
    etag = site.has_ready().headers["etag"]
    assert site.has_ready("/page.html", method="HEAD").body == b""
    assert site.has_ready("/page.html", f"If-None-Match: {etag}").status == 304
    assert site.has_ready("/other.txt", "Range: bytes=1-2").body == _OLD[1:3]
    assert site.ask("/page.html", 'If-None-Match: "x"').status == 200
    assert site.ask().body == _OLD
    assert site.ask("/page.html?x").body == _OLD
    assert site.ask("/page.html", host="evil.example").status == 403
    assert site.ask("/page.html", host="localhost.evil.example").status == 403
    (site.folder / "page.html").write_bytes(b"<p>New</p>")
    assert site.ask("/page.html", f"If-None-Match: {etag}").status == 200


def test_what_ends_the_connection_is_not_kept_ready(site):
    site.has_ready()
    for header in ("Connection: close", "Content-Length: 5", "Transfer-Encoding: chunked"):
        made = site.made
        for _ in range(2):
            assert site.ask("/page.html", header).headers["connection"] == "close"
        assert site.made == made + 2


def test_answers_that_are_ready_take_no_more_memory_than_is_set(folder):
    (folder / "large.bin").write_bytes(bytes(50_000))
    site = Site(folder, limits=Limits(ready_bytes=200_000))
    ready = site.service.ready
    site.has_ready("/large.bin")
    for number in range(200):
        site.ask("/large.bin" if number % 3 else "/page.html", f"X: {number}")
        assert 0 < ready.size <= 200_000
    made = site.made
    site.ask("/large.bin", "X: 199")
    site.ask("/large.bin", "X: 1")
    assert site.made == made + 1  # the newest was there, the oldest was not


def test_what_is_larger_than_all_of_that_is_sent_and_not_kept(folder):
    (folder / "large.bin").write_bytes(bytes(50_000))
    site = Site(folder, limits=Limits(ready_bytes=10_000))
    site.has_ready()
    assert len(site.ask("/large.bin").body) == 50_000
    assert site.service.ready.size < 10_000


def test_a_file_that_has_just_changed_is_not_taken_for_one_that_rests(folder):
    path = str(folder / "page.html")
    later = now() + 3_000_000_000
    assert Seen.of(str(folder), path, later).is_unchanged()
    assert Seen.of(str(folder), path, os.stat(path).st_ctime_ns + 1_000_000) is None
    assert Seen.of(str(folder), str(folder / "nothing"), later) is None
    assert Seen.of(str(folder), str(folder / "sub"), later) is None
