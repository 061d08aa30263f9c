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


def test_it_leaves_what_keep_files_names(run, site):
    (site / "_config.yml").write_text("keep_files: [notes, images/kept]\n", "utf-8")
    run("build", "-q")
    for name in ("notes/a.txt", "notes.txt", "images/kept.png", "images/other.png", "other.txt"):
        path = site / "_site" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", "utf-8")
    ended = run("clean")
    assert ended.code == 0
    assert f"           Cleaner: Removing {site}/_site/index.html..." in ended.out
    kept = f"           Cleaner: Keeping {site}/_site: what is left in it is named by `keep_files`."
    assert kept in ended.out
    left = sorted(
        str(path.relative_to(site / "_site"))
        for path in (site / "_site").rglob("*")
        if path.is_file()
    )
    assert left == ["images/kept.png", "notes.txt", "notes/a.txt"]


@pytest.mark.usefixtures("site")
def test_a_folder_that_looks_like_no_built_site_is_removed_by_force_alone(run, tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/a.pdf").write_text("Mine", "utf-8")
    ended = run("clean", "-d", "../papers")
    assert (ended.code, ended.err) == (
        1,
        (
            "error: this folder looks like no built site, and `clean` would remove: a.pdf\n"
            " --> ../papers\n"
            "  = help: name another folder with -d, or under `keep_files:` what is to stay; "
            "--force deletes it\n\n1 error\n"
        ),
    )
    assert run("clean", "-d", "../papers", "--force").code == 0
    assert not (tmp_path / "papers").exists()


def test_a_file_is_removed_by_force_alone(run, site):
    (site / "thesis.pdf").write_text("Mine", "utf-8")
    assert run("clean", "-d", "thesis.pdf").err == (
        "error: this is a file, no folder with a built site; nothing was removed\n"
        " --> thesis.pdf\n"
        "  = help: name another folder with -d; --force removes the file\n\n1 error\n"
    )
    assert run("clean", "-d", "thesis.pdf", "--force").code == 0
    assert not (site / "thesis.pdf").exists()
