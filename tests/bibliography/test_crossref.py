"""What an entry has from another."""

from __future__ import annotations

from pykyll.bibliography import parse, to_bibtex, to_csl

_TEXT = """@incollection{c, author={Quill, Ada}, title={In a book}, crossref={p}}
@misc{self, title={x}, crossref={self}}
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
    assert resolved.inherited == {"address", "booktitle", "editor", "publisher", "year"}
    assert resolved.resolved() == resolved


def test_the_entry_itself_is_printed_without_them() -> None:
    assert "Leith" not in to_bibtex(parse(_TEXT).by_key["c"])


def test_a_style_gets_them_but_for_the_date() -> None:
    item = to_csl(parse(_TEXT).by_key["c"])
    assert (item["container-title"], item["publisher-place"]) == ("The Big Book", "Leith")
    assert "issued" not in item


def test_an_entry_whose_parent_is_not_there_or_itself_stays_as_it_is() -> None:
    by_key = parse(_TEXT).by_key
    for key in ("self", "orphan", "p"):
        assert by_key[key].resolved() == by_key[key]
