"""GitHub Pages' default theme: brought once for a site that lacks its layouts, else missed aloud."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest
from gem_file import gem_file
from web_of_ours import web_of_ours

from pykyll import build
from pykyll.config import load_config
from pykyll.doctor import examine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_of_ours import Web

_LAYOUT = b"<main>{{ content }}</main>"
_HINT = (
    "build once with a network, or run `gem install jekyll-theme-primer -v 0.6.0`; "
    "`theme: null` in _config.yml does without, on Pages too"
)


_GEM = gem_file({"_layouts/default.html": _LAYOUT})
_ANSWERS: dict[str, object] = {
    "api/v2/rubygems/jekyll-theme-primer/versions/0.6.0.json": json.dumps(
        {"version": "0.6.0", "sha": hashlib.sha256(_GEM).hexdigest()}
    ),
    "downloads/jekyll-theme-primer-0.6.0.gem": _GEM,
}


@pytest.fixture
def gems(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """Speaks as rubygems.org does about the one version that GitHub Pages runs."""
    with web_of_ours(_ANSWERS) as web:
        monkeypatch.setenv("PYKYLL_RUBYGEMS", web.url.rstrip("/"))
        yield web


@pytest.fixture(autouse=True)
def no_gems(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for variable in ("GEM_HOME", "GEM_PATH", "BUNDLE_PATH"):
        monkeypatch.delenv(variable, raising=False)


def _site(tmp_path: Path, files: dict[str, str]) -> Path:
    for path, text in {"_config.yml": "title: T\n", **files}.items():
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path / "site"


@pytest.mark.usefixtures("gems")
def test_it_is_brought_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = _site(tmp_path, {"README.md": "# Hello\n"})
    report = build(site, tmp_path / "one", compat="github-pages")
    assert report.warnings == ()
    page = (tmp_path / "one/index.html").read_text()
    assert page == '<main><h1 id="hello">Hello</h1>\n</main>'
    monkeypatch.setenv("PYKYLL_RUBYGEMS", "off")
    assert build(site, tmp_path / "two", compat="github-pages").warnings == ()
    assert (tmp_path / "two/index.html").read_text() == page


@pytest.mark.parametrize(
    "files",
    [
        {"_layouts/default.html": "", "index.md": "x"},
        {"_config.yml": "theme: null", "index.md": "x"},
        {"_config.yml": "remote_theme: a/b", "index.html": "x", "_layouts/default.html": ""},
    ],
)
def test_no_server_is_asked_for_what_nobody_would_miss(
    tmp_path: Path, files: dict[str, str], monkeypatch: pytest.MonkeyPatch, gems: Web
) -> None:
    monkeypatch.setenv("PYKYLL_REMOTE_THEMES", "off")
    examine(load_config(_site(tmp_path, files), compat="github-pages")[0])
    assert gems.asked == []


def test_where_it_cannot_be_had_one_warning_says_so(tmp_path: Path) -> None:
    site = _site(
        tmp_path,
        {
            "README.md": "# Hello\n",
            "a.html": "---\nlayout: default\n---\na",
            "_posts/2020-01-01-p.md": "---\n---\np",
            "b.html": "---\nlayout: null\n---\nb",
        },
    )
    for _ in range(2):  # also where nothing has changed
        report = build(site, tmp_path / "out", compat="github-pages")
        (warning,) = report.warnings
        assert warning.message == (
            "GitHub Pages would put 3 pages into its default theme, jekyll-theme-primer 0.6.0, "
            "which is missing here: it is not installed, and downloads are off "
            "(PYKYLL_RUBYGEMS=off)"
        )
        assert warning.hint == _HINT
        assert (tmp_path / "out/index.html").read_text() == '<h1 id="hello">Hello</h1>\n'
        assert (tmp_path / "out/a.html").read_text() == "a"


def test_a_server_that_cannot_be_reached_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYKYLL_RUBYGEMS", "http://127.0.0.1:9")
    site = _site(tmp_path, {"index.md": "---\n---\nx"})
    (warning,) = build(site, tmp_path / "out", compat="github-pages").warnings
    assert warning.message.startswith(
        "GitHub Pages would put 1 page into its default theme, jekyll-theme-primer 0.6.0, "
        "which is missing here: it is not installed, and http://127.0.0.1:9/api/v2/rubygems/"
        "jekyll-theme-primer/versions/0.6.0.json cannot be reached: "
    )


def test_it_is_asked_for_again_by_the_next_build(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    site = _site(tmp_path, {"index.md": "---\n---\nx"})
    assert len(build(site, tmp_path / "out", compat="github-pages").warnings) == 1
    request.getfixturevalue("gems")
    assert build(site, tmp_path / "out", compat="github-pages").warnings == ()
    assert (tmp_path / "out/index.html").read_text() == "<main><p>x</p>\n</main>"


def test_layouts_that_stand_in_it_need_it_too(tmp_path: Path) -> None:
    site = _site(
        tmp_path,
        {
            "_layouts/post.html": "---\nlayout: default\n---\n<b>{{ content }}</b>",
            "a.html": "---\nlayout: post\n---\na",
        },
    )
    (warning,) = build(site, tmp_path / "out", compat="github-pages").warnings
    assert warning.message.startswith("GitHub Pages would put layouts of this site into its")


@pytest.mark.parametrize(
    "files",
    [
        {"a.html": "---\nlayout: null\n---\na", "b.txt": "b"},
        {"_config.yml": "theme: null", "index.md": "---\n---\nx"},
        {"_layouts/default.html": "{{ content }}", "index.md": "---\n---\nx"},
    ],
)
def test_where_no_page_needs_it_nothing_is_said(tmp_path: Path, files: dict[str, str]) -> None:
    assert build(_site(tmp_path, files), tmp_path / "out", compat="github-pages").warnings == ()


def test_elsewhere_than_on_pages_there_is_none(tmp_path: Path) -> None:
    site = _site(tmp_path, {"index.md": "---\n---\nx"})
    assert build(site, tmp_path / "out", compat="jekyll 4.3.1").warnings == ()


def test_doctor_says_it_too(tmp_path: Path) -> None:
    site = _site(tmp_path, {"README.md": "# Hello\n", "a.html": "---\nlayout: default\n---\na"})
    found = examine(load_config(site, compat="github-pages")[0]).diagnostics
    (told,) = [each for each in found if "default" in each.message]
    assert told.message.startswith("GitHub Pages would put 2 pages into its default theme")
    assert told.hint == _HINT
