"""No Markdown takes longer than it is long."""

from __future__ import annotations

import pytest
from growth import assert_linear
from killing_units import FOR_MARKDOWN

from pykyll.kramdown import to_html

_KINDS = {
    "kramdown": {},
    "GFM": {"input": "GFM"},
    "HTML in it": {"parse_block_html": True, "html_to_native": True},
    "HTML": {"input": "html"},
}
_NESTED = [
    ("![", "]"), ("[", "]"), ("[[", "]]"), ("[", "](a)"), ("![", "][b]"), ("[ ![", "] ]"),
    ("![a", "]("), ("~~![", "]~~"), ("![*", "*]"), ("<b>![", "]</b>"), ("*[", "]*"), ("[![", "](a)](b)"),
    ("*a ", "a*"), ("**", "**"), ("***a ", "a***"), ("_a", "a_"), ("~~", "~~"), ("<b>", "</b>"),
    ("<div>", "</div>"), ("<div>\n", "</div>\n"), ('<div markdown="1">\n', "\n</div>\n"), ("<p>", "</p>"),
    ("<table><tr><td>", "</td></tr></table>"), ("{::comment}", "{:/comment}"), ("(", ")"), ("{", "}"),
    ("$$", "$$"), ("`", "`"), ('"', '"'), ("'a", "a'"), ("[^a](", ")"), ("[a](<", ">)"), ("[a](b '", "')"),
]  # fmt: skip


@pytest.mark.parametrize("kind", _KINDS)
def test_time_grows_with_the_text_and_no_faster(kind: str) -> None:
    for unit in FOR_MARKDOWN:
        assert_linear(lambda text: to_html(text, _KINDS[kind]), unit, length=500)


@pytest.mark.parametrize("behind", ["", "\n\n[a]: b\n"])
@pytest.mark.parametrize(("opening", "closing"), _NESTED)
def test_what_is_nested_takes_time_that_grows_with_the_text(opening, closing, behind) -> None:
    def convert(times: str) -> str:
        text = opening * len(times) + closing * len(times) + behind
        return to_html(text, {"input": "GFM"})

    assert_linear(convert, "x", length=100)
