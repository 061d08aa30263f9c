"""The seal, icons and card."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.academic.preparing.seal import initials, is_drawn, read_seal, seal_svg
from pykyll.academic.preparing.strokes import HEIGHT, LETTERS
from pykyll.academic.preparing.svg_path import lines_of
from pykyll.errors import PykyllError


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("A", "A"),
        ("Ada Lovelace", "AL"),
        ("Ada King Lovelace", "AL"),
        ("José García", "JG"),
        ("Łukasz Ørsted", "LO"),
        ("jean-luc d'Alembert", "JD"),
        ("Elena García-Márquez", "EG"),
        ("王小明", ""),
        ("Ольга", ""),
        ("", ""),
        ("3M", ""),
    ],
)
def test_a_monogram_is_of_the_first_word_and_the_last(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_stays_within_its_box(letter):
    width, path = LETTERS[letter]
    points = [point for line in lines_of(path) for point in line]
    assert min(x for x, _ in points) >= -0.01
    assert max(x for x, _ in points) <= width + 0.3
    assert min(y for _, y in points) >= -0.01
    assert max(y for _, y in points) <= HEIGHT + 1.01  # the tail of Q


@pytest.mark.parametrize("letters", ["A", "AL", "WM", "II", "QJ"])
def test_a_monogram_stands_in_the_middle_of_the_seal(letters):
    points = [point for line in lines_of(read_seal(seal_svg(letters)).path) for point in line]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    assert left >= 10
    assert abs(left + right - 64) < 1.5
    assert abs(top + bottom - 64) < 2


@pytest.mark.parametrize(
    ("svg", "is_ours"),
    [
        (seal_svg("AL"), True),
        (seal_svg("Z"), True),
        (seal_svg("王"), True),
        (seal_svg("&"), True),
        (seal_svg("AL").replace("\n", "\r\n"), True),
        (seal_svg("AL").replace("M", "M1", 1), False),
        ('<rect class="seal-ground"/><path class="seal-strokes" d="M17 12.5h30"/>\n', False),
        ("", False),
    ],
)
def test_a_seal_that_was_drawn_is_known_again(svg, is_ours):
    assert is_drawn(svg) is is_ours


@pytest.mark.parametrize(
    "svg",
    ["<circle r='3'/>", "<rect/><g/>", "text", '<path d="M1 1"/><use href="x"/>', "<" * 99_999],
)
def test_a_seal_of_other_shapes_cannot_be_drawn_elsewhere(svg):
    with pytest.raises(PykyllError):
        read_seal(svg)


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("M1 2h3v4z", [[(1, 2), (4, 2), (4, 6), (1, 2)]]),
        ("m1,2 3-1l-.5.5", [[(1, 2), (4, 1), (3.5, 1.5)]]),
        ("M0 0L1 1M5 5", [[(0, 0), (1, 1)], [(5, 5)]]),
    ],
)
def test_a_path_is_lines(path, lines):
    assert lines_of(path) == lines


def test_smooth_curves_go_on_as_they_came():
    [line] = lines_of("M0 0Q1 2 2 0T4 0")
    assert line[24] == (2, 0)
    assert min(y for _, y in line[25:]) == pytest.approx(-1, abs=0.01)


@pytest.mark.parametrize(
    "path", ["M", "M1", "L1 1", "M0 0A1 1 0 0 0 2 2", "M0 0z1", "#", "M0 0" * 9999]
)
def test_what_is_no_path_is_refused(path):
    with pytest.raises(PykyllError):
        lines_of(path)


@given(st.text(alphabet="MmLlHhVvCcSsQqTtZzAa0123456789.-+e ,#", max_size=60))
def test_any_text_is_lines_or_refused(path):
    with suppress(PykyllError):
        lines_of(path)


# Drawn with Pillow --------------------------------------------------------------------


@pytest.fixture
def image():
    return pytest.importorskip("PIL.Image", reason="no Pillow: pip install 'pykyll[academic]'")


def _opened(image, path):
    return image.open(io.BytesIO(path.read_bytes()))


def _without_seal(prepared, tmp_path, name="Ada Lovelace", **more):
    seal = tmp_path / "_includes/seal.svg"
    if seal.exists():
        seal.unlink()
    lines = "".join(f", {key}: {value}" for key, value in more.items())
    return prepared(f"-- _config.yml --\nauthor: {{ name: {name}{lines} }}\n")


def test_what_is_missing_is_drawn(prepared, written, tmp_path, image):
    _without_seal(prepared, tmp_path)
    assert written()["_includes/seal.svg"] == seal_svg("AL")
    assert "{% include seal.svg %}" in written()["images/favicon.svg"]
    assert _opened(image, tmp_path / "images/card.png").size == (1200, 630)
    assert _opened(image, tmp_path / "images/apple-touch-icon.png").size == (180, 180)
    icon = _opened(image, tmp_path / "images/favicon.ico")
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    assert icon.getpixel((24, 4))[:3] == (163, 48, 31)
    assert prepared().changes == ()


@pytest.mark.usefixtures("image")
def test_what_was_drawn_follows_the_name(prepared, written, tmp_path):
    _without_seal(prepared, tmp_path)
    found = prepared("-- _config.yml --\nauthor: { name: Mary Somerville }\n")
    assert [each.path for each in found.changes] == [
        "_includes/seal.svg", "images/favicon.ico", "images/apple-touch-icon.png", "images/card.png",
    ]  # fmt: skip
    assert written()["_includes/seal.svg"] == seal_svg("MS")


@pytest.mark.usefixtures("image")
def test_the_owners_own_stay_also_when_all_is_drawn_anew(prepared, tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images/favicon.ico").write_bytes(b"mine")
    seal = (tmp_path / "_includes/seal.svg").read_bytes()
    prepared()
    found = prepared(redraws=True)
    assert (tmp_path / "_includes/seal.svg").read_bytes() == seal
    assert (tmp_path / "images/favicon.ico").read_bytes() == b"mine"
    assert [each.path for each in found.changes] == [
        "images/apple-touch-icon.png",
        "images/card.png",
    ]
    assert [each.path for each in found.findings] == ["_includes/seal.svg", "images/favicon.ico"]


@pytest.mark.usefixtures("image")
def test_a_native_name_gives_the_seal_where_a_font_has_its_letters(prepared, written, tmp_path):
    from pykyll.academic.preparing.fonts import font_for

    _without_seal(prepared, tmp_path, native_name="王小明", name="Wang Xiaoming")
    has_font = font_for("王", 16) is not None
    assert written()["_includes/seal.svg"] == seal_svg("王" if has_font else "WX")


@pytest.mark.usefixtures("image")
def test_what_a_card_leaves_out_is_told_when_it_is_drawn(prepared, tmp_path):
    found = _without_seal(prepared, tmp_path, native_name="'\U00012000'")
    assert [each.message for each in found.findings] == [
        "images/card.png leaves out '\U00012000': no font of this machine has it"
    ]
    assert prepared().findings == ()


@pytest.mark.usefixtures("image")
def test_a_character_that_no_font_has_is_told_of_in_words(prepared, written, tmp_path, monkeypatch):
    for module in ("fonts", "painting", "card"):
        monkeypatch.setattr(f"pykyll.academic.preparing.{module}.font_for", lambda *_: None)
    found = _without_seal(prepared, tmp_path, name="王小明")
    assert written()["_includes/seal.svg"] == seal_svg("王")
    of_icons, of_card = (each.message for each in found.findings)
    assert of_icons == (
        "images/favicon.ico and images/apple-touch-icon.png cannot be drawn: "
        "no font of this machine has 王"
    )
    assert of_card == (
        "images/card.png cannot be drawn: no font of this machine has all letters of 王小明"
    )


def test_a_card_without_a_seal_that_can_be_drawn_is_a_card(prepared, tmp_path, image):
    found = prepared("-- _includes/seal.svg --\n<circle r='3'/>\n")
    assert _opened(image, tmp_path / "images/card.png").size == (1200, 630)
    assert (
        "favicon.ico and images/apple-touch-icon.png cannot be drawn" in found.findings[0].message
    )


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=120), st.text(max_size=20), st.text(max_size=300))
def test_any_words_make_a_card_or_are_refused(name, native, text):
    pytest.importorskip("PIL.Image", reason="no Pillow: pip install 'pykyll[academic]'")
    from pykyll.academic.preparing.card import Words, card

    try:
        drawn = card(Words(name, native, text), None, "x")
    except PykyllError as error:
        assert "no font" in error.message
        return
    assert drawn.startswith(b"\x89PNG")
