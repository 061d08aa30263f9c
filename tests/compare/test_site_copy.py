"""The copy that sites are built from."""

from __future__ import annotations

import os

import pytest
from site_text import write_site

from pykyll.compare.site_copy import SiteCopy, repository_of
from pykyll.errors import PykyllError

_SITE = """
-- _config.yml --
title: Ada
-- a/b.md --
text
-- _site/index.html --
old
-- .jekyll-cache/x --
cache
-- a/.sass-cache/y --
cache
-- node_modules/m/index.js --
code
-- vendor/bundle/gem --
code
-- vendor/mine.js --
code
"""


@pytest.fixture
def site(tmp_path):
    return write_site(_SITE, tmp_path / "top/site")


def _copy(site, top=None, left_out=()):
    root = site.parents[1] / "copy"
    copy = SiteCopy(str(site), str(top or site), str(root), frozenset(map(str, left_out)))
    copy.make()
    return copy, root


def _paths(folder):
    return sorted(
        os.path.relpath(os.path.join(place, name), folder)
        for place, folders, names in os.walk(folder)
        for name in [
            *names,
            *(each for each in folders if os.path.islink(os.path.join(place, each))),
        ]
    )


def test_caches_and_what_is_left_out_are_not_copied(site):
    copy, root = _copy(site, left_out=[site / "_site"])
    assert _paths(copy.folder) == [
        "_config.yml",
        "a/b.md",
        "node_modules",
        "vendor/bundle",
        "vendor/mine.js",
    ]
    assert copy.folder == str(root)


def test_what_may_be_large_and_is_only_read_is_linked(site):
    _, root = _copy(site)
    assert os.readlink(root / "node_modules") == str(site / "node_modules")
    assert os.readlink(root / "vendor/bundle") == str(site / "vendor/bundle")


def test_packages_that_the_settings_name_are_copied(site):
    """In safe mode nothing behind a link out of the site is read."""
    (site / "_config.yml").write_text("sass: {load_paths: [node_modules]}\n", "utf-8")
    _, root = _copy(site)
    assert not (root / "node_modules").is_symlink()
    assert (root / "node_modules/m/index.js").read_text("utf-8") == "code\n"


def test_times_are_kept(site):
    os.utime(site / "a/b.md", (10, 20))
    _, root = _copy(site)
    assert (root / "a/b.md").stat().st_mtime == 20


def test_links_lead_into_the_copy_or_to_where_they_did(site):
    (site.parent / "outside.md").write_text("outside", "utf-8")
    (site / "in.md").symlink_to("a/b.md")
    (site / "absolute.md").symlink_to(site / "a/b.md")
    (site / "out.md").symlink_to("../outside.md")
    (site / "none.md").symlink_to("nowhere.md")
    _, root = _copy(site)
    links = ("in.md", "absolute.md", "out.md", "none.md")
    assert [os.readlink(root / name) for name in links] == [
        "a/b.md",
        str(root / "a/b.md"),
        str(site.parent / "outside.md"),
        "nowhere.md",
    ]


def test_what_is_no_file_is_left_out(site):
    os.mkfifo(site / "pipe")
    copy, _ = _copy(site)
    assert "pipe" not in _paths(copy.folder)


def test_a_site_below_its_repository_finds_git_and_bundlers_files(site):
    top = site.parent
    (top / ".git").mkdir()
    (top / "Gemfile").write_text("source 'x'", "utf-8")
    (top / "other.md").write_text("no part of the site", "utf-8")
    assert repository_of(str(site)) == str(top)
    copy, root = _copy(site, top=top)
    assert copy.folder == str(root / "site")
    assert sorted(os.listdir(root)) == [".git", "Gemfile", "site"]
    assert os.readlink(root / ".git") == str(top / ".git")


def test_the_git_file_of_a_work_tree_is_copied(site):
    (site.parent / ".git").write_text("gitdir: /somewhere\n", "utf-8")
    _, root = _copy(site, top=site.parent)
    assert (root / ".git").read_text("utf-8") == "gitdir: /somewhere\n"


def test_a_second_copy_has_nothing_of_the_first(site):
    copy, root = _copy(site)
    (root / "written.md").write_text("by a plugin", "utf-8")
    copy.make()
    assert not (root / "written.md").exists()


def test_paths_of_the_site_are_those_of_the_copy(site):
    copy, root = _copy(site)
    assert copy.path_of(str(site / "_config.yml")) == str(root / "_config.yml")
    assert copy.path_of(str(site)) == str(root)
    assert copy.path_of("/etc/x.yml") == "/etc/x.yml"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_cannot_be_read_is_named(site):
    (site / "a/b.md").chmod(0)
    with pytest.raises(PykyllError, match=r"cannot copy .*a/b\.md: Permission denied"):
        _copy(site)
