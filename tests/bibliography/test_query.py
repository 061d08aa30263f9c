"""Queries: what they choose, and that no text of one does harm."""

from __future__ import annotations

import pytest
from growth import assert_linear
from hypothesis import example, given
from hypothesis import strategies as st

from pykyll.bibliography import QueryError, compare_values, parse, select
from pykyll.bibliography.query import parse_query

_ENTRIES = parse(
    "@book{a, title={Trees, and shrubs}, year=1999, selected={true}}"
    "@article{b, title={Bark}, year=2004, pages=9}"
    "@misc{c, title={Roots}, date={2010-03-01}, pages=100}"
).entries


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("@*", "abc"),
        ("@book", "a"),
        ("@entry", "abc"),
        ("@entry[pages=9]", "b"),
        ("@book @misc", "ac"),
        ("@*[selected=true]*", "a"),
        ("@*[year=2010]", "c"),  # of the date
        ("@*[key=b]", "b"),
        ("@*[pages]", "bc"),
        ("@*[pages>=10]", "c"),  # numbers by their size
        ("@*[year>=2000 && year<2005]", "b"),
        ("@*[year=1999, selected=true || key=c]", "ac"),
        ("@*[year!=1999]", "bc"),
        ("@*[title^=R]", "c"),
        ("@*[title~=^[BR]]", ""),  # the first `]` ends the query: a pattern of `^[BR`
        ("@*[title~=(B|R)]", "bc"),
        ("@*[title~=(?i)bark]", "b"),
        (r"@*[title=~\\Aroots\\z]", ""),
        (r"@*[title=~\ARoots\z]", ""),  # `=` and a text: only `~=` takes a pattern
        ("@*[title!~r]", "c"),
        ("@*[year==1999]", ""),
        ("@*[year=1999", "abc"),  # not closed: no condition
        ("@", ""),
        ("@[year=1999]", ""),
    ],
)
def test_a_query_chooses(query: str, keys: str):
    if "~=^[BR]" in query:
        with pytest.raises(QueryError, match="premature end of char-class"):
            select(_ENTRIES, query)
        return
    assert "".join(entry.key for entry in select(_ENTRIES, query)) == keys


_TEXT = st.text(st.sampled_from("@*[]{}()|&,=!~^<>/\\.+?$ \t\naZ19é-:_"), max_size=60)


@given(_TEXT.map("@".__add__) | st.text(max_size=40))
@example("@*[year>=" + "9" * 50_000 + "]")
@example("@*[title~=(a*)*b]")
@example("@*[title~=" + "(" * 2000 + "]")
@example("@*[title~=a{100000}]")
def test_any_text_chooses_entries_or_is_told(query: str):
    try:
        chosen = select(_ENTRIES, query)
    except QueryError as error:
        assert error.diagnostic.hint
    else:
        assert all(entry in _ENTRIES for entry in chosen)


@pytest.mark.parametrize(
    ("unit", "around"),
    [
        ("@a[", ("", "")),
        ("@a[", ("", "]")),
        ("@", ("", "")),
        (" ", ("@*[a= x", "y]")),
        ("a", ("@*[", "]")),
        ("=", ("@*[a", "]")),
        ("|| ", ("@*[a", "]")),
        ("a&&,", ("@*[a", "]")),
        ("@a[b=c]", ("", "")),
    ],
)
def test_time_grows_with_the_query(unit: str, around: tuple[str, str]):
    parse_query.cache_clear()
    assert_linear(parse_query, unit, length=20_000, around=around)


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a*)*b", "(a|a)*b", "(.*)*b", "a*a*a*a*b"])
def test_time_grows_with_the_value_that_a_pattern_looks_at(pattern: str):
    def run(text: str) -> None:
        select(parse(f"@book{{x, note={{{text}}}}}").entries, f"@*[note~={pattern}]")

    assert_linear(run, "a", length=2_000, around=("", "c"))


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [("2", "10", -1), ("010", "10", 0), ("2", "b", -1), ("", "0", -1), ("9" * 5000, "1", 1),
     ("é", "z", 1), ("B", "a", -1)],
)  # fmt: skip
def test_values_are_compared_as_numbers_or_as_texts(one: str, other: str, sign: int):
    found = compare_values(one, other)
    assert (found > 0) - (found < 0) == sign


_CHILD = parse(
    "@book{p, title={PT}, publisher={Pub}, year={2000}, doi={D}, type={ty}}"
    "@misc{c, crossref={p}, author={X, Y}}@misc{d, date={c. 2001-03-04}, key={K}}"
    "@misc{e, year={2002}}"
).entries


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("@*[publisher=Pub]", "pc"),
        ("@*[title=PT]", "pc"),
        ("@*[booktitle=PT]", "c"),
        ("@*[year=2000]", "p"),  # never of the parent
        ("@*[year=2001]", "d"),  # of the date, wherever the year stands in it
        ("@*[date=2002]", "e"),  # a year is a date, too
        ("@*[type=ty]", "p"),
        ("@*[publisher]", "p"),
        ("@*[booktitle]", "p"),
        ("@*[key]", "d"),
        ("@*[key=d]", "d"),
    ],
)
def test_what_a_parent_gives_is_compared_but_is_not_there(query: str, keys: str):
    assert "".join(entry.key for entry in select(_CHILD, query)) == keys
