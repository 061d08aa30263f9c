"""What a build does to its destination: which folders it cleans, and what it says of others."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time

import pytest
from unprivileged import without_override

from pykyll import build
from pykyll.builder import transaction
from pykyll.errors import BuildError

HINT = "name another folder with -d, or under `keep_files:` what is to stay; --force deletes it"


@pytest.fixture
def out(tmp_path):
    """A folder beside the site, with files in it: `out("a.pdf", "b/c.txt")`."""

    def make(*names):
        for name in names:
            path = tmp_path / "out" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("Mine", "utf-8")
        return tmp_path / "out"

    return make


def names(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


def refused(listed):
    return (
        f"error: this folder looks like no built site, and `build` would remove: {listed}\n"
        f" --> ../out\n  = help: {HINT}\n\n1 error; ../out is as it was\n"
    )


PAPERS = ("a.pdf", "notes/1.txt", "notes/2.txt")


@pytest.mark.usefixtures("site")
def test_a_folder_of_documents_is_not_emptied(run, out):
    folder = out(*PAPERS)
    ended = run("build", "-q", "-d", "../out")
    assert (ended.code, ended.err) == (1, refused("a.pdf, notes/ (2 files)"))
    assert names(folder) == [*PAPERS]


@pytest.mark.usefixtures("site")
def test_force_empties_it_and_from_then_on_it_is_the_site_s(run, out, site):
    folder = out(*PAPERS)
    assert run("build", "-q", "-d", "../out", "--force").code == 0
    assert "a.pdf" not in names(folder)
    (site / "_posts/2020-01-02-second.md").unlink()
    assert run("build", "-q", "-d", "../out").code == 0
    assert "2020/01/02/second.html" not in names(folder)


def test_from_python_it_is_refused_as_well(site, out):
    folder = out(*PAPERS)
    with pytest.raises(BuildError, match="looks like no built site"):
        build(site, folder)
    assert "index.html" in build(site, folder, force=True).written


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("there", "listed"),
    [
        (("README.md",), "README.md"),
        ((".bashrc", "index.html"), ".bashrc"),
        (
            ("_config.yml", "_posts/a.md", "index.html", "b.md"),
            "_config.yml, _posts/ (1 file), b.md",
        ),
        (("package.json", "src/a.js", "index.html", "x.js"), "package.json, src/ (1 file), x.js"),
        (("page.html", "thesis.docx"), "page.html, thesis.docx"),
        (tuple("abcdefghijk"), "a, b, c, d, e, f, g, h and 3 more"),
        (("index.html/a.pdf",), "index.html/a.pdf"),
    ],
)
def test_what_looks_like_no_built_site(run, out, there, listed):
    folder = out(*there)
    ended = run("build", "-q", "-d", "../out")
    assert (ended.code, ended.err) == (1, refused(listed))
    assert names(folder) == sorted(there)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    "there",
    [
        (),
        (".DS_Store",),
        (".nojekyll", ".keep"),
        ("index.html", "old.html", "CNAME"),
        ("2020/01/01/first.html", "2019/old.html"),
        ("index.html", ".well-known/x", ".htaccess", "feed.xml"),
        ("assets/a.css", "index.html", "about/index.html"),
    ],
)
def test_a_built_site_is_cleaned_as_in_jekyll(run, out, there):
    folder = out(*there)
    assert run("build", "-q", "-d", "../out").code == 0
    assert names(folder) == ["2020/01/01/first.html", "2020/01/02/second.html", "index.html"]


def test_the_usual_folder_is_cleaned_whatever_is_in_it(run, site):
    (site / "_site").mkdir()
    (site / "_site/thesis.pdf").write_text("Mine", "utf-8")
    assert run("build", "-q").code == 0
    assert not (site / "_site/thesis.pdf").exists()


def test_a_link_of_the_usual_name_is_judged_by_where_it_leads(run, site, tmp_path):
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "thesis.tex").write_text("mine", "utf-8")
    (site / "_site").symlink_to(papers)
    assert run("build").code == 1
    assert [path.name for path in papers.iterdir()] == ["thesis.tex"]


def test_a_checkout_that_is_built_into_again_is_cleaned_and_keeps_its_repository(run, out, site):
    """As a workflow does that keeps the built site on a branch of its own."""
    for name in ("a.txt", "b.txt"):
        (site / name).write_text("x", "utf-8")
    folder = out(".git/HEAD", "index.html", "2020/01/01/first.html", "2020/01/02/second.html",
                 "a.txt", "b.txt", "CNAME", ".circleci/config.yml", "gone.html")  # fmt: skip
    assert run("build", "-q", "-d", "../out").code == 0
    assert ".git/HEAD" in names(folder)
    assert "gone.html" not in names(folder)


def test_a_repository_is_not_deleted_for_want_of_being_kept(run, out, site):
    (site / "_config.yml").write_text("keep_files: [images]\n", "utf-8")
    folder = out(".git/HEAD", "index.html", "2020/01/01/first.html", "2020/01/02/second.html")
    ended = run("build", "-q", "-d", "../out")
    assert (ended.code, ended.err) == (1, refused(".git/ (1 file)"))
    assert ".git/HEAD" in names(folder)


def test_what_is_kept_is_no_reason_to_refuse(run, out, site):
    (site / "_config.yml").write_text("keep_files: [a.pdf, notes]\n", "utf-8")
    folder = out(*PAPERS)
    assert run("build", "-q", "-d", "../out").code == 0
    assert {*PAPERS} <= {*names(folder)}


@pytest.mark.usefixtures("site")
def test_what_the_last_build_wrote_is_removed_without_a_question(run, out, site):
    """Even where nothing else says that it is a site: no index, no page that is left."""
    for path in site.glob("_posts/*"):
        path.unlink()
    (site / "index.html").rename(site / "about.txt")
    (site / "data.json").write_text("{}", "utf-8")
    assert run("build", "-q", "-d", "../out").code == 0
    assert names(out()) == ["about.txt", "data.json"]
    (site / "about.txt").rename(site / "other.txt")
    (site / "data.json").rename(site / "more.json")
    assert run("build", "-q", "-d", "../out").code == 0
    assert names(out()) == ["more.json", "other.txt"]


@pytest.mark.usefixtures("site")
def test_a_home_directory_is_never_a_built_site(run, out, monkeypatch, tmp_path):
    folder = out("index.html", "public.html")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert run("build", "-q", "-d", "../out").err == refused("public.html")
    assert names(folder) == ["index.html", "public.html"]


# Destinations that cannot be written ------------------------------------------------------


def unwritable(shown, what, remedy):
    return (
        f"error: the site cannot be written: this is {what}\n --> {shown}\n"
        f"  = help: {remedy}, or name another folder with -d or `destination:`\n\n1 error\n"
    )


def test_a_file_in_the_place_of_the_destination(run, site):
    (site / "_site").write_text("Mine", "utf-8")
    expected = unwritable("_site", "a file, not a folder", "move the file away")
    assert run("build", "-q").err == expected
    assert (site / "_site").read_text("utf-8") == "Mine"


def test_a_file_on_the_way_to_the_destination(run, site):
    (site / "a").write_text("Mine", "utf-8")
    expected = unwritable("a", "a file, not a folder", "move the file away")
    assert run("build", "-q", "-d", "a/b/c").err == expected


def test_a_link_to_nowhere_in_the_place_of_the_destination(run, site):
    (site / "_site").symlink_to("../gone")
    expected = unwritable(
        "_site", "a link to '../gone', where no folder is", "make that folder, or remove the link"
    )
    assert run("build", "-q").err == expected


def test_where_the_destination_may_not_be_written_the_page_and_the_folder_are_named(
    run, site, monkeypatch
):
    assert run("build", "-q").code == 0

    def refusing(*_):
        raise PermissionError(errno.EACCES, "Permission denied", "/x/.pykyll-staging-_site-1/0")

    monkeypatch.setattr(transaction.os, "replace", refusing)
    (site / "index.html").write_text("Changed", "utf-8")
    assert run("build", "-q", "--no-cache").err == (
        "error: index.html cannot be written to `index.html`: permission denied\n --> index.html\n"
        "  = help: see whom _site and what is in it belongs to, and make it writable for you\n\n"
        "1 error; _site is as it was\n"
    )


@pytest.fixture
def closed_parent(tmp_path):
    """A folder in a folder that nothing can be put into: `closed_parent/out`."""
    parent = tmp_path / "parent"
    (parent / "out").mkdir(parents=True)
    (parent / "out/index.html").write_text("Mine", "utf-8")
    parent.chmod(0o555)
    yield parent
    parent.chmod(0o755)


@pytest.mark.usefixtures("site")
def test_where_nothing_may_be_put_beside_the_destination_files_wait_in_it(closed_parent):
    before = without_override()
    probe = [*before, sys.executable, "-c", f"open({str(closed_parent / 'x')!r}, 'w')"]
    assert b"PermissionError" in subprocess.run(probe, capture_output=True, check=False).stderr
    command = [*before, sys.executable, "-m", "pykyll", "build", "-V", "-d", "../parent/out"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Removing" not in ended.stdout
    built = ["2020/01/01/first.html", "2020/01/02/second.html", "index.html"]
    assert names(closed_parent / "out") == built
    assert os.listdir(closed_parent) == ["out"]


# What killed builds leave -----------------------------------------------------------------


def test_a_build_that_is_told_to_end_leaves_nothing_behind(site):
    for number in range(300):
        text = "---\ntitle: x\n---\n" + "Some *text* to be read.\n\n" * 60
        (site / f"_posts/2020-02-01-p{number}.md").write_text(text, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "pykyll", "build", "-q", "--no-cache", "-j", "2"],
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 30
    while not list(site.glob(".pykyll-staging-*")) and time.monotonic() < until:
        time.sleep(0.005)
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (128 + signal.SIGTERM, b"")
    assert list(site.glob(".pykyll-*")) == []
    assert not (site / "_site").exists()


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("command", ["build", "clean"])
def test_what_a_killed_build_left_is_swept_up(run, site, command):
    (site / ".pykyll-staging-_site-abc").mkdir()
    (site / ".pykyll-staging-_site-abc/0").write_text("half", "utf-8")
    assert run(command, "-q" if command == "build" else "--safe").code == 0
    assert list(site.glob(".pykyll-staging-*")) == []
