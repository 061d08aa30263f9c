"""Values that no variable ever has: an error that names the variable, or what Ruby prints."""

from __future__ import annotations

import math

import pytest

from pykyll.bibliography.csl import CitationItem, Renderer, RenderError, find_style, parse_style
from pykyll.errors import PykyllError


def _print(layout: str, item: dict) -> str:
    source = f"<style><bibliography><layout>{layout}</layout></bibliography></style>"
    return Renderer(parse_style(source)).reference(item)


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ({"issued": "2019"}, "'2019' is no date for 'issued'"),
        ({"issued": math.inf}, "inf is no date for 'issued'"),
        ({"issued": {"date-parts": "2019"}}, "{'date-parts': '2019'} is no date for 'issued'"),
        ({"author": "李 小龍"}, "'李 小龍' in 'author' is no list of names"),
        ({"author": [{"family": 5}]}, "5 is no part of a name in 'author'"),
    ],
)
def test_a_value_of_another_kind_is_an_error_even_where_it_is_not_printed(
    item: dict, message: str
) -> None:
    with pytest.raises(RenderError) as caught:
        _print('<text variable="title"/>', item)
    assert caught.value.message == message


@pytest.mark.parametrize("season", [math.inf, math.nan, "winter", True, [1]])
def test_a_season_is_a_number(season: object) -> None:
    date = '<date variable="issued" form="text"/>'
    with pytest.raises(RenderError, match="is no season"):
        _print(date, {"issued": {"season": season, "date-parts": [[2019]]}})


@pytest.mark.parametrize(
    ("layout", "message"),
    [
        ('<date variable="title" form="text"/>', "'title' holds no date, but 'A'"),
        ('<names variable="title"/>', "'title' holds no names, but 'A'"),
        ('<number variable="volume" form="roman"/>', "9999999 is too large for a Roman numeral"),
        ("<institution/>", "<institution> prints nothing"),
    ],
)
def test_what_cannot_be_printed_is_an_error(layout: str, message: str) -> None:
    with pytest.raises(PykyllError) as caught:
        _print(layout, {"title": "A", "volume": "9999999"})
    assert str(caught.value) == message


def test_values_that_are_no_texts_are_printed_as_ruby_shows_them() -> None:
    values = {"title": 5, "publisher": None, "note": True, "genre": ["a"]}
    layout = "".join(f'<text variable="{name}"/>' for name in values)
    assert _print(layout, values) == '5true["a"]'


def test_another_language_for_one_entry() -> None:
    renderer = Renderer(find_style("apa"), "en")
    item = {"id": "a", "type": "book", "title": "T", "edition": "2"}
    assert renderer.reference(item, locale="de") == "<i>T</i> (2. Aufl.). (Aufl.)."
    assert renderer.reference(item) == "<i>T</i> (2nd ed.). (ed.)."


def test_nothing_is_cited_as_nothing() -> None:
    renderer = Renderer(find_style("apa"))
    assert renderer.citation([]) == ""
    assert renderer.citation([CitationItem({"id": "a"}, number=None)]) == ""
