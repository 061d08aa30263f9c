"""What `--with` says."""

from __future__ import annotations

import pytest

from pykyll.compare.build_time import built_at
from pykyll.compare.reference import Command, is_built_folder
from pykyll.compare.which_jekyll import which_jekyll
from pykyll.config.compat import Compat
from pykyll.errors import PykyllError


def test_a_command_gets_build_and_the_flags():
    command = Command.parse("GEM_HOME='/my gems' bundle exec jekyll")
    assert command.variables == {"GEM_HOME": "/my gems"}
    assert command.build_words("/s", "/d", ["--drafts"]) == [
        *("bundle", "exec", "jekyll", "build", "-s", "/s", "-d", "/d", "--drafts", "--no-watch")
    ]


def test_a_command_with_places_is_whole():
    command = Command.parse("docker run -v {source}:/in -v {destination}:/out jekyll")
    assert command.build_words("/s", "/d", ["--drafts"]) == [
        *("docker", "run", "-v", "/s:/in", "-v", "/d:/out", "jekyll")
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("jekyll 'x", "--with jekyll 'x: no closing quotation"),
        ("", "--with '' names no program"),
        ("A=1", "--with 'A=1' names no program"),
    ],
)
def test_what_names_no_program_is_told(text, message):
    with pytest.raises(PykyllError) as caught:
        Command.parse(text)
    assert caught.value.message == message


def test_a_program_that_is_missing_is_told_with_what_to_do():
    with pytest.raises(PykyllError) as caught:
        Command.parse("no-such-jekyll --trace").check()
    assert caught.value.message == "there is no 'no-such-jekyll' here to compare with"
    assert "--with _site" in str(caught.value.diagnostic.hint)


def test_a_folder_is_one_unless_a_command_has_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("_site", "sh"):
        (tmp_path / name).mkdir()
    given = ("_site", "./sh", str(tmp_path / "sh"), "sh", "nothing")
    assert [is_built_folder(text) for text in given] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("detected", "version", "chosen"),
    [
        ("github-pages", "jekyll 3.10.0", None),
        ("github-pages", "jekyll 4.2.2", "jekyll 4.2.2"),
        ("jekyll 4.2.0", "jekyll 4.2.2", None),
        ("jekyll 4.2.0", "jekyll 4.4.1", "jekyll 4.4.1"),
        ("jekyll 4.2.0", "sh", None),
    ],
)
def test_pykyll_prints_like_the_other(detected, version, chosen):
    assert which_jekyll(Compat.parse(detected), Command.parse("sh"), version) == chosen


@pytest.mark.parametrize(
    ("feed", "time"),
    [
        ("<feed><updated>2026-01-02T03:04:05+01:00</updated><entry>", "2026-01-02T03:04:05+01:00"),
        ("<feed><entry><updated>2026-01-02T03:04:05+01:00</updated></entry>", None),
        ("<feed><updated>yesterday at noon</updated>", None),
        ("<feed><updated>2026-01-02T03:04:05</updated>", None),
    ],
)
def test_a_feed_says_when_it_was_built(tmp_path, feed, time):
    (tmp_path / "feed.xml").write_text(feed, "utf-8")
    found = built_at(str(tmp_path))
    assert (found and found[0].isoformat()) == time


def test_without_a_feed_nothing_is_known(tmp_path):
    assert built_at(str(tmp_path)) is None
