"""Compiled stylesheets are kept, and compiled anew when anything of them changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pykyll import build
from pykyll.convert.sass_cache import imported

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose stylesheet imports others, in a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("PYKYLL_CODE_CACHE", raising=False)
    (tmp_path / "cache").mkdir(mode=0o700)
    folder = tmp_path / "site"
    files = {
        "_config.yml": "compat: github-pages\nsass: {style: compressed, load_paths: [lib]}\n",
        "assets/main.scss": '---\n---\n@import "a";\nb { color: $colour }',
        "_sass/_a.scss": '@import "deep/c";',
        "_sass/deep/_c.scss": "$colour: red;",
        "lib/_z.scss": "",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the compiler is asked for, in a list."""
    from pykyll.convert import ruby_sass_engine

    asked: list[str] = []
    compiler = ruby_sass_engine.compile_stylesheet

    def noted(text: str, **options: object) -> object:
        asked.append(text)
        return compiler(text, **options)

    monkeypatch.setattr(ruby_sass_engine, "compile_stylesheet", noted)
    return asked


def _css(site: Path) -> str:
    build(site, site.parent / "out")
    return (site.parent / "out/assets/main.css").read_text().strip()


def test_an_unchanged_stylesheet_is_compiled_once(site, compiled):
    assert [_css(site), _css(site)] == ["b{color:red}"] * 2
    assert len(compiled) == 1


def test_stylesheets_have_a_room_of_their_own_in_the_cache(site):
    _css(site)
    rooms = {room.name: list(room.iterdir()) for room in (site.parent / "cache/pykyll").iterdir()}
    assert len(rooms["stylesheets"]) == 1
    assert sorted(name.partition("-")[0] for name in rooms) == ["liquid", "stylesheets"]


@pytest.mark.parametrize(
    ("file", "text", "css"),
    [
        ("_sass/deep/_c.scss", "$colour: blue;", "b{color:blue}"),
        ("assets/main.scss", "---\n---\nb { color: green }", "b{color:green}"),
        # Nothing that was there has changed: it is found before the other now.
        ("lib/a.scss", "$colour: navy;", "b{color:navy}"),
        ("_config.yml", "compat: github-pages\nsass: {style: compact}", "b { color: red; }"),
    ],
)
def test_whatever_goes_into_it_counts(site, compiled, file, text, css):
    _css(site)
    (site / file).write_text(text)
    assert _css(site) == css
    assert len(compiled) == 2


def test_without_a_cache(site, compiled, monkeypatch):
    monkeypatch.setenv("PYKYLL_CODE_CACHE", "0")
    assert [_css(site), _css(site)] == ["b{color:red}"] * 2
    assert len(compiled) == 2


@pytest.mark.parametrize("text", ["@import a", '@use "sass:meta"; @include meta.load-css("a")'])
def test_what_cannot_be_told_from_the_text_is_not_kept(text):
    assert imported(text) is None


def test_imports_over_several_lines_and_in_comments_count():
    text = '@import "a",\n  \'b/c\';\n// @use "d";\n@import url(x.css);'
    assert imported(text) == ["a", "b/c", "d"]
