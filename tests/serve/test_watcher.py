"""What changes are told, and when."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from watchfiles._rust_notify import WatchfilesRustInternalError

from pykyll.errors import PykyllError
from pykyll.serve import SiteSettings, Watcher
from pykyll.serve.relevance import Relevance


@pytest.fixture
def site(tmp_path):
    (tmp_path / "source").mkdir()
    return SiteSettings(str(tmp_path / "source"), str(tmp_path / "source/_site"))


@pytest.fixture
def source(tmp_path, site):
    del site
    return tmp_path / "source"


def _watching(site, ask, **options):
    """What `ask` returns of a watcher."""

    async def run():
        watcher = Watcher(site, **options)
        try:
            return await asyncio.wait_for(ask(watcher), 10)
        finally:
            watcher.close()

    return asyncio.run(run())


@pytest.mark.parametrize("polls", [False, True])
def test_what_changes_before_anybody_asks_is_not_lost(site, source, polls):
    async def ask(watcher):
        (source / "a.md").write_text("a")
        (source / "b.md").write_text("b")
        await asyncio.sleep(0.5)
        return await watcher.next()

    assert _watching(site, ask, polls=polls) == ["a.md", "b.md"]


def test_what_changes_during_a_build_comes_in_one_piece(site, source):
    async def ask(watcher):
        (source / "a.md").write_text("a")
        first = await watcher.next()
        for number in range(10):  # the build
            (source / f"{number}.md").write_text("b")
            await asyncio.sleep(0.03)
        return first, await watcher.next()

    first, second = _watching(site, ask)
    assert first == ["a.md"]
    assert second == [f"{number}.md" for number in range(10)]


def test_a_save_by_renaming_is_one_change(site, source):
    async def ask(watcher):
        (source / ".a.md.swp").write_text("a")
        (source / "a.md~").write_text("a")
        (source / ".a.md.swp").rename(source / "a.md")
        return await watcher.next()

    assert _watching(site, ask) == ["a.md"]


def test_whoever_waits_is_let_go_when_it_is_closed(site):
    async def ask(watcher):
        waiting = asyncio.create_task(watcher.next())
        await asyncio.sleep(0.1)
        watcher.close()
        return await waiting

    assert _watching(site, ask) == []


def test_changed_settings_are_followed(site, source, tmp_path):
    plugins = tmp_path / "plugins"
    plugins.mkdir()

    async def ask(watcher):
        waiting = asyncio.create_task(watcher.next())
        await asyncio.sleep(0.1)
        watcher.follow(replace(site, plugin_folders=(str(plugins),), excluded=("drafts",)))
        (source / "drafts").mkdir()
        (plugins / "own.py").write_text("x")
        return await waiting

    assert _watching(site, ask) == ["../plugins/own.py"]


def test_lost_notifications_count_as_a_change_of_everything(site, monkeypatch):
    class Failing:
        def __init__(self, *_arguments):
            monkeypatch.undo()  # the next one works

        def watch(self, *_arguments):
            raise WatchfilesRustInternalError("the queue was full")

    monkeypatch.setattr("watchfiles._rust_notify.RustNotify", Failing)
    assert _watching(site, lambda watcher: watcher.next()) == ["."]


def test_folders_that_cannot_be_watched_are_an_error_that_says_what_helps(site, monkeypatch):
    def refuse(*_arguments):
        raise OSError("OS file watch limit reached")

    monkeypatch.setattr("watchfiles._rust_notify.RustNotify", refuse)
    with pytest.raises(PykyllError, match="cannot be watched: OS file watch limit") as raised:
        Watcher(site)
    assert "--force_polling" in raised.value.diagnostic.hint


@pytest.mark.parametrize(
    ("path", "is_relevant"),
    [
        ("index.md", True),
        ("_site/index.html", False),
        ("_site", False),
        ("_site2/index.html", True),
        (".git/HEAD", False),
        ("vendor/bundle/x.rb", False),
        ("vendor/bundle", False),
        ("vendor/kept.txt", True),
        ("kept/x", True),
        ("deep/down/error.log", False),
        ("Gemfile", True),
        ("Gemfile.lock", True),
        ("_includes/private/x.html", True),
        ("private/x.html", False),
        ("#index.md#", False),
        (".#index.md", False),
        ("index.md~", False),
        ("../elsewhere.yml", True),
        ("../other.yml", False),
        ("../plugins/own.py", True),
        ("../plugins/__pycache__/own.pyc", False),
    ],
)
def test_which_files_matter(path, is_relevant):
    site = SiteSettings(
        "/sites/one",
        "/sites/one/_site",
        config_files=("/sites/elsewhere.yml",),
        plugin_folders=("/sites/plugins",),
        excluded=("vendor/bundle/", "*.log", "Gemfile", "private", "_includes/private", "kept"),
        included=("kept",),
    )
    absolute = f"/sites/{path[3:]}" if path.startswith("../") else f"/sites/one/{path}"
    assert Relevance(site).relevant([absolute]) == ({path} if is_relevant else set())
