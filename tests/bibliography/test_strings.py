"""`@string` and `#`, with jekyll-scholar's two settings."""

from __future__ import annotations

import pytest

from pykyll.bibliography import BibliographyError, Options, parse

_TEXT = """@string{ jx = "Journal of X" }
@STRING{ pub = {Halden Press} }
@string{nested = jx # { and Y}}
@preamble{ "by " # pub }
@article{a1, journal=jx}
@article{a2, journal=jx # ", Series " # {B}}
@article{a3, journal=undefinedstr}
@article{a4, journal=nested}
@article{a5, journal=JX}
@article{a6, journal=late}
@string{late = "Late"}
"""


@pytest.mark.parametrize(
    ("replaced", "joined", "journals"),
    [
        (True, True, ["Journal of X", "Journal of X, Series B", "undefinedstr",
                      "Journal of X and Y", "Journal of X", "Late"]),
        (True, False, ["Journal of X", '"Journal of X" # ", Series " # "B"', "undefinedstr",
                       '"Journal of X" # " and Y"', "Journal of X", "Late"]),
        (False, True, ["jx", 'jx # ", Series " # "B"', "undefinedstr", "nested", "jx", "late"]),
    ],
)  # fmt: skip
def test_strings_are_replaced_and_joined_as_asked(replaced, joined, journals) -> None:
    options = Options(replace_strings=replaced, join_strings=joined)
    assert [e.text("journal") for e in parse(_TEXT, options=options).entries] == journals


def test_the_strings_and_preambles_of_a_bibliography_are_known() -> None:
    bibliography = parse(_TEXT)
    assert bibliography.strings == {
        "jx": "Journal of X",
        "pub": "Halden Press",
        "nested": "Journal of X and Y",
        "late": "Late",
    }
    assert bibliography.preambles == ("by Halden Press",)


def test_names_of_strings_are_texts_once_they_are_filtered() -> None:
    [entry] = parse("@misc{k, publisher=pub # { Press}, month=may}").entries
    filtered = entry.converted(str.upper)
    assert entry.text("publisher") == 'pub # " Press"'
    assert (filtered.text("publisher"), filtered.text("month")) == ('"PUB" # " PRESS"', "MAY")


def test_names_are_told_apart_in_strings_too() -> None:
    [entry] = parse('@string{q = "Quill, Ada"}@misc{k, author=q # { and } # "Marsh, Otis"}').entries
    assert [name.last for name in entry.names("author")] == ["Quill", "Marsh"]


def test_a_string_that_names_itself_is_put_into_itself_once() -> None:
    bibliography = parse('@string{a = a # "x"}@misc{k, t = a}')
    assert bibliography.entries[0].text("t") == 'a # "xx"'


def test_strings_are_replaced_once_in_the_order_of_their_definitions() -> None:
    text = "@string{a = {A}}@string{c = d # {C}}@string{d = {D} # a}@misc{k, t = c # a}"
    assert parse(text).entries[0].text("t") == '"D" # a # "CA"'


def test_names_are_told_apart_by_the_strings_before_them_alone() -> None:
    text = (
        "@misc{a, author=s, editor={A, B and } # s}@string{s={X, Y}}"
        "@misc{b, author=s, editor={A, B and } # s}"
    )
    first, second = parse(text).entries
    assert first.text("author") == "s"
    assert second.text("author") == "X, Y"
    assert second.text("editor") == "A, B and X, Y"


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"@string{{s{n} = s{n - 1} # s{n - 1}}}\n" for n in range(1, 60)),
        "@misc{k, t = s0 # s0 # s0}\n" * 100,
    ],
    ids=["made of one another", "used everywhere"],
)
def test_strings_that_make_a_bibliography_far_too_long_are_an_error(text: str) -> None:
    with pytest.raises(BibliographyError, match="far too long") as raised:
        parse(f'@string{{s0 = "{50_000 * "x"}"}}\n{text}', name="x.bib")
    assert raised.value.diagnostic.path == "x.bib"
    assert raised.value.diagnostic.excerpt.startswith("@string{s")


def test_texts_side_by_side_are_joined_beside_an_unknown_string() -> None:
    entry = parse("@a{k, t = {a} # {b} # s1 # {c} # {d} # s2}").entries[0]
    assert entry.text("t") == '"ab" # s1 # "cd" # s2'


@pytest.mark.parametrize("text", ["@preamble x\n@a{k, t={x}}", "@string x", "@preamble"])
def test_a_string_or_preamble_without_braces_is_an_error(text: str) -> None:
    with pytest.raises(BibliographyError):
        parse(text)
