"""A page for each paper."""

from __future__ import annotations

from datetime import date

import pytest
import yaml

from pykyll.academic.preparing.papers import date_of, description_of, page_name, page_text

_TODAY = date(2026, 6, 1)
_PAPERS = """
-- _data/publications.yml --
- key: ada2025notes
  title: "Notes: on an engine"
  authors: [Ada Lovelace, Charles Babbage, Luigi Menabrea]
  year: 2025
  venue: Memoirs
  arxiv: "2508.13471"
"""
_PAGE = "_papers/ada2025notes.md"


def test_a_page_names_its_paper_and_nothing_that_the_data_shows(prepared, written):
    prepared(_PAPERS)
    lines = written()[_PAGE].split("\n")
    assert lines[0] == "---"
    assert lines[1].startswith("# Made by `pykyll prepare`")
    assert lines[2:] == [
        'key: "ada2025notes"',
        'title: "Notes: on an engine"',
        'description: "Ada Lovelace et al., Memoirs, 2025"',
        "date: 2025-08-01",
        "---",
        "",
    ]


def test_a_second_time_there_is_nothing_to_do(prepared):
    assert prepared(_PAPERS).changes
    assert prepared().changes == ()


def test_a_page_follows_its_data(prepared, written):
    prepared(_PAPERS)
    prepared(_PAPERS.replace("on an engine", "on engines"))
    assert 'title: "Notes: on engines"' in written()[_PAGE]


def test_a_page_goes_with_its_key(prepared, written, tmp_path):
    prepared(_PAPERS)
    prepared("-- _data/publications.yml --\n")
    assert _PAGE not in written()
    assert not (tmp_path / "_papers").exists()


def test_data_that_cannot_be_read_takes_no_page_away(prepared, written):
    prepared(_PAPERS)
    prepared("-- _data/publications.yml --\n- key: [\n")
    assert _PAGE in written()


@pytest.mark.parametrize("change", [("Notes", "My notes"), ("---\n", "---\nlayout: own\n")])
def test_a_page_that_somebody_changed_stays_theirs(prepared, written, tmp_path, change):
    prepared(_PAPERS)
    page = tmp_path / _PAGE
    page.write_text(page.read_text().replace(*change, 1))
    before = page.read_text()
    prepared(_PAPERS.replace("2025\n", "2024\n"))
    assert written()[_PAGE] == before
    prepared("-- _data/publications.yml --\n")
    assert written()[_PAGE] == before


def test_line_ends_of_windows_are_no_change(prepared, tmp_path):
    prepared(_PAPERS)
    page = tmp_path / _PAGE
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert prepared().changes == ()


def test_a_page_of_the_owners_for_a_paper_is_enough(prepared, written):
    found = prepared(f"{_PAPERS}-- _papers/mine.md --\n---\nkey: ada2025notes\n---\nText\n")
    assert _PAGE not in written()
    assert found.jobs[0].summary == "1 page, 1 of them yours"


def test_a_file_in_the_way_is_told_of(prepared, written):
    found = prepared(f"{_PAPERS}-- {_PAGE} --\nMine\n")
    assert written()[_PAGE] == "Mine\n"
    [warning] = found.findings
    assert warning.message == f"{_PAGE} is not what `pykyll prepare` wrote, and stays"


def test_without_the_collection_there_are_no_pages(prepared, written):
    prepared(f"{_PAPERS}-- _config.yml --\nauthor: {{ name: Ada Lovelace }}\n")
    assert _PAGE not in written()


def test_two_papers_with_one_address_are_told_of(prepared):
    found = prepared(
        "-- _data/publications.yml --\n- key: a_b\n  title: A\n- key: A-B\n  title: B\n"
    )
    [warning] = found.findings
    assert "'a_b' and 'A-B' would have one address" in warning.message
    assert (warning.path, warning.line) == ("_data/publications.yml", 3)


@pytest.mark.parametrize(
    ("key", "name"),
    [("zhou2025minr", "zhou2025minr"), ("doi:10/x y", "doi-10-x-y"), ("_x", "-x"), (".x", "-x")],
)
def test_a_key_becomes_the_name_of_a_file(key, name):
    assert page_name(key) == name


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        ({"authors": ["A"], "venue": "V", "year": 2025}, "A, V, 2025"),
        ({"authors": ["A", "B"], "year": 2025}, "A and B, 2025"),
        ({"authors": ["A", "B", "C"], "year": 2025}, "A et al., 2025"),
        ({"authors": ["A", "others"], "year": 2025}, "A et al., 2025"),
        ({"authors": ["{The ATLAS Collaboration}"], "year": 2025}, "The ATLAS Collaboration, 2025"),
        ({"authors": ["A"], "arxiv": "2401.00001", "year": 2024}, "A, arXiv, 2024"),
        ({"authors": ["A"], "venue": "ACL 2026", "year": 2026}, "A, ACL 2026"),
        ({"authors": "A", "year": 2026}, "A, 2026"),
        ({}, ""),
    ],
)
def test_a_paper_in_a_line(paper, words):
    assert description_of(paper) == words


@pytest.mark.parametrize(
    ("paper", "day"),
    [
        ({"added": date(2025, 3, 4), "year": 2024, "month": 1}, date(2025, 3, 4)),
        ({"added": "2025-03"}, date(2025, 3, 1)),
        ({"year": 2024, "month": 5, "arxiv": "2312.00001"}, date(2024, 5, 1)),
        ({"year": 2026, "month": 12, "arxiv": "2602.00001"}, date(2026, 2, 1)),
        ({"arxiv": "2508.13471v2"}, date(2025, 8, 1)),
        ({"arxiv": "hep-th/9901001"}, date(1999, 1, 1)),
        ({"arxiv": "math.AG/0312345"}, date(2003, 12, 1)),
        ({"arxiv": "2513.00001"}, None),
        ({"year": 2024}, None),
        ({"year": 2024, "month": 13}, None),
        ({"added": date(2027, 1, 1)}, None),
    ],
)
def test_the_day_of_a_paper_is_never_one_to_come(paper, day):
    assert date_of(paper, today=_TODAY) == day


@pytest.mark.parametrize("title", ['a "b" \\c', "a\nb", "a: b # c", "\x85\u2028\x00", "\ufeff𝕏"])
def test_any_title_is_sound_yaml(title):
    text = page_text({"key": "k", "title": title}, today=_TODAY)
    read = yaml.safe_load(text.split("---\n")[1])
    assert read["key"] == "k"
    assert read["title"].split() == title.replace("\x00", " ").replace("\ufeff", " ").split()
