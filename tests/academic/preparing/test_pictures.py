"""Smaller copies of pictures."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
import yaml
from site_text import read_tree

Image = pytest.importorskip("PIL.Image", reason="no Pillow: pip install 'pykyll[academic]'")

_ORIENTATION = 0x0112
_AVATAR = """
-- _config.yml --
author: { name: Ada Lovelace, avatar: /images/portrait.jpg }
"""


def _picture(size, kind="JPEG", mode="RGB", **settings):
    image = Image.radial_gradient("L").resize(size).convert(mode)
    written = io.BytesIO()
    image.save(written, kind, **settings)
    return written.getvalue()


def _chunk(name, content):
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


_HUGE = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 65_536, 65_536, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", b"")
)


@pytest.fixture
def put(tmp_path):
    def write(path, content):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    return write


def _made(tmp_path):
    tree = read_tree(tmp_path)
    return {
        path.removeprefix("images/made/"): Image.open(io.BytesIO(content))
        for path, content in tree.items()
        if path.startswith("images/made/")
    }


def test_a_large_portrait_gets_copies_and_its_measures_are_known(prepared, written, put, tmp_path):
    put("images/portrait.jpg", _picture((600, 800)))
    prepared(_AVATAR)
    assert yaml.safe_load(written()["_data/pictures.yml"]) == [
        {
            "path": "/images/portrait.jpg",
            "width": 600,
            "height": 800,
            "sources": [
                {"path": f"/images/made/portrait-{width}.jpg", "width": width}
                for width in (160, 320, 480)
            ],
        }
    ]
    assert {name: each.size for name, each in _made(tmp_path).items()} == {
        "portrait-160.jpg": (160, 213),
        "portrait-320.jpg": (320, 427),
        "portrait-480.jpg": (480, 640),
    }
    assert prepared().changes == ()


def test_a_picture_that_lies_on_its_side_is_put_upright_and_tells_no_place(
    prepared, written, put, tmp_path
):
    exif = Image.Exif()
    exif[_ORIENTATION] = 6
    exif[0x010F] = "a camera"
    put("images/portrait.jpg", _picture((800, 600), exif=exif))
    prepared(_AVATAR)
    [entry] = yaml.safe_load(written()["_data/pictures.yml"])
    assert (entry["width"], entry["height"]) == (600, 800)
    copy = _made(tmp_path)["portrait-320.jpg"]
    assert copy.size == (320, 427)
    assert not copy.getexif()


def test_a_new_picture_under_the_old_name_gets_new_copies(prepared, put, tmp_path):
    put("images/portrait.jpg", _picture((600, 800)))
    prepared(_AVATAR)
    put("images/portrait.jpg", _picture((400, 400)))
    prepared()
    assert {name: each.size for name, each in _made(tmp_path).items()} == {
        "portrait-160.jpg": (160, 160),
        "portrait-320.jpg": (320, 320),
    }


def test_copies_go_with_their_picture_and_nothing_else_does(prepared, written, put, tmp_path):
    put("images/portrait.jpg", _picture((600, 800)))
    prepared(_AVATAR)
    put("images/made/mine.jpg", _picture((10, 10)))
    prepared("-- _config.yml --\nauthor: { name: Ada Lovelace }\n")
    assert list(_made(tmp_path)) == ["mine.jpg"]
    assert "_data/pictures.yml" not in written()


def test_a_copy_that_is_missing_is_made_again(prepared, put, tmp_path):
    put("images/portrait.jpg", _picture((600, 800)))
    prepared(_AVATAR)
    (tmp_path / "images/made/portrait-320.jpg").unlink()
    assert "images/made/portrait-320.jpg" in [each.path for each in prepared().changes]


@pytest.mark.parametrize(
    ("kind", "mode", "extension"),
    [("PNG", "RGBA", "png"), ("PNG", "P", "png"), ("PNG", "I;16", "png"), ("PNG", "1", "png"),
     ("PNG", "LA", "png"), ("WEBP", "RGB", "webp"), ("WEBP", "RGBA", "webp"), ("JPEG", "L", "jpeg"),
     ("JPEG", "CMYK", "jpg")],
)  # fmt: skip
def test_each_kind_of_picture_keeps_its_format(prepared, put, tmp_path, kind, mode, extension):
    put(f"images/people/a b.{extension}", _picture((400, 200), kind, mode))
    found = prepared(
        f"-- _data/people.yml --\n- name: A\n  image: /images/people/a%20b.{extension}\n"
    )
    assert found.findings == ()
    made = _made(tmp_path)
    assert {name: (each.size, each.format) for name, each in made.items()} == {
        f"people/a-b-160.{extension}": ((160, 80), kind),
        f"people/a-b-320.{extension}": ((320, 160), kind),
    }


def test_a_small_picture_has_its_measures_alone(prepared, written, put):
    put("t.png", _picture((100, 50), "PNG"))
    prepared("-- _data/publications.yml --\n- key: a\n  image: /t.png\n")
    assert yaml.safe_load(written()["_data/pictures.yml"]) == [
        {"path": "/t.png", "width": 100, "height": 50}
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no picture", "broken"),
        (_picture((600, 600))[:3000], "broken"),
        (b"", "broken"),
        (_HUGE, "too many pixels"),
    ],
)
def test_a_broken_picture_is_told_by_name_and_the_rest_is_made(
    prepared, written, put, content, words
):
    put("images/a.jpg", content)
    put("images/b.jpg", _picture((200, 200)))
    found = prepared(
        "-- _data/people.yml --\n- name: A\n  image: /images/a.jpg\n- name: B\n  image: /images/b.jpg\n"
    )
    [warning] = found.findings
    assert warning.path == "images/a.jpg"
    assert words in warning.message
    assert "/images/made/b-160.jpg" in written()["_data/pictures.yml"]


@pytest.mark.parametrize(
    "name", ["https://a.example/x.jpg", "/images/gone.jpg", "/images/x.svg", "/../x.jpg", ""]
)
def test_what_is_no_picture_of_the_site_is_passed_over(prepared, written, put, name):
    put("images/x.svg", b"---\n---\n<svg/>")
    found = prepared(f'-- _data/people.yml --\n- name: A\n  image: "{name}"\n')
    assert found.findings == ()
    assert "_data/pictures.yml" not in written()


def test_a_link_out_of_the_site_is_not_followed(prepared, written, tmp_path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "x.jpg").write_bytes(_picture((400, 400)))
    (tmp_path / "images").mkdir()
    (tmp_path / "images/x.jpg").symlink_to(outside / "x.jpg")
    prepared("-- _data/people.yml --\n- name: A\n  image: /images/x.jpg\n")
    assert "_data/pictures.yml" not in written()


def test_copies_are_not_written_through_a_link(prepared, put, tmp_path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    put("images/portrait.jpg", _picture((600, 800)))
    (tmp_path / "images/made").symlink_to(outside)
    found = prepared(_AVATAR)
    assert list(outside.iterdir()) == []
    assert any("cannot be written" in each.message for each in found.findings)


def test_of_an_svg_the_size_is_noted_with_pillow_or_without(prepared, written, put, monkeypatch):
    monkeypatch.setattr("pykyll.academic.preparing.pictures.has_pillow", lambda: False)
    put("images/engine.svg", b'<svg width="640" height="480" viewBox="0 0 64 48"/>')
    data = "-- _data/publications.yml --\n- key: a\n  image: /images/engine.svg\n"
    assert prepared(data).findings == ()
    assert yaml.safe_load(written()["_data/pictures.yml"]) == [
        {"path": "/images/engine.svg", "width": 640, "height": 480}
    ]
    assert prepared().changes == ()
    put("images/engine.svg", b'<svg viewBox="0 0 64 40"/>')
    prepared()
    assert "height: 40" in written()["_data/pictures.yml"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<svg/>", "does not say its size"),
        (b"no picture", "broken, or no SVG"),
        (b'<!DOCTYPE svg [<!ENTITY a "640">]><svg width="&a;"/>', "declares entities"),
    ],
)
def test_an_svg_without_a_size_is_told_with_the_cure(prepared, written, put, content, words):
    put("images/a.svg", content)
    [warning] = prepared("-- _data/people.yml --\n- name: A\n  image: /images/a.svg\n").findings
    assert (warning.severity, warning.path) == ("warning", "images/a.svg")
    assert words in warning.message
    assert "SVG" in warning.hint or "viewBox" in warning.hint
    assert "_data/pictures.yml" not in written()
