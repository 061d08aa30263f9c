"""Whatever the text: entries or our own error, and in time that grows with the text."""

from __future__ import annotations

import pytest
from growth import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.bibliography import BibliographyError, Entry, parse, to_bibtex, to_csl
from pykyll.bibliography.filters import FILTERS, apply

_BIBTEX = st.lists(
    st.sampled_from(
        [
            *'@{}(),=#"%\\\n \t~\'',
            "@book{", "@string{", "@preamble{", "@comment{", "@preamble ", "@string ", "key,", "author=", "title = ", "month=",
            "year=", "date={", "crossref={key}", "{A and B}", '"x"', "2000", "jan", " and ", "é",
            "---\n", "\x00", "\ufeff", '\\"o', "\\textsc{", "$", "},\n", "}\n",
        ]
    ),
    max_size=60,
).map("".join)  # fmt: skip
_LATEX = st.lists(
    st.sampled_from(
        [
            *"\\{}$~`'-%&_ \n\"^.=", "\\alpha", "\\emph{", "\\c", "\\i", "\\O ", "a", "é", "ı",
            "http://", "https:", "x@y", "%41", "\\textregistered", "\\lowercase{Σ", "\u0301",
        ]
    ),
    max_size=60,
).map("".join)  # fmt: skip


def _use(entry: Entry) -> None:
    changed = entry.converted(lambda text: apply(text, FILTERS))
    for each in (entry, changed):
        assert isinstance(to_bibtex(each), str)
        assert to_csl(each)["id"] == entry.key


@given(st.one_of(_BIBTEX, st.text(max_size=200)))
@settings(max_examples=600, deadline=None)
def test_any_text_gives_entries_or_our_own_error(text: str) -> None:
    try:
        bibliography = parse(text, name="x.bib")
    except BibliographyError as error:
        for diagnostic in error.diagnostics:
            assert diagnostic.path == "x.bib"
            assert diagnostic.line
            assert diagnostic.hint
        return
    for entry in bibliography.entries:
        assert bibliography.by_key[entry.key] is entry
        _use(entry)


@given(st.one_of(_LATEX, st.text(max_size=200)))
@settings(max_examples=400, deadline=None)
def test_no_text_is_too_much_for_a_filter(text: str) -> None:
    for name in FILTERS:
        assert isinstance(apply(text, [name]), str)


_FIELD = st.text(st.characters(exclude_characters='{}"\\@', codec="utf-8"), max_size=30)


@given(st.dictionaries(st.sampled_from(["title", "note", "url", "abstract"]), _FIELD))
@settings(max_examples=200, deadline=None)
def test_what_is_printed_is_read_as_the_same(fields: dict[str, str]) -> None:
    text = "".join(f", {name} = {{{value}}}" for name, value in fields.items())
    [entry] = parse(f"@misc{{key{text or ','}}}").entries
    [again] = parse(to_bibtex(entry)).entries
    assert {name: value.text for name, value in again.fields.items()} == {
        name: value.replace("\n", "\n  ") for name, value in fields.items()
    }


def _read(text: str) -> None:
    try:
        for entry in parse(text).entries:
            _use(entry)
    except BibliographyError as error:
        assert error.diagnostics


@pytest.mark.parametrize(
    "unit",
    [
        "@", "@a", "@a{", "@a{b", "@a{b,", "@a{b,c=", "@a{b,c={", '@a{b,c="', '@a{b,c="x" "y"',
        "{", "}", '"', "@a{b,c={d},e={f}}\n", "@a{1,}\n", "@string{a=a#a}", "@a{b,c=d#", "\n", "---\n",
        "@a{b, crossref={b}}", "@a(", "@comment{", "@comment", "@a{b c d ", "@a{b,c={x}\n",
    ],
)  # fmt: skip
def test_time_grows_with_the_bibliography_and_no_faster(unit: str) -> None:
    assert_linear(_read, unit, length=8_000)


@pytest.mark.parametrize("unit", ['"x"', "{x} # ", "s # ", "a = {b},"])
def test_time_of_values_grows_with_the_text_and_no_faster(unit: str) -> None:
    around = ("@string{s = {text}}@a{k, t = ", "{}}")
    assert_linear(_read, unit, length=8_000, around=around)


@pytest.mark.parametrize(
    "unit",
    [
        "\\", "{", "}", "$", "\\textsc{", "\\emph{a}", '\\" ', "\\'", "\\c ", "\\c {", "\\alpha ",
        "http://", "http:", "http://a@", "https://a/;", "https://%4", "`", "-", "~", "\\~", "\\$", "$\\$",
        "\n ", " ", "\\lowercase{A", "\u0301",
    ],
)  # fmt: skip
def test_time_of_the_filters_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(lambda text: apply(text, FILTERS), unit, length=8_000)


@pytest.mark.parametrize("unit", ["A and ", "a ", "A, ", "{", "}", "{a} and ", "and ", "a {b} C "])
def test_time_of_names_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(_read, unit, length=8_000, around=("@a{b, author={", "}}"))
