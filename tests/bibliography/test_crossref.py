"""What an entry has from another."""

from __future__ import annotations

from pykyll.bibliography import parse, to_bibtex, to_csl

_TEXT = """@incollection{c, author={Quill, Ada}, title={In a book}, crossref={p}}
@misc{orphan, title={x}, crossref={nosuch}}
@book{p, editor={Hale, Uma}, title={The Big Book}, year={2012}, publisher={BB}, address={Leith}}
"""


def test_a_resolved_entry_has_its_parent_s_fields_sorted_behind_its_own() -> None:
    child = parse(_TEXT).by_key["c"]
    assert list(child.fields) == ["author", "title", "crossref"]
    resolved = child.resolved()
    assert list(resolved.fields) == [
        *child.fields, "address", "booktitle", "editor", "publisher", "year",
    ]  # fmt: skip
    assert resolved.text("booktitle") == "The Big Book"
    assert resolved.resolved() == resolved


def test_the_entry_itself_is_printed_without_them() -> None:
    assert "Leith" not in to_bibtex(parse(_TEXT).by_key["c"])


def test_a_style_gets_them_but_for_the_date() -> None:
    item = to_csl(parse(_TEXT).by_key["c"])
    assert (item["container-title"], item["publisher-place"]) == ("The Big Book", "Leith")
    assert "issued" not in item


def test_an_entry_whose_parent_is_not_there_stays_as_it_is() -> None:
    by_key = parse(_TEXT).by_key
    for key in ("orphan", "p"):
        assert by_key[key].resolved() == by_key[key]


def test_what_a_parent_gives_is_not_filtered() -> None:
    text = "@misc{c, crossref={p}, note={n--m}}\n@book{p, title={T -- {\\'E}}, volume={1--2}}"
    child = parse(text).by_key["c"].converted(lambda text: text.replace("--", "\u2013"))
    item = to_csl(child)
    assert (item["note"], item["title"], item["volume"]) == ("n\u2013m", "T -- {\\'E}", "1--2")


def test_the_key_of_the_parent_is_filtered_and_found_no_more() -> None:
    text = "@misc{c, crossref={a--b}}\n@book{a--b, title={T}}"
    child = parse(text).by_key["c"].converted(lambda text: text.replace("--", "\u2013"))
    assert to_csl(child) == {"crossref": "a\u2013b", "id": "c", "type": "misc"}


def test_a_title_is_given_as_title_and_as_a_second_booktitle() -> None:
    text = (
        "@misc{c, crossref={p}}\n@misc{d, crossref={p}, booktitle={Own}}\n"
        "@misc{e, crossref={e}, title={x}}\n@book{p, title={PT}, booktitle={PB}, note={n}}"
    )
    by_key = parse(text).by_key
    assert to_csl(by_key["c"]) == {
        "crossref": "p", "container-title": "PB", "booktitle": "PB", "note": "n", "title": "PT",
        "id": "c", "type": "misc",
    }  # fmt: skip
    assert to_csl(by_key["d"])["container-title"] == "Own"
    assert to_csl(by_key["d"])["booktitle"] == "PB"
    assert to_csl(by_key["e"])["container-title"] == "x"


def test_the_number_of_a_report_is_its_own() -> None:
    text = "@techreport{c, crossref={p}}\n@techreport{p, number={5}}"
    assert to_csl(parse(text).by_key["c"]).get("number") is None
