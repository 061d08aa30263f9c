import os
import sys

import pytest

from pykyll.source.entry_filter import EntryFilter

FILES = "a.md b.txt c~ #d# ~e _f.md .htaccess .hid docs/x.md docs/a/y.md docs/.z _pages/p.md src/m.py srcset.md srcd/q vendor/bundle/z vendor/v.md Gemfile Gemfile.lock Gemfile.x dot. _posts/2020-01-01-a.md _posts/x/2020-01-01-b.md coll/_docs/d.md README.md readme.md node_modules/n.js"


@pytest.fixture
def tree(site_files, tmp_path):
    """The tree that the recording was made over."""
    if sys.platform != "linux":
        pytest.skip("the recorded tree has names that differ in case alone")
    source = site_files({**dict.fromkeys(FILES.split(), ""), "sp ace.md": ""}, tmp_path / "site")
    (source / ".git").mkdir()
    outside = site_files({"secret": ""}, tmp_path / "outside")
    (source / "out.txt").symlink_to(outside / "secret")
    (source / "in.txt").symlink_to("a.md")
    (source / "outdir").symlink_to(outside)
    return source


def entries(folder):
    found = {".", ".."}
    for root, folders, files in os.walk(folder):
        found |= {os.path.relpath(os.path.join(root, name), folder) for name in folders + files}
    return sorted(found)


def test_every_recorded_setting_keeps_what_jekyll_keeps(recorded, tree, configure):
    shown = [
        entry
        for entry in entries(tree / "docs")
        if not any(part.startswith(".") for part in entry.split("/"))
    ]
    for compat, settings, at_root, in_docs, relative in recorded("entry_filter.jsonl"):
        entry_filter = EntryFilter(configure(tree, compat=compat, **settings))
        found = (
            entry_filter.filter(entries(tree), str(tree)),
            entry_filter.filter(entries(tree / "docs"), str(tree / "docs")),
            entry_filter.filter(shown, "docs"),
        )
        assert found == (at_root, in_docs, relative), (compat, settings)


def test_a_pattern_is_the_beginning_of_a_path(tree, configure):
    kept = EntryFilter(configure(tree, exclude=["src"])).filter(["src", "srcset.md", "a.md"])
    assert kept == ["a.md"]


def test_a_broken_link_is_rejected_in_safe_mode(tree, configure):
    (tree / "broken").symlink_to("/nowhere/at/all")
    assert EntryFilter(configure(tree, safe=True)).filter(["broken"], str(tree)) == []


def test_a_folder_whose_name_begins_like_the_site_s_is_outside(tree, configure, site_files):
    site_files({"secret": ""}, tree.parent / "site-secret")
    (tree / "beside.txt").symlink_to("../site-secret/secret")
    entry_filter = EntryFilter(configure(tree, safe=True))
    assert entry_filter.filter(["beside.txt", "in.txt"], str(tree)) == ["in.txt"]


def test_a_site_below_a_linked_folder_keeps_its_own_links(tree, configure):
    linked = tree.parent / "linked"
    linked.symlink_to(tree)
    entry_filter = EntryFilter(configure(linked, safe=True))
    assert entry_filter.filter(["in.txt", "out.txt"], str(linked)) == ["in.txt"]
