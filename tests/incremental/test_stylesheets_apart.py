"""Stylesheets of a first build are compiled in a process of their own, beside all else."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from pykyll.builder.workers import Workers
from pykyll.errors import BuildError, PykyllError

if TYPE_CHECKING:
    from conftest import EditedSite

_SITE: dict[str, str | None] = {
    "_config.yml": "title: Trees\n",
    "_sass/_a.scss": "$colour: red;",
    "one.scss": "---\n---\n@import 'a'; b { c: $colour }\n",
    "two.sass": "---\n---\nd\n  e: 1px + 1px\n",
    "a.md": "---\n---\nA\n",
    "styles.html": "---\n---\n{% for page in site.pages %}{{ page.content }}{% endfor %}\n",
}
_HOW = {"compat": "github-pages", "jobs": 2}


@pytest.fixture
def site(edited: EditedSite, monkeypatch: pytest.MonkeyPatch) -> EditedSite:
    """A site with two stylesheets and a page that shows them, with no cache of the user's."""
    monkeypatch.setenv("PYKYLL_CODE_CACHE", "0")
    edited.write(_SITE)
    return edited


def _texts(site: EditedSite) -> dict[str, str]:
    return {name: site.text(name) for name in ("one.css", "two.css", "a.html", "styles.html")}


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What is begun apart, by paths."""
    found: list[list[str]] = []
    begin = Workers.begin

    def noted(self: Workers, items: list) -> bool:
        is_begun = begin(self, items)
        if is_begun:
            found.append([item.relative_path for item in items])
        return is_begun

    monkeypatch.setattr(Workers, "begin", noted)
    return found


def test_a_first_build_has_a_process_for_them(site, begun):
    first = site.build(**_HOW)
    several = _texts(site)
    assert begun == [["one.scss", "two.sass"]]
    alone = site.build(compat="github-pages", jobs=1, cache=False)
    assert (several, first.pages) == (_texts(site), alone.pages)
    assert begun == [["one.scss", "two.sass"]]


def test_later_builds_have_none(site, begun):
    site.build(**_HOW)
    site.write({"_sass/_a.scss": "$colour: blue;"})
    report = site.build(**_HOW, overrides={"profile": True})
    assert "c: blue" in site.text("one.css")
    assert set(report.items) == {"one.scss", "two.sass", "styles.html"}
    assert len(begun) == 1


def test_what_is_wrong_with_one_is_told(site):
    site.write({"one.scss": "---\n---\nb { c: $d }\n"})
    with pytest.raises(BuildError, match=r'Undefined variable: "\$d"'):
        site.build(**_HOW)
    site.write({"one.scss": _SITE["one.scss"]})
    site.build(**_HOW)
    assert "c: red" in site.text("one.css")


def test_a_process_that_is_killed_leaves_its_work_to_this_one(site, monkeypatch):
    def die(_: Workers, *__: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(Workers, "_share", die)
    site.build(**_HOW)
    assert "c: red" in site.text("one.css")
    assert "e: 2px" in site.text("two.css")


def test_it_ends_with_a_build_that_fails(site, monkeypatch):
    processes: list[int] = []
    begin = Workers.begin

    def fail(self: Workers, items: list) -> bool:
        begin(self, items)
        processes.append(self._apart.process)
        raise PykyllError("stop")

    monkeypatch.setattr(Workers, "begin", fail)
    with pytest.raises(BuildError):
        site.build(**_HOW)
    (process,) = processes
    with pytest.raises(ChildProcessError):
        os.waitpid(process, 0)
