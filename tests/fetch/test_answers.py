"""What is asked of the web is asked side by side, once, and kept."""

from __future__ import annotations

import json
import os
import time

import pytest
from web_of_ours import web_of_ours

from pykyll.fetch import answers as module
from pykyll.fetch import web as web_module
from pykyll.fetch.answers import Answers, Question


@pytest.fixture
def web():
    with web_of_ours() as found:
        yield found


def _asking(web, folder, **options):
    return Answers(str(folder), {"PYKYLL_NETWORK": web.url}, **options)


def _texts(found):
    return [None if each is None else each.text for each in found]


def test_an_answer_is_kept_for_the_next_build(web, tmp_path):
    web.answers["a.example/x?y=1"] = "één"
    question = Question("https://a.example/x?y=1")
    assert _asking(web, tmp_path).answer(question).text == "één"
    assert _asking(web, tmp_path).answer(question).text == "één"
    assert web.asked == ["a.example/x?y=1"]
    assert (tmp_path / ".pykyll-cache/.gitignore").read_text() == "*\n"


def test_an_old_answer_is_asked_for_again(web, tmp_path):
    web.answers["a.example/x"] = "old"
    question = Question("https://a.example/x", life=0)
    _asking(web, tmp_path).answer(question)
    web.answers["a.example/x"] = "new"
    assert _asking(web, tmp_path).answer(question).text == "new"


def test_one_server_is_asked_two_things_at_a_time_and_several_servers_side_by_side(web, tmp_path):
    web.seconds = 0.1
    questions = [Question(f"https://{host}.example/{n}") for host in "ab" for n in range(4)]
    web.answers = {each.url.partition("//")[2]: each.url for each in questions}
    found = _asking(web, tmp_path).answers(questions)
    assert _texts(found) == [each.url for each in questions]
    assert web.most_at_once in {3, 4}


def test_where_a_server_fails_the_last_answer_is_used_and_it_is_left_alone_for_a_while(
    web, tmp_path
):
    web.answers["a.example/x"] = "last"
    question = Question("https://a.example/x", life=0)
    _asking(web, tmp_path).answer(question)
    web.answers["a.example/x"] = 500
    second = _asking(web, tmp_path)
    assert second.answer(question).text == "last"
    assert second.missed.urls == {question.url: "it answers 500 Internal Server Error"}
    third = _asking(web, tmp_path)
    assert third.answer(question).text == "last"
    assert third.missed.urls == second.missed.urls
    assert len(web.asked) == 2


@pytest.mark.parametrize(("status", "asked"), [(429, 1), (403, 1), (503, 2)])
def test_a_server_that_refuses_is_not_asked_again(web, tmp_path, status, asked, monkeypatch):
    monkeypatch.setattr(module, "_LANES", 1)
    questions = [Question(f"https://a.example/{n}") for n in range(5)]
    web.answers = {f"a.example/{n}": status for n in range(5)}
    answers = _asking(web, tmp_path)
    assert answers.answers(questions) == [None] * 5
    assert len(web.asked) == asked
    assert len(answers.missed.urls) == 5


def test_that_there_is_nothing_is_an_answer(web, tmp_path):
    found = _asking(web, tmp_path).answer(Question("https://a.example/none"))
    assert found.status == 404
    assert not found.is_good


def test_offline_asks_nothing_and_knows_what_was_answered(web, tmp_path):
    web.answers["a.example/x"] = "kept"
    known, unknown = Question("https://a.example/x", life=0), Question("https://a.example/y")
    _asking(web, tmp_path).answer(known)
    for offline in (
        _asking(web, tmp_path, is_offline=True),
        Answers(str(tmp_path), {"PYKYLL_NETWORK": "off"}),
    ):
        assert _texts(offline.answers([known, unknown])) == ["kept", None]
        assert list(offline.missed.urls) == [unknown.url]
    assert len(web.asked) == 1


def test_a_slow_server_is_not_waited_for(web, tmp_path, monkeypatch):
    monkeypatch.setattr(web_module, "_SECONDS_OF_SILENCE", 0.2)
    web.seconds = 5
    answers = _asking(web, tmp_path)
    begun = time.monotonic()
    assert answers.answer(Question("https://a.example/x")) is None
    assert time.monotonic() - begun < 4
    assert "timed out" in answers.missed.urls["https://a.example/x"]


def test_an_answer_that_drips_is_not_waited_for(web, tmp_path, monkeypatch):
    monkeypatch.setattr(web_module, "SECONDS", 0.3)

    def drip(handler):
        handler.send_response(200)
        handler.end_headers()
        for _ in range(20):
            try:
                handler.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.1)

    web.answers["a.example/x"] = drip
    answers = _asking(web, tmp_path)
    assert answers.answer(Question("https://a.example/x")) is None
    assert list(answers.missed.urls.values()) == ["the answer takes too long"]


def test_an_answer_that_breaks_off_is_none(web, tmp_path):
    def cut(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "100")
        handler.end_headers()
        handler.wfile.write(b"half")

    web.answers["a.example/x"] = cut
    assert _asking(web, tmp_path).answer(Question("https://a.example/x")) is None


def test_an_answer_that_is_no_http_is_none(web, tmp_path):
    web.answers["a.example/x"] = lambda handler: handler.wfile.write(b"\x00\xff rubbish\r\n\r\n")
    assert _asking(web, tmp_path).answer(Question("https://a.example/x")) is None


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "/etc/passwd", "ftp://a/b", "http://", "http://[", "https://a b/ "],
)
def test_what_is_no_address_of_the_web_is_not_asked(tmp_path, url):
    answers = Answers(str(tmp_path), {})
    assert answers.answer(Question(url)) is None
    assert list(answers.missed.urls) == [url]


def test_nobody_there(tmp_path):
    answers = Answers(str(tmp_path), {"PYKYLL_NETWORK": "http://127.0.0.1:9"})
    assert answers.answer(Question("https://a.example/x")) is None


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"url": 1}', "null", '{"url":"https://a.example/x","answer":{}}']
)
def test_a_damaged_answer_is_asked_for_again(web, tmp_path, text):
    web.answers["a.example/x"] = "good"
    question = Question("https://a.example/x")
    _asking(web, tmp_path).answer(question)
    (kept,) = (tmp_path / ".pykyll-cache/answers").iterdir()
    kept.write_text(text)
    assert _asking(web, tmp_path).answer(question).text == "good"


def test_the_answer_to_another_question_does_not_count(web, tmp_path):
    web.answers["a.example/x"] = "good"
    question = Question("https://a.example/x")
    _asking(web, tmp_path).answer(question)
    (kept,) = (tmp_path / ".pykyll-cache/answers").iterdir()
    kept.write_text(json.dumps({**json.loads(kept.read_text()), "url": "https://b.example"}))
    _asking(web, tmp_path).answer(question)
    assert len(web.asked) == 2


def test_nothing_is_kept_through_a_link_that_leads_out(web, tmp_path):
    site, outside = tmp_path / "site", tmp_path / "outside"
    site.mkdir()
    outside.mkdir()
    (site / ".pykyll-cache").symlink_to(outside)
    web.answers["a.example/x"] = "good"
    assert _asking(web, site).answer(Question("https://a.example/x")).text == "good"
    assert os.listdir(outside) == []


def test_a_clock_that_was_put_back_asks_again(web, tmp_path, monkeypatch):
    web.answers["a.example/x"] = "good"
    question = Question("https://a.example/x")
    _asking(web, tmp_path).answer(question)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 1000)
    _asking(web, tmp_path).answer(question)
    assert len(web.asked) == 2
