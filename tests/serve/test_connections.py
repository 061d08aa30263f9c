"""What a connection does with the other side's pace: who takes nothing, who waits, who leaves."""

from __future__ import annotations

import asyncio
import gc
import os
import re
import warnings
from types import SimpleNamespace

import pytest
from serve_wire import Wire, connected, conversation, fed, get, service_of

from pykyll.serve import Limits
from pykyll.serve.answers import AT_ONCE
from pykyll.serve.deadline import Deadline

_LARGE = bytes(range(256)) * (AT_ONCE * 3 // 256) + b"the end"


@pytest.fixture
def folder(tmp_path):
    """A site of a page and a large file."""
    (tmp_path / "page.html").write_bytes(b"<p>Page</p>")
    (tmp_path / "large.bin").write_bytes(_LARGE)
    return tmp_path


def _bodies(sent: bytes) -> list[bytes]:
    """The bodies of all answers to GET."""
    found = []
    while sent:
        head, _, sent = sent.partition(b"\r\n\r\n")
        length = int(re.search(rb"content-length: (\d+)", head)[1])
        found.append(sent[:length])
        sent = sent[length:]
    return found


async def _settle(rounds: int = 20) -> None:
    for _ in range(rounds):
        await asyncio.sleep(0)


def test_a_large_file_comes_in_parts_and_what_was_asked_behind_it_comes_behind_it(folder):
    async def talk():
        wire = connected(service_of(folder))
        wire.connection.data_received(get("/large.bin") + get("/page.html") + get("/large.bin"))
        assert not wire.is_reading
        await _settle()
        return wire

    wire = asyncio.run(talk())
    assert _bodies(wire.sent) == [_LARGE, b"<p>Page</p>", _LARGE]
    assert wire.is_reading
    assert not wire.has_ended


def test_nothing_more_is_read_from_a_file_or_the_network_for_who_takes_nothing(folder):
    async def talk():
        wire = connected(service_of(folder), Wire(takes=1000))
        wire.connection.data_received(get("/large.bin") + get("/page.html"))
        await _settle()
        assert len(wire.sent) < 1000 + AT_ONCE + 1000
        assert not wire.is_reading
        wire.take_all()
        await _settle()
        return wire

    wire = asyncio.run(talk())
    assert _bodies(wire.sent) == [_LARGE, b"<p>Page</p>"]
    assert wire.is_reading


def test_requests_wait_while_the_answers_to_those_before_are_not_taken(folder):
    async def talk():
        wire = connected(service_of(folder), Wire(takes=1))
        wire.connection.data_received(get("/page.html") * 5)
        assert wire.sent.count(b"<p>Page</p>") == 1
        wire.take_all()
        return wire

    assert asyncio.run(talk()).sent.count(b"<p>Page</p>") == 5


def test_nothing_more_is_written_to_a_connection_that_has_broken(folder):
    class Broken(Wire):
        def write(self, data):
            super().write(data)  # which refuses what comes behind the end
            self.abort()

    async def talk():
        wire = connected(service_of(folder), Broken())
        wire.connection.data_received(get("/page.html") * 20)
        return wire

    assert _bodies(asyncio.run(talk()).sent) == [b"<p>Page</p>"]


def test_a_file_that_becomes_shorter_while_it_is_sent_breaks_the_connection(folder):
    async def talk():
        wire = connected(service_of(folder), Wire(takes=1000))
        wire.connection.data_received(get("/large.bin"))
        await _settle()
        os.truncate(folder / "large.bin", AT_ONCE + 5)
        wire.take_all()
        await _settle()
        return wire

    assert asyncio.run(talk()).was_aborted


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("headers", [[], ["Range: bytes=0-9,600000-"], ["If-None-Match: *"]])
def test_no_file_stays_open_wherever_the_connection_ends(folder, method, headers):
    async def talk():
        wire = connected(service_of(folder), Wire(takes=1000))
        wire.connection.data_received(get("/large.bin", *headers, method=method))
        wire.connection.connection_lost(None)
        await _settle()

    gc.collect()
    before = len(os.listdir("/dev/fd"))
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        asyncio.run(talk())
        gc.collect()
    assert len(os.listdir("/dev/fd")) <= before


def test_several_parts_of_a_large_file_are_those_of_the_file(folder):
    asked = f"Range: bytes=0-9,{AT_ONCE - 5}-{AT_ONCE * 2 + 5},-7"
    body = _bodies(conversation(service_of(folder), [get("/large.bin", asked), b""]).sent)[0]
    for part in (_LARGE[:10], _LARGE[AT_ONCE - 5 : AT_ONCE * 2 + 6], b"the end"):
        assert b"\r\n\r\n" + part + b"\r\n--" in body


def test_a_part_of_a_large_file_is_that_of_the_file(folder):
    wire = conversation(service_of(folder), [get("/large.bin", "Range: bytes=-7")])
    assert wire.sent.endswith(b"\r\n\r\nthe end")
    assert b"content-range: bytes 786432-786438/786439\r\n" in wire.sent


def test_the_tag_of_a_large_file_is_another_one_after_any_change(folder):
    def tag():
        sent = conversation(service_of(folder), [get("/large.bin", method="HEAD")]).sent
        return re.search(rb"etag: (\S+)", sent)[1]

    path, tags = folder / "large.bin", [tag()]
    before = path.stat()
    path.write_bytes(_LARGE[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    tags.append(tag())
    (folder / "new").write_bytes(_LARGE)
    os.utime(folder / "new", ns=(before.st_atime_ns, before.st_mtime_ns))
    (folder / "new").rename(path)
    tags.append(tag())
    assert len(set(tags)) == 3


_IMPATIENT = Limits(head_seconds=0.4, idle_seconds=0.4, stalled_seconds=0.4)


@pytest.mark.parametrize(
    ("takes", "parts", "status"),
    [
        (1e9, [], None),
        (1e9, [get("/page.html")], b"200"),
        (1e9, [get("/page.html"), b"GET / HT"], b"408"),
        (1e9, [b"GET / HT"], b"408"),
        (1, [get("/page.html")], b"200"),
        (1, [get("/large.bin")], b"200"),
    ],
)
def test_nobody_is_waited_for_longer_than_the_limits_say(folder, takes, parts, status):
    async def talk():
        wire = connected(service_of(folder, limits=_IMPATIENT), Wire(takes))
        await fed(wire, parts)
        assert not wire.has_ended
        await asyncio.sleep(1)
        return wire

    wire = asyncio.run(talk())
    assert wire.has_ended
    assert wire.was_aborted or takes > 1
    assert re.findall(rb"HTTP/1.1 (\d+)", wire.sent)[-1:] == ([status] if status else [])


def test_who_takes_a_large_file_is_waited_for_however_long_it_takes(folder):
    async def talk():
        wire = connected(service_of(folder, limits=_IMPATIENT), Wire(takes=1))
        wire.connection.data_received(get("/large.bin"))
        for _ in range(8):
            await asyncio.sleep(0.1)
            wire.takes = len(wire.sent) + 1
            wire.connection.resume_writing()
        return wire

    wire = asyncio.run(talk())
    assert not wire.was_aborted
    assert _bodies(wire.sent) == [_LARGE]


def test_the_end_of_the_server_lets_a_file_that_is_being_sent_come_to_its_end(folder):
    async def talk():
        service = service_of(folder)
        sending, idle, stuck = connected(service, Wire(1000)), connected(service), Wire(1000)
        connected(service, stuck).connection.data_received(get("/large.bin"))
        sending.connection.data_received(get("/large.bin"))
        ending = asyncio.create_task(service.shut_down(1))
        await _settle()
        assert (idle.has_ended, sending.has_ended) == (True, False)
        sending.take_all()
        await ending
        return sending, stuck

    sending, stuck = asyncio.run(talk())
    assert _bodies(sending.sent) == [_LARGE]
    assert (sending.was_aborted, stuck.was_aborted) == (False, True)


def test_connections_are_counted_until_they_are_gone(folder):
    async def talk():
        service = service_of(folder, limits=Limits(connections=2))
        first, second, third = (connected(service) for _ in range(3))
        assert third.sent.startswith(b"HTTP/1.1 503 ")
        assert b"connection: close\r\n" in third.sent
        assert not second.has_ended
        for each in (third, first):
            each.connection.connection_lost(None)
        return connected(service).sent

    assert asyncio.run(talk()) == b""


class _Clock:
    """An event loop that has nothing but timers."""

    def __init__(self):
        self.now = 0.0
        self.timers = []

    def time(self):
        return self.now

    def call_at(self, at, callback):
        timer = SimpleNamespace(at=at, callback=callback)
        timer.cancel = lambda: self.timers.remove(timer)
        self.timers.append(timer)
        return timer

    def wait_until(self, now):
        while self.timers and min(timer.at for timer in self.timers) <= now:
            timer = min(self.timers, key=lambda each: each.at)
            self.timers.remove(timer)
            self.now = timer.at
            timer.callback()
        self.now = now


def test_a_deadline_is_the_last_one_that_was_set():
    clock, called = _Clock(), []
    deadline = Deadline(clock)
    deadline.set(2, lambda: called.append("first"))
    deadline.set(15, lambda: called.append("later"))
    clock.wait_until(10)
    assert (called, len(clock.timers)) == ([], 1)
    deadline.set(1, lambda: called.append("sooner"))
    assert len(clock.timers) == 1
    clock.wait_until(30)
    assert (called, clock.timers) == (["sooner"], [])
    deadline.set(1, lambda: called.append("cleared"))
    deadline.clear()
    clock.wait_until(40)
    assert (called, clock.timers) == (["sooner"], [])
    deadline.set(1, lambda: called.append("again"))
    clock.wait_until(50)
    deadline.set(1, lambda: called.append("closed"))
    deadline.close()
    clock.wait_until(60)
    assert (called, clock.timers) == (["sooner", "again"], [])


@pytest.mark.parametrize("kind", ["a pipe", "a folder", "not to be read", "a loop"])
def test_a_404_page_that_cannot_be_read_costs_no_answer(folder, monkeypatch, kind):
    page = folder / "404.html"
    if kind == "a pipe":
        os.mkfifo(page)
    elif kind == "a folder":
        page.mkdir()
    elif kind == "a loop":
        page.symlink_to(page)
    else:
        page.write_bytes(b"SECRET")

        def refuse(_path):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("pykyll.serve.application.open_file", refuse)
    wire = conversation(service_of(folder), [get("/nothing")])
    assert wire.sent.startswith(b"HTTP/1.1 404 ")
    assert b"<code>/nothing</code> is no file of the site" in wire.sent


def test_a_bug_of_the_server_s_own_is_said_and_the_connection_kept(folder, monkeypatch):
    def fail(*_others, **_more):
        raise ValueError("a <b> of ours")

    service = service_of(folder)
    monkeypatch.setattr("pykyll.serve.application.resolve", fail)
    wire = conversation(service, [get("/page.html") * 2])
    assert wire.sent.count(b"HTTP/1.1 500 ") == 2
    assert b"a &lt;b&gt; of ours" in wire.sent
    assert b"<b>" not in wire.sent


@pytest.mark.parametrize("time", [-1e11, -1.0, 0.0, 4e9, 1e12])
@pytest.mark.parametrize(
    "headers", [[], ["Range: bytes=1-3", "If-Range: x"], ["If-Modified-Since: x"]]
)
def test_a_file_of_any_age_is_given(folder, time, headers):
    try:
        os.utime(folder / "page.html", (time, time))
    except (OSError, OverflowError):
        pytest.skip("no file can be of that time here")
    wire = conversation(service_of(folder), [get("/page.html", *headers)])
    assert wire.sent.startswith(b"HTTP/1.1 200 ")
    assert wire.sent.endswith(b"<p>Page</p>")
