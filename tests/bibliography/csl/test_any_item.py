"""Whatever an item holds: a text or an error of ours, in time that grows as the item does."""

from __future__ import annotations

import pytest
from growth import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.bibliography.csl import CitationItem, Renderer, find_style, parse_style
from pykyll.bibliography.csl.values.item import DATES, NAMES
from pykyll.errors import PykyllError

_SHIPPED = (
    "apa",
    "ieee",
    "modern-language-association",
    "chicago-author-date",
    "association-for-computing-machinery",
    "harvard-cite-them-right",
    "nature",
    "nlm-citation-sequence",
)
_TEXTS = ("title", "container-title", "publisher", "page", "volume", "issue", "edition", "URL")
_PIECES = st.sampled_from(
    [
        *"\"'“”‘’.,;:!?()[]<>&-–/ \n\r\t0123aAéßΣ李",
        "<i>",
        "</i>",
        "&amp;",
        "&#x3;",
        "the ",
        "e\u0301",
    ]
)
_TEXT = st.lists(_PIECES, max_size=12).map("".join) | st.text(max_size=20)
_SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | _TEXT
_NAME_KEYS = ("family", "given", "suffix", "literal", "particle", "dropping-particle", "x")
_NAME = st.dictionaries(st.sampled_from(_NAME_KEYS), _TEXT | _SCALAR, max_size=4) | _TEXT
_PARTS = st.lists(st.lists(st.integers(-3000, 3000) | _SCALAR, max_size=4), max_size=2)
_DATE_KEYS = st.sampled_from(["date-parts", "literal", "season", "circa", "raw"])
_DATE = st.dictionaries(_DATE_KEYS, _PARTS | _SCALAR, max_size=3) | _SCALAR
_ODD = st.recursive(
    _SCALAR, lambda each: st.lists(each, max_size=3) | st.dictionaries(_TEXT, each, max_size=3)
)
_VALUES = (
    st.dictionaries(st.sampled_from(_TEXTS), _TEXT | _ODD, max_size=6),
    st.dictionaries(st.sampled_from(sorted(NAMES)), st.lists(_NAME, max_size=4) | _ODD, max_size=3),
    st.dictionaries(st.sampled_from(sorted(DATES)), _DATE | _ODD, max_size=2),
    st.dictionaries(_TEXT, _ODD, max_size=2),
    st.fixed_dictionaries(
        {"type": st.sampled_from(["book", "article-journal", "chapter"]) | _SCALAR}
    ),
)
_ITEM = st.tuples(*_VALUES).map(lambda parts: {k: v for part in parts for k, v in part.items()})  # fmt: skip


@given(st.sampled_from(_SHIPPED), st.lists(_ITEM, min_size=1, max_size=3), st.none() | _TEXT)
@settings(max_examples=500, deadline=None)
def test_any_item_gives_a_text_or_an_error_of_ours(
    name: str, items: list, locator: str | None
) -> None:
    renderer = Renderer(find_style(name))
    try:
        assert all(isinstance(text, str) for text in renderer.bibliography(items))
        cited = [CitationItem(item, locator=locator, prefix=locator) for item in items]
        assert isinstance(renderer.citation(cited), str)
    except PykyllError as error:
        assert error.message


_LAYOUT = """<style><bibliography><layout suffix="."><group delimiter=", ">
<names variable="author"><name initialize-with="."/></names>
<text variable="title" text-case="title" quotes="true"/><text variable="note" text-case="sentence"/>
<text variable="genre" text-case="capitalize-first"/><text variable="page"/>
<number variable="volume" form="ordinal"/><label variable="volume"/><text variable="publisher" suffix=". "/>
<choose><if is-numeric="issue"><text variable="issue"/></if></choose></group></layout></bibliography></style>"""
_STYLE = parse_style(_LAYOUT)
_KILLERS = (
    "”", "’”", ".", "a", "a.", "a.b ", "</a", "<a", "<a>", "<", ">", "& ", '"', '"a', "\n", ".\n", "\n.", "”\n",
    "1", "1,", "1-", "1 - ", "-", "– ", " ", "  -", "A-", "AB ", "é", "1\n", "a1", "(", "&#x3;", "<i>a</i> ", "Aa. ",
)  # fmt: skip


@pytest.mark.parametrize("unit", _KILLERS)
def test_time_grows_as_the_values_do(unit: str) -> None:
    def run(text: str) -> None:
        names = [{"family": text, "given": text}]
        item = dict.fromkeys(
            ("title", "note", "genre", "page", "publisher", "issue", "volume"), text
        )
        renderer = Renderer(_STYLE)
        for values in (item, {"author": names}, {"director": text}):
            try:
                renderer.reference(values)
            except PykyllError as error:
                assert error.message

    assert_linear(run, unit, length=4000)


def test_time_grows_as_the_names_do() -> None:
    renderer = Renderer(_STYLE)

    def run(text: str) -> None:
        renderer.reference({"author": [{"family": "Quill", "given": "Ada"}] * len(text)})

    assert_linear(run, "x", length=1000)
