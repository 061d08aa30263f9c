"""Entries as citation styles read them."""

from __future__ import annotations

import pytest

from pykyll.bibliography import Options, parse, to_csl


def _item(fields: str, type_: str = "online") -> dict:
    return dict(to_csl(parse(f"@{type_}{{k, {fields}}}").entries[0]))


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("date={2020}", {"date-parts": [[2020]]}),
        ("date={2020-05-06}", {"date-parts": [[2020, 5, 6]]}),
        ("date={2020-05-06/2020-05-08}", {"date-parts": [[2020, 5, 6], [2020, 5, 8]]}),
        ("date={2020-13-45}", {"date-parts": [[2020, 13, 45]]}),
        ("date={2020/}", {"date-parts": [[2020]]}),
        ("date={May 2020}", {"date-parts": [[0]]}),
        ("date={}", {"date-parts": []}),
        ("year=2000, date={1999-01-01}", {"date-parts": [[1999, 1, 1]]}),
        ("year={2020}, month=may, day=6", {"date-parts": [[2020, 5, 6]]}),
        ("day={99}, month=may, year={2000}", {"date-parts": [[2000, 5, 99]]}),
        ("month={13}, year={2000}", {"date-parts": [[2000]]}),
        ("year={20}", {"date-parts": [[20]]}),
        ("year={-44}", {"literal": "-44"}),
        ("year={c. 1200}", {"literal": "c. 1200"}),
        ("year={ 2020 }", {"literal": " 2020 "}),
        ("year={}", {"literal": ""}),
        ("issued={2019}", "2019"),
        ("title={x}", None),
    ],
)
def test_a_date_has_parts_or_stands_literally(fields: str, issued: object) -> None:
    assert _item(fields).get("issued") == issued


@pytest.mark.parametrize(
    ("fields", "accessed"),
    [
        ("urldate={2021-02-03}", {"date-parts": [[2021, 2, 3]]}),
        ("accessed={2021-01-02}", {"date-parts": [[2021, 1, 2]]}),
        ("urldate={2 Jan 2021}", {"literal": "2 Jan 2021"}),
    ],
)
def test_the_day_of_access_is_a_date_too(fields: str, accessed: dict) -> None:
    assert _item(fields)["accessed"] == accessed


@pytest.mark.parametrize(
    ("fields", "item"),
    [
        ("number={2}, issue={3}", {"issue": "3"}),
        (r"howpublished={\url{https://example.org/x}}", {"URL": "https://example.org/x"}),
        (r"howpublished={\urlhttps://example.org/x}", {"URL": "https://example.org/x"}),
        ("howpublished={Photocopied}", {"publisher": "Photocopied"}),
        ("journal={J}, booktitle={B}", {"container-title": "J", "booktitle": "B"}),
        ("issue={3}, number={2}", {"issue": "3", "number": "2"}),
        ("school={S}, publisher={P}", {"publisher": "P"}),
        (
            "school={S}, series={T}, isbn={1}",
            {"publisher": "S", "collection-title": "T", "ISBN": "1"},
        ),
        ("issn={1}, keywords={a, b}", {"issn": "1", "keywords": "a, b"}),
    ],
)
def test_fields_get_csl_s_names(fields: str, item: dict) -> None:
    assert _item(fields) == {**item, "id": "k", "type": "online"}


@pytest.mark.parametrize(
    ("type_", "fields", "item"),
    [
        ("phdthesis", "note={n}", {"type": "thesis", "genre": "PhD thesis"}),
        ("mastersthesis", "type={Diploma}", {"type": "thesis", "genre": "Diploma"}),
        ("techreport", "number={9}", {"type": "report", "issue": "9", "number": "9"}),
        ("patent", "number={9}", {"type": "patent", "issue": "9"}),
        ("booklet", "note={n}", {"type": "pamphlet"}),
        ("dataset", "note={n}", {"type": "dataset"}),
    ],
)
def test_types_get_csl_s_names(type_: str, fields: str, item: dict) -> None:
    assert {**_item(fields, type_), "note": "n"} == {"id": "k", "note": "n", **item}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-05-06/2020-05-08", {"date-parts": [[2020, 5, 6], [2020, 5, 8]]}),
        ("/2020", {"date-parts": [[], [2020]]}),
        ("99", {"date-parts": [[99]]}),
        ("2020-", {"date-parts": [[2020]]}),
        ("2 Jan 2021", {"literal": "2 Jan 2021"}),
        ("", {"literal": ""}),
    ],
)
def test_the_day_of_access_is_a_date_where_it_is_digits_hyphens_and_strokes(text, value) -> None:
    for field in ("urldate", "accessed"):
        [entry] = parse(f"@misc{{k, {field}={{{text}}}}}").entries
        assert to_csl(entry)["accessed"] == value


def test_a_month_of_0_is_december_for_bibtex_ruby() -> None:
    [entry] = parse("@misc{k, month={0}, year={2000}}").entries
    assert (entry.text("month"), entry.text("month_numeric")) == ("dec", "12")
    assert to_csl(entry)["issued"] == {"date-parts": [[2000, 12]]}


def test_people_that_were_left_as_text_are_told_apart_for_a_style() -> None:
    text = "@misc{k, author={King Jr., Martin and A, B}, editor=jih # { x and Y, Z}}"
    [entry] = parse(text, options=Options(parse_names=False)).entries
    assert to_csl(entry)["author"] == [
        {"family": "King Jr.", "given": "Martin"},
        {"family": "A", "given": "B"},
    ]
    assert to_csl(entry)["editor"] == []
