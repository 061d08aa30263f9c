"""Which files are compared, and what they are."""

from __future__ import annotations

import pytest

from pykyll.compare.kind import kind_of
from pykyll.compare.selection import Selection


@pytest.mark.parametrize(
    ("glob", "path", "fits"),
    [
        ("*.html", "a/b.html", True),
        ("b.html", "a/b.html", True),
        ("a", "a/b.html", True),
        ("a/", "a/b.html", True),
        ("/a/b.html", "a/b.html", True),
        ("a/*", "a/b/c.html", True),
        ("b/*", "a/b/c.html", False),
        ("*.css", "a/b.html", False),
    ],
)
def test_globs_name_files_and_folders(glob, path, fits):
    assert Selection(only=(glob,)).takes(path) == fits
    assert Selection(ignored=(glob,)).takes(path) != fits


def test_what_is_ignored_is_left_out_of_what_is_asked_for():
    selection = Selection(only=("*.html",), ignored=("tags",))
    assert [selection.takes(path) for path in ("a.html", "tags/a.html")] == [True, False]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a/index.html", "page"),
        ("A.HTM", "page"),
        ("feed.xml", "xml"),
        ("main.css", "stylesheet"),
        ("main.css.map", "stylesheet"),
        ("search.json", "json"),
        ("CNAME", "other"),
        ("a.js", "other"),
    ],
)
def test_a_name_says_what_a_file_is(path, kind):
    assert kind_of(path) == kind
