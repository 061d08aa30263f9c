"""Compiled stylesheets are kept, and compiled anew when anything of them changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pykyll import build
from pykyll.convert.sass_cache import imported
from pykyll.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Callable
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
    build(site, site.parent / "out", jobs=1)  # in this process, which counts
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


@pytest.fixture
def indented(site: Path) -> Path:
    """Likewise, with imports of the indented syntax, which need no quotes."""
    (site / "assets/main.scss").unlink()
    (site / "assets/main.sass").write_text("---\n---\n@import a\nb\n  color: $colour\n")
    (site / "_sass/_a.scss").unlink()
    (site / "_sass/_a.sass").write_text("@import deep/c\n")
    return site


def _with(file: str, text: str | None) -> Callable[[Path], None]:
    def edit(site: Path) -> None:
        if text is None:
            (site / file).unlink()
            return
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text(text)

    return edit


@pytest.mark.parametrize(
    ("edit", "css"),
    [
        (_with("_sass/deep/_c.scss", "$colour: blue;"), "b{color:blue}"),
        (_with("_sass/_a.sass", "$colour: blue"), "b{color:blue}"),
        # What is found before the other now: in a folder, and as a folder's index.
        (_with("lib/_a.scss", "$colour: navy;"), "b{color:navy}"),
        (_with("lib/a/_index.sass", "$colour: navy"), "b{color:navy}"),
        (_with("lib/deep/_c.sass", "$colour: navy"), "b{color:red}"),
    ],
)
def test_imports_without_quotes_count(indented, compiled, edit, css):
    assert _css(indented) == "b{color:red}"
    edit(indented)
    assert _css(indented) == css
    assert len(compiled) == (1 if css == "b{color:red}" else 2)


def test_what_is_found_again_once_another_is_gone(indented, compiled):
    _with("lib/_a.scss", "$colour: navy;")(indented)
    assert _css(indented) == "b{color:navy}"
    _with("lib/_a.scss", None)(indented)
    assert [_css(indented), _css(indented)] == ["b{color:red}"] * 2
    assert len(compiled) == 2


def test_an_import_that_is_gone_or_not_clear_any_more(indented):
    _css(indented)
    _with("_sass/_a.scss", "$colour: blue;")(indented)
    with pytest.raises(BuildError, match="not clear which file"):
        _css(indented)
    _with("_sass/_a.scss", None)(indented)
    assert _css(indented) == "b{color:red}"
    _with("_sass/_a.sass", None)(indented)
    with pytest.raises(BuildError, match="File to import not found"):
        _css(indented)


def test_an_import_from_beside_the_site_counts(site, compiled):
    outside = site.parent / "shared"
    outside.mkdir()
    (site / "_config.yml").write_text("compat: jekyll 3.9.0\nsass: {style: compressed}\n")
    (outside / "_x.scss").write_text("$colour: teal;")
    (site / "_sass/_a.scss").write_text('@import "../../shared/x";')
    assert [_css(site), _css(site)] == ["b{color:teal}"] * 2
    assert len(compiled) == 1
    (outside / "_x.scss").write_text("$colour: pink;")
    assert _css(site) == "b{color:pink}"


def test_what_an_import_is_named_may_be_computed_from_nothing_but_its_text(site, compiled):
    """A comment that looks like an import of what cannot be told keeps nothing from the cache."""
    (site / "_sass/_a.scss").write_text('// @import "#{x}";\n$colour: red;')
    assert [_css(site), _css(site)] == ["b{color:red}"] * 2
    assert len(compiled) == 1


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
