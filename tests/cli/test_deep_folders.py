"""Sites with as many folders in one another as a path has room for, and every command.

Jekyll 4.3.1 writes the same files for each of them (`pykyll compare` tells so).
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from deep_folders import needs_long_paths, put_deep, taken_away

pytestmark = needs_long_paths

PAGE = "---\n---\nDeep\n"
CONFIG = "url: https://example.org\nlang: en\ntheme: null\n"
TOO_DEEP = 2100
"""Folders of one letter: their path is longer than the 4,096 bytes that Linux takes."""


def made(folder: Path, kind: str, depth: int) -> Path:
    """A site whose page goes into deep folders, by its permalink or since it lies in such."""
    folder.mkdir()
    (folder / "_config.yml").write_text(CONFIG, "utf-8")
    (folder / "index.md").write_text("---\n---\nTop\n", "utf-8")
    if kind == "permalink":
        text = f"---\npermalink: {'/d' * depth}/\n---\nDeep\n"
        (folder / "a.md").write_text(text, "utf-8")
    else:
        below = folder if kind == "pages" else folder / kind
        put_deep(below, depth, {"x.md": PAGE, "s.txt": "Static", "y.yml": "a: 1"})
    return folder


@pytest.fixture
def deep(tmp_path, monkeypatch):
    """Make a site and be in it: `deep("permalink", 1500)`."""
    with taken_away(tmp_path / "room") as room:
        room.mkdir()

        def make(kind: str, depth: int) -> Path:
            site = made(room / "site", kind, depth)
            monkeypatch.chdir(site)
            return site

        yield make
        os.chdir(tmp_path)


def files(site: Path) -> set[str]:
    """The files of the built site, with the number of folders that each lies in."""
    found, pending = set(), [""]
    while pending:
        folder = pending.pop()
        with os.scandir(site / "_site" / folder) as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if entry.is_dir():
                    pending.append(f"{path}/")
                else:
                    found.add(f"{path.count('/')}: {entry.name}")
    return found


def expected(kind: str, depth: int) -> set[str]:
    deepest = {"index.html"} if kind == "permalink" else {"x.html", "s.txt", "y.yml"}
    return {"0: index.html", *(f"{depth}: {name}" for name in deepest)}


def of_all_kinds(function):
    parametrized = pytest.mark.parametrize("kind", ["permalink", "pages"])(function)
    return pytest.mark.parametrize("depth", [990, 1500])(parametrized)


@of_all_kinds
def test_they_are_built_and_looked_through_and_removed(run, deep, kind, depth):
    site = deep(kind, depth)
    assert run("build", "-q").code == 0
    assert files(site) == expected(kind, depth)
    path = "a.md" if kind == "permalink" else f"{'d/' * depth}x.md"
    for command in (["doctor"], ["proof"], ["why", path]):
        ended = run(*command)
        assert (ended.code, ended.err) == (0, ""), command[0]
    (site / "index.md").write_text("---\n---\nNew\n", "utf-8")
    assert run("build", "-q", "--incremental").code == 0
    assert (site / "_site/index.html").read_text("utf-8") == "<p>New</p>\n"
    assert files(site) == expected(kind, depth)
    cleaned = run("clean")
    assert (cleaned.code, cleaned.err) == (0, "")
    assert not (site / "_site").exists()


def of_both_kinds(function):
    each = [("permalink", 1500), ("pages", 990)]
    return pytest.mark.parametrize(("kind", "depth"), each)(function)


@of_both_kinds
def test_clean_keeps_what_is_to_be_kept_and_builds_take_away_what_is_not(run, deep, kind, depth):
    site = deep(kind, depth)
    assert run("build", "-q").code == 0
    (site / "_config.yml").write_text(f"{CONFIG}keep_files: [{'d/' * depth}]\n", "utf-8")
    assert run("clean").code == 0
    assert files(site) == expected(kind, depth) - {"0: index.html"}
    (site / "_config.yml").write_text(f"{CONFIG}exclude: [a.md, d/]\n", "utf-8")
    assert run("build", "-q").code == 0
    assert os.listdir(site / "_site") == ["index.html"]


def test_a_folder_that_no_build_has_made_is_told_with_its_files(run, deep):
    site = deep("pages", 1)
    put_deep(site.parent / "out/papers", 1500, {"thesis.tex": "Mine"})
    for command in ("build", "clean"):
        ended = run(command, "-d", "../out")
        assert ended.code == 1
        assert "would remove: papers/ (1 file)" in ended.err


@of_both_kinds
def test_they_are_compared_with_what_was_built_before(run, deep, kind, depth):
    site = deep(kind, depth)
    assert run("build", "-q", "-d", "../other").code == 0
    ended = run("compare", "--with", "../other", "--keep", "../kept")
    assert ended.code == 0
    assert "all the same bytes" in ended.out
    assert os.listdir(site.parent / "kept") == ["pykyll"]


@of_both_kinds
def test_moving_over_tries_them(run, deep, monkeypatch, kind, depth):
    deep(kind, depth)
    monkeypatch.setenv("PATH", "")  # else Jekyll builds them too, where there is one
    ended = run("migrate")
    assert (ended.code, ended.err) == (0, "")
    assert "pykyll builds this site" in ended.out


@pytest.mark.parametrize("kind", ["_data", "_posts", "_layouts", "_includes", "_sass", "_docs",
                                  "_plugins", "assets"])  # fmt: skip
def test_every_folder_that_is_read_may_be_deep(run, deep, kind):
    site = deep(kind, 1500)
    config = f"{CONFIG}collections: {{docs: {{output: true}}}}\ncompat: jekyll\n"
    (site / "_config.yml").write_text(config, "utf-8")
    for command in (["build", "-q"], ["doctor"]):
        assert run(*command).code == 0, command


def test_a_destination_may_be_deep(run, deep):
    site = deep("permalink", 10)
    out = "../out/" + "d/" * 1500
    assert run("build", "-q", "-d", out).code == 0
    assert os.path.isfile(f"{out}index.html")
    assert run("clean", "-d", out).code == 0
    assert not os.path.exists(out)
    assert site.is_dir()


@pytest.mark.parametrize("kind", ["permalink", "pages"])
def test_a_path_that_the_system_does_not_take_is_an_error_that_names_it(run, deep, kind):
    site = deep(kind, TOO_DEEP)
    for command in ("build", "build"):
        ended = run(command, "-q")
        assert ended.code == 1
        assert "too long" in ended.err
        assert " --> a.md" in ended.err or f" --> {'d/' * 1900}" in ended.err
        assert not (site / "_site/d").exists()
    for command in ("doctor", "clean"):
        assert run(command).code in {0, 1}


def test_a_new_site_may_lie_deep(run, deep):
    deep("permalink", 1)
    folder = "../new/" + "d/" * 1500
    assert run("new", "--blank", folder).code == 0
    assert os.path.isfile(f"{folder}_config.yml")
    assert run("new", "--blank", "../long/" + "d/" * TOO_DEEP).code == 1
    assert not os.path.exists("../long")


def test_examining_takes_no_more_than_the_time_of_some_builds(run, deep):
    """It once asked of each folder where each part of its path leads: 1,000 took minutes."""
    deep("pages", 1500)
    begun = time.perf_counter()
    assert run("build", "-q").code == 0
    built = time.perf_counter()
    assert run("doctor").code == 0
    assert time.perf_counter() - built < 10 * (built - begun)
