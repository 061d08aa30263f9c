"""BibTeX, made a paper of the site and printed as BibTeX again, is the entry that it was.

Both ends are read by pybtex, whose code has nothing in common with ours.
"""

from __future__ import annotations

import re
import string
from unicodedata import normalize

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.richtext import Text

from pykyll.academic.adding.bibtex_paper import papers_of_bibtex
from pykyll.academic.adding.entry_text import entry_text
from pykyll.academic.adding.form import fields_of
from pykyll.academic.export import to_bibtex
from pykyll.ruby import psych

_ORDER = tuple(field.name for field in fields_of("publications"))


def _again(text: str) -> str:
    """Through YAML, as the site reads it, and out again."""
    papers = papers_of_bibtex(text, "refs.bib").papers
    written = "\n".join(entry_text(paper.values, _ORDER) for paper in papers)
    read = psych.load(written)
    assert read == psych.load(written, schema="psych")
    return "\n".join(map(to_bibtex, read))


def _plain(text: str) -> str:
    """As pybtex reads LaTeX, without braces, which only keep capitals."""
    text = str(Text.from_latex(text.replace("~", " ").replace("\\ ", " ")))
    text = text.replace("'", "’").replace("’’", "”").replace("``", "“")  # as TeX sets them
    text = normalize("NFC", text).replace('\\"ı', "ï").replace("ı\u0301", "í")
    return re.sub(r"[\s\u00a0]+", " ", text).strip()


def _names(people) -> list[tuple]:
    return [
        tuple(
            _plain(" ".join(part))
            for part in (
                each.first_names,
                each.middle_names,
                each.prelast_names,
                each.last_names,
                each.lineage_names,
            )
        )
        for each in people
    ]


def _dashes(text: str) -> str:
    return re.sub(r"\s*[-–—]+\s*", "-", text)


def _same(given: str, printed: str) -> None:
    """Every field and name of the given entries is in those that are printed."""
    given = given.replace("month = 7", "month = jul")  # which is what 7 says
    old, new = parse_string(given, "bibtex").entries, parse_string(printed, "bibtex").entries
    assert list(old) == list(new)
    for key, entry in old.items():
        again = new[key]
        assert again.type == entry.type
        assert {role: _names(each) for role, each in again.persons.items()} == {
            role: _names(each) for role, each in entry.persons.items()
        }
        for name, text in entry.fields.items():
            assert _dashes(_plain(again.fields[name])) == _dashes(_plain(text)), name


_WORDS = ["Über", "Gödel", "{BERT}", r"G{\"o}del", r"\'Evian", r"Stra{\ss}e", r"na\"{\i}ve", "2nd"]
_WORDS += [r"100\%", r"\&", "$O(n^2)$", r"\emph{x}", "{The Net}", "of", "Deep", "Łódź", r"\$5"]
_WORDS += [r"\#1", r"a\_b", r"Erd{\H{o}}s", r"{\aa}r", r"\o re", "x--y", "``q''", "it's", "周文涌"]
_WORDS += ["yes", "2001", "1:2", "- x", "@x", "a: b", "#x", "null", "a~b", r"$\alpha$", "é"]
_TEXT = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map(" ".join)
_NAME = st.sampled_from(
    [
        "Ada Lovelace", "Lovelace, Ada", r'Kurt G{\"o}del', "Ludwig van Beethoven", "van Dyk, Jan",
        "King, Jr., Martin Luther", "Martin Luther {King Jr.}", "{The ATLAS Collaboration}",
        "Garc{\\'\\i}a M{\\'a}rquez, Gabriel", "{Barnes and Noble, Inc.}", "de la Cruz, III, Juan",
        "Van Dorn, Pim", "Pl{\\'a}ton", "Jean-Paul Sartre", "O'Neill, Ed", "J. R. R. Tolkien",
        '{\\AA}ngstr{\\"o}m, Anders', "Smith, Jr., A.", "{von Last}, First", "周文涌",
    ]
)  # fmt: skip
_PEOPLE = st.builds(
    lambda names, others: " and ".join([*names, *(["others"] if others else [])]),
    st.lists(_NAME, min_size=1, max_size=4),
    st.booleans(),
)
_VENUES = {"article": "journal", "inproceedings": "booktitle", "incollection": "booktitle"}


