"""Queries: the entries that bibtex-ruby 6.2 chooses."""

from __future__ import annotations

import pytest

from pykyll.bibliography.bibtex.reading import parse
from pykyll.bibliography.query import QueryError, select

_ENTRIES = parse(
    "@book{a, title={Atoms and}, year=1913, volume={12a}, note={Zed}}"
    "@article{b, title={atoms}, year=1905, volume={abc}, pages={}}"
).entries


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("@book[year>>5]", "a"),
        ("@*[year>abc]", ""),
        ("@*[year<abc]", "a b"),
        ("@*[volume>5]", "b"),
        ("@*[volume<5]", "a"),
        ("@*[volume>=12]", "a b"),
        ("@*[year>1904.5]", "a b"),
        ("@*[year<<5]", ""),
        ("@*[year>=>1905]", "a b"),
        ("@*[year^=19]", "a b"),
        ("@*[title=~toms]", ""),
        ("@*[title!~Atoms]", "b"),
        ("@*[pages<5]", "b"),
        ("@*[pages=]", ""),
        ("@*[pages!=]", "a b"),
        ("@*[pages]", "b"),
        ("@*[pages>=]", "b"),
        ("@*[nothing<5]", ""),
        ("@*[nothing!=5]", "a b"),
        ("@*[nothing!~]", "a b"),
        ("@*[nothing~=]", ""),
        ("@*[nothing=]", ""),
        ("@*[title^=^atoms]", "b"),
        ("@*[title^=<atoms]", "a b"),
        ("@*[title~==atoms]", "a b"),
        ("@*[title!~=atoms]", ""),
        ("@*[title==atoms]", ""),
        ("@*[title^=]", "a b"),
        ("@*[year>]", "a b"),
        ("@*[title=atoms=b]", "b"),
        ("@*[title~=a|b]", "a b"),
        ("@*[=atoms]", ""),
        ("@*[key=b]", "b"),
        ("@*[type=book]", ""),
        ("@*[TITLE=atoms]", ""),
        ("@*[title=Atoms and<x]", "a"),
    ],
)
def test_operators_split_a_condition(query: str, keys: str) -> None:
    assert " ".join(each.key for each in select(_ENTRIES, query)) == keys


@pytest.mark.parametrize("query", ["@*[title~=]", "@*[title!~]", "@*[year~=(19]"])
def test_a_pattern_that_is_none_is_told(query: str) -> None:
    with pytest.raises(QueryError, match="pattern"):
        select(_ENTRIES, query)
