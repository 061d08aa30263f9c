"""People, and the parts of their names."""

from __future__ import annotations

import pytest

from pykyll.bibliography import Name, Options, parse, parse_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Quill", Name("Ada", "Quill")),
        ("Quill, Ada", Name("Ada", "Quill")),
        ("Quill, Jr., Ada", Name("Ada", "Quill", suffix="Jr.")),
        ("Quill, Ada,", Name(None, "Quill", suffix="Ada")),
        ("Pim van der Berg", Name("Pim", "Berg", "van der")),
        ("van der Berg, Pim", Name("Pim", "Berg", "van der")),
        ("Pim Van Der Berg", Name("Pim Van Der", "Berg")),
        ("Ada Maria de Quill y Marsh", Name("Ada Maria", "Marsh", "de Quill y")),
        ("jean de la fontaine", Name(None, "fontaine", "jean de la")),
        ("{Guild of Makers}", Name(None, "{Guild of Makers}")),
        (r"{\'E}va Quill", Name(None, "Quill", r"{\'E}va")),
        (r"\'Eva Quill", Name(r"\'Eva", "Quill")),
        ("al-Masri, Omar", Name("Omar", "al-Masri")),
        ("Yves~Le~Roy", Name(None, "Yves~Le~Roy")),
        ("李 明", Name("明", "李")),
        ("Ada 李", Name("李", "Ada")),
        ("van 李 明", Name("明", "李", "van")),
        ("Ada, van 李", Name("van 李", "Ada")),
        ("P. {Burnap},", Name(None, "P. {Burnap}")),
        ("Мария Иванова", Name("Мария", "Иванова")),
    ],
)
def test_a_name_has_first_von_last_and_junior(text: str, name: Name) -> None:
    assert parse_names(text) == (name,)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A and B and C", ["A", "B", "C"]),
        ("A\nAND  B", ["A", "B"]),
        ("Ada Quill, and Pim Berg", ["Quill", "Berg"]),
        ("Quill, Ada, and Berg, Pim", ["Quill", "Berg"]),
        ("Quill, Jr, Ada, and Berg", ["Quill", "Berg"]),
        ("Quill,and Berg", ["Quill"]),
        ("Ada and", ["and"]),
        ("and Ada", ["Ada"]),
        ("Ada and and Bea", ["Ada", "Bea"]),
        (
            "Quill, Ada and {The Makers and Sons} and Marsh",
            ["Quill", "{The Makers and Sons}", "Marsh"],
        ),
        ("", []),
    ],
)
def test_and_stands_between_people_where_it_has_blanks_on_both_sides(text, last) -> None:
    assert [name.last for name in parse_names(text)] == last


@pytest.mark.parametrize("text", [", Ada", "Quill, Ada and ", "A, B, C, D"])
def test_a_name_without_a_last_name_or_with_many_commas_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="a name"):
        parse_names(text)


def test_names_stay_text_where_that_is_asked_for() -> None:
    [entry] = parse("@misc{k, author={Ada Quill}}", options=Options(parse_names=False)).entries
    assert (entry.text("author"), entry.names("author")) == ("Ada Quill", ())


def test_a_name_prints_its_last_name_first_and_is_known_to_csl() -> None:
    name = Name("Rupert Q.", "Tann", "von", "III")
    assert name.text == "von Tann, III, Rupert Q."
    assert name.to_csl() == {
        "family": "Tann",
        "given": "Rupert Q.",
        "suffix": "III",
        "non-dropping-particle": "von",
    }
