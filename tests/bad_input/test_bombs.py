"""What is small and becomes large, in everything that is read: an error, and no memory or time."""

from __future__ import annotations

import io
import resource
import struct
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from site_text import write_site

from pykyll import build
from pykyll.errors import PykyllError
from pykyll.extend.pictures import Scaled, scale

_DOUBLED = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefghi", "bcdefghij", strict=True)
)
_YAML = {
    "aliases of aliases": _DOUBLED,
    "an alias in itself": "a: &a [*a]\n",
    "a mapping in itself": "a: &a {b: *a}\n",
    "merged in itself": "a: &a\n  <<: *a\n",
    "many merged": "a: &a {x: 1}\nb: &b {<<: [*a,*a,*a]}\nc: {<<: [*b,*b,*b]}\n",
    "lists in lists": f"a: {'[' * 20_000}\n",
    "mappings in mappings": f"a: {'{a: ' * 20_000}\n",
    "blocks in blocks": "".join(f"{' ' * depth}a:\n" for depth in range(1000)),
    "lists of lists": f"a:\n{'- ' * 20_000}a\n",
    "keys of keys": "? " * 20_000 + "a\n",
    "tags": "a: " + "!a " * 20_000 + "b\n",
    "anchors": "a: " + "&a " * 20_000 + "b\n",
}
_PLACES = {
    "front matter": ("index.html", "---\n%s\n---\n{{ page.a | inspect | size }}"),
    "a post": ("_posts/2024-01-02-a.md", "---\n%s\n---\na"),
    "a stylesheet": ("a.scss", "---\n%s\n---\n"),
    "a layout": ("_layouts/a.html", "---\n%s\n---\n"),
    "data": ("_data/a.yml", "%s"),
    "data of people": (
        "_data/people.yml",
        "# yaml-language-server: $schema=../_schemas/a.json\n%s",
    ),
    "texts of languages": ("_data/i18n/de.yml", "%s"),
    "settings": ("_config.yml", "%s"),
    "settings of a collection": ("_config.yml", "collections:\n  a:\n    b: 1\n%s"),
    "data as JSON": ("_data/a.json", "%s"),
}
_SECONDS = 5.0


@pytest.fixture
def bounded() -> Iterator[None]:
    """No test of this file may take more memory or time than a site's page."""
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    yield
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 250_000  # kilobytes
    assert time.process_time() - begun < _SECONDS


def _built(site: str, folder: Path, compat: str = "jekyll") -> str:
    """The message where it fails, else what is warned of."""
    source = write_site(site, folder / "site")
    try:
        report = build(source, folder / "out", compat=compat, jobs=1)
    except PykyllError as error:
        assert error.diagnostic.path is not None
        return str(error)
    return " ".join(each.message for each in report.warnings)


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("compat", ["jekyll", "github-pages"])
@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize("bomb", _YAML)
def test_yaml_that_grows_without_end_is_told_wherever_it_stands(tmp_path, bomb, place, compat):
    path, around = _PLACES[place]
    message = _built(f"-- {path} --\n{around.replace('%s', _YAML[bomb])}\n", tmp_path, compat)
    assert "a bug in pykyll" not in message


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("depth", [150, 500, 5_000, 200_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}"), ('[{"a":', "}]")])
def test_json_in_json_is_told(tmp_path, opening, closing, depth):
    text = f"{opening * depth}1{closing * depth}"
    site = (
        f"-- _data/a.json --\n{text}\n-- index.html --\n---\n---\n{{{{ site.data.a | inspect }}}}\n"
    )
    message = _built(site, tmp_path)
    nested = depth * len(opening.replace('"a":', ""))
    assert ("levels deep" in message) == (nested > 200)


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("ending", ["csv", "tsv"])
def test_rows_that_lack_thousands_of_columns_are_told(tmp_path, ending):
    """46 KB would become sixty million values; Ruby's CSV makes them."""
    separator = "," if ending == "csv" else "\t"
    header = separator.join(f"c{number}" for number in range(3_000))
    rows = "a\n" * 20_000
    message = _built(f"-- _data/a.{ending} --\n{header}\n{rows}", tmp_path)
    assert "the rows of this table lack far too many of its 3,000 columns" in message
    assert f"_data/a.{ending}" in message