@st.composite
def _entries(draw: st.DrawFn) -> str:
    kind = draw(
        st.sampled_from(
            [
                "article",
                "inproceedings",
                "incollection",
                "inbook",
                "book",
                "proceedings",
                "misc",
                "phdthesis",
                "mastersthesis",
                "techreport",
                "manual",
                "booklet",
                "unpublished",
            ]
        )
    )
    given = {
        "title": draw(_TEXT),
        "author": draw(_PEOPLE),
        "year": str(draw(st.integers(1900, 2030))),
    }
    if kind in _VENUES:
        given[_VENUES[kind]] = draw(_TEXT)
    optional = st.fixed_dictionaries(
        {},
        optional={
            "editor": _PEOPLE,
            "volume": st.sampled_from(["12", "012", "XII", "3/4"]),
            "number": st.sampled_from(["3", "3--4", "1e3"]),
            "pages": st.sampled_from(["1--10", "1-10", "S1--S10", "7", "e1, e5--e9", "1--"]),
            "month": st.sampled_from(["jan", "dec", "{May}", "{10~jul}", "{Summer}", "7"]),
            "doi": st.sampled_from(
                [r"10.1007/a\_b", "10.1007/a_b", "10.1002/(SICI)1<1::A>3.0;2-2"]
            ),
            "url": st.sampled_from(["https://example.org/a_b", "https://x.org/a.pdf"]),
            "eprint": st.just("2508.13471"),
            **dict.fromkeys(
                (
                    "publisher",
                    "school",
                    "institution",
                    "series",
                    "edition",
                    "note",
                    "address",
                    "organization",
                    "howpublished",
                    "annote",
                    "type",
                    "issn",
                ),
                _TEXT,
            ),
        },
    )
    given |= draw(optional)
    if "eprint" in given:
        given |= {"archiveprefix": "arXiv", "primaryclass": "cs.LG"}
    bare = ("jan", "dec", "7")
    lines = (
        f"  {name} = {text if name == 'month' and (text in bare or text[0] == '{') else f'{{{text}}}'}"
        for name, text in given.items()
    )
    key = draw(st.text(string.ascii_letters + string.digits + ":/-_+.", min_size=1, max_size=9))
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"


@settings(deadline=None)
@given(_entries())
def test_types_fields_and_names_are_the_same(text):
    assume("{" not in text.partition(",")[0].partition("{")[2])
    _same(text, _again(text))


@pytest.mark.parametrize(
    "text",
    [
        "@article{a, title={T}, author={A B}, journal={J}, year=2020, month=jan # {~10}}",
        "@article{a, title={T}, author={A B}, journal=jacm, year=2020}",
        '@string{j = "Journal of X"} @article{a, title="T", author="A B", journal=j # " B", year=2020}',
        "@misc{a, title={{A} $x_1$}, author={{Group, Inc.} and A. {van den B}}, year=2020}",
    ],
)
def test_odd_entries_too(text: str):
    if "jacm" in text:  # which a style would define
        text = text.replace("=jacm", "={jacm}")
    _same(text, _again(text))


def test_what_is_inherited_is_written_out():
    text = """
@inproceedings{child, title={T}, author={A B}, crossref={parent}, pages={1--2}}
@proceedings{parent, title={Proc.}, editor={Ed Itor}, year=2020, publisher={P}, doi={10.1234/p},
  url={https://example.org/proc}}
"""
    assert _again(text).startswith(
        "@inproceedings{child,\n  title = {{T}},\n  author = {A B},\n  editor = {Ed Itor},\n"
        "  booktitle = {Proc.},\n  pages = {1--2},\n  publisher = {P},\n  year = {2020}\n}\n"
    )
