"""`pykyll clean`."""

from __future__ import annotations

import pytest


def test_it_removes_the_site_and_the_caches(run, site):
    run("build", "-q")
    (site / ".jekyll-cache").mkdir()
    (site / ".jekyll-metadata").write_text("x", "utf-8")
    ended = run("clean")
    assert ended.code == 0
    assert f"           Cleaner: Removing {site}/_site..." in ended.out
    assert f"           Cleaner: Nothing to do for {site}/.sass-cache." in ended.out
    left = {path.name for path in site.iterdir()}
    assert left == {"_config.yml", "index.html", "_posts", "_drafts"}


@pytest.mark.usefixtures("site")
def test_it_removes_the_destination_that_is_named(run, tmp_path):
    run("build", "-q", "-d", "../out")
    assert run("clean", "-d", "../out").code == 0
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("destination", [".", "..", "../site", "/"])
def test_it_never_removes_the_source(run, site, destination):
    before = sorted(site.rglob("*"))
    ended = run("clean", "-d", destination)
    assert ended.code == 1
    assert "holds the site's source; nothing was removed" in ended.err
    assert sorted(site.rglob("*")) == before


def test_it_does_not_follow_a_link_to_the_source(run, site, tmp_path):
    (tmp_path / "link").symlink_to(site)
    assert run("clean", "-d", "../link").code == 1
    assert (site / "index.html").exists()


def test_a_destination_that_is_a_link_loses_the_link_only(run, site, tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept/file").write_text("x", "utf-8")
    (site / "_site").symlink_to(tmp_path / "kept")
    assert run("clean").code == 0
    assert not (site / "_site").is_symlink()
    assert (tmp_path / "kept/file").exists()