@pytest.mark.usefixtures("bounded")
def test_a_table_may_be_wide(tmp_path):
    header = ",".join(f"c{number}" for number in range(50_000))
    site = f"-- _data/a.csv --\n{header}\n{header}\n-- index.html --\n---\n---\n{{{{ site.data.a[0].c777 }}}}"
    assert "lack" not in _built(site, tmp_path)
    assert (tmp_path / "out/index.html").read_text().strip() == "c777"


# Bibliographies --------------------------------------------------------------------------

_STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>t</title><id>i</id>'
    "</info>%s<citation><layout>%s</layout></citation><bibliography><layout>%s</layout>"
    "</bibliography></style>"
)


def _macro(name: str, body: str) -> str:
    return f'<macro name="{name}">{body}</macro>'


def _call(name: str) -> str:
    return f'<text macro="{name}"/>'


_MACROS = {
    "itself": _macro("m0", _call("m0")),
    "each other": _macro("m0", _call("m1")) + _macro("m1", _call("m0")),
    "each other by others": _macro("m0", f"<group>{_call('m1')}</group>")
    + _macro("m1", f'<choose><if type="book">{_call("m2")}</if></choose>')
    + _macro("m2", _call("m0")),
    "itself in place of names": _macro(
        "m0", f'<names variable="author"><substitute>{_call("m0")}</substitute></names>'
    ),
    "two and two": "".join(_macro(f"m{at}", _call(f"m{at + 1}") * 2) for at in range(60))
    + _macro("m60", '<text value="x"/>'),
    "a thousand": "".join(_macro(f"m{at}", _call(f"m{at + 1}")) for at in range(1000))
    + _macro("m1000", '<text value="x"/>'),
    "deep ones": "".join(
        _macro(f"m{at}", f"{'<group>' * 40}{_call(f'm{at + 1}')}{'</group>' * 40}")
        for at in range(60)
    )
    + _macro("m60", '<text value="x"/>'),
}
_SAID = ("calls itself", "without end", "nested too deep")


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("macros", _MACROS)
def test_a_style_whose_macros_never_end_is_told(tmp_path, macros):
    style = _STYLE % (_MACROS[macros], _call("m0"), _call("m0"))
    message = _built(
        "-- _config.yml --\nplugins: [jekyll-scholar]\nscholar: {style: my.csl}\n"
        f"-- my.csl --\n{style}\n-- _bibliography/references.bib --\n@book{{a, title = {{A}}}}\n"
        "-- index.html --\n---\n---\n{% bibliography %}\n",
        tmp_path,
    )
    assert any(each in message for each in _SAID)


_BIBTEX = {
    "strings of each other": "@string{a = b # b}\n@string{b = a # a}\n@book{x, title = a # b}",
    "a string of itself": "@string{a = a # a}\n@book{x, title = a}",
    "doubled strings": "".join(f"@string{{s{at + 1} = s{at} # s{at}}}\n" for at in range(60))
    + "@book{x, title = s60}",
    "parents of each other": "@book{a, title = {A}, crossref = {b}}\n@book{b, crossref = {a}}",
    "its own parent": "@book{a, title = {A}, crossref = {a}}",
    "a line of parents": "".join(
        f"@book{{k{at}, title = {{T}}, crossref = {{k{at + 1}}}}}\n" for at in range(300)
    ),
    "braces in braces": "@book{a, title = " + "{" * 20_000 + "}" * 20_000 + "}",
    "open braces": "@book{a, title = " + "{" * 20_000,
    "joined": "@book{a, title = a" + " # a" * 20_000 + "}",
}


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("bibtex", _BIBTEX)
def test_no_bibliography_grows_without_end(tmp_path, bibtex):
    message = _built(
        "-- _config.yml --\nplugins: [jekyll-scholar]\n"
        f"-- _bibliography/references.bib --\n{_BIBTEX[bibtex]}\n"
        "-- index.html --\n---\n---\n{% bibliography %}\n",
        tmp_path,
    )
    assert "a bug in pykyll" not in message


# Pictures --------------------------------------------------------------------------------


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, bits: int, colours: int, *chunks: bytes) -> bytes:
    """A PNG whose pixels nobody gets to see."""
    head = struct.pack(">IIBBBBB", width, height, bits, colours, 0, 0, 0)
    body = (*chunks, _chunk(b"IDAT", zlib.compress(b"\0" * 1000)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + b"".join(body)


def _saved(form: str, **options: object) -> bytes:
    image = pytest.importorskip("PIL.Image")
    written = io.BytesIO()
    image.new("RGB", (300, 200), "red").save(written, form, **options)
    return written.getvalue()


def _moving(form: str) -> bytes:
    image = pytest.importorskip("PIL.Image")
    return _saved(form, save_all=True, append_images=[image.new("RGB", (300, 200), "blue")] * 3)


_LONG = zlib.compress(b"a" * 100_000_000, 9)
_REFUSED = {
    "many pixels": lambda: _png(13_000, 13_000, 1, 0),
    "more pixels": lambda: _png(60_000, 60_000, 1, 0),
    "most pixels": lambda: _png(2**31 - 1, 2**31 - 1, 8, 6),
    "a line of pixels": lambda: _png(80_000_000, 1, 1, 0),
    "a column of pixels": lambda: _png(1, 80_000_000, 1, 0),
    "nothing": lambda: b"",
    "a picture that breaks off": lambda: _saved("JPEG")[:400],
    "a picture without pixels": lambda: _png(2_000, 2_000, 8, 2),
    "no size": lambda: _png(0, 0, 8, 0),
    "SVG": lambda: b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
    "HTML": lambda: b"<html><script>a</script></html>",
    "Photoshop": lambda: b"8BPS\0\1" + bytes(100),
    "a packed text": lambda: _png(300, 200, 8, 0, _chunk(b"zTXt", b"a\0\0" + _LONG)),
    "a packed profile": lambda: _png(300, 200, 8, 0, _chunk(b"iCCP", b"a\0\0" + _LONG)),
    "odd notes of a camera": lambda: b"\xff\xd8\xff\xe1\xff\xffExif\0\0MM\0*" + b"\xff" * 65_000,
}


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("kind", _REFUSED)
def test_a_picture_that_is_none_or_too_much_is_not_scaled(tmp_path, kind):
    pytest.importorskip("PIL")
    from pykyll.academic.preparing.scaling import scaled

    content = _REFUSED[kind]()
    (tmp_path / "a.jpg").write_bytes(content)
    wanted = Scaled(str(tmp_path / "a.jpg"), "a.jpg", "/", "a-10.jpg", 10, 80)
    assert scale(str(tmp_path), [wanted]) == [None]
    with pytest.raises(PykyllError, match="this picture"):
        scaled(content, 10)


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_a_picture_that_moves_is_told_whatever_it_is_called(tmp_path, form):
    pytest.importorskip("PIL")
    from pykyll.academic.preparing.scaling import size_of

    with pytest.raises(PykyllError, match="this picture"):
        size_of(_moving(form))
    (tmp_path / "a.jpg").write_bytes(_moving(form))
    wanted = Scaled(str(tmp_path / "a.jpg"), "a.jpg", "/", "a-10.jpg", 10, 80)
    assert scale(str(tmp_path), [wanted]) != [None]  # its first picture, as ImageMagick does


# Notebooks -------------------------------------------------------------------------------

_NOTEBOOKS = {
    "deep": "[" * 100_000,
    "deep in a cell": '{"cells": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "nothing": "",
    "a number": "1",
    "a list": "[]",
    "no cells": '{"nbformat": 4}',
    "odd cells": '{"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [1, null, "a"]}',
    "odd version": '{"nbformat": "a", "cells": []}',
    "a great number": '{"nbformat": 1e999999, "cells": []}',
    "many digits": '{"nbformat": ' + "9" * 100_000 + "}",
    "no JSON": "\x00\x01\x02",
}


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("kind", _NOTEBOOKS)
def test_a_notebook_that_is_none_is_told(kind):
    pytest.importorskip("nbconvert")
    from pykyll.extend.notebook_html import converted

    with pytest.raises(PykyllError, match="this is no notebook"):
        converted(_NOTEBOOKS[kind], {})
