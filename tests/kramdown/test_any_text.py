"""Whatever the text: an answer, and in time that grows no worse than the text."""

from __future__ import annotations

import pytest
import ruby_kramdown
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.kramdown import to_html

_PIECES = st.sampled_from(
    [
        *"*_`<>[](){}:#|\\\"'!$~-=+^&;./ \n\t",
        "\n\n",
        "    ",
        "~~~",
        "$$",
        "<b>",
        "</b>",
        "<div>",
        "word",
        "1.",
        "[^1]",
        "[^1]: x\n",
        "{:.a}",
        "{::comment}",
        "{:toc}",
        "é",
        "\u2028",
        "\x00",
    ]
)
_OPTIONS = st.sampled_from(
    [{}, {"input": "GFM"}, {"parse_block_html": True}, {"html_to_native": True}, {"input": "html"}]
)


@given(st.lists(_PIECES, max_size=60).map("".join), _OPTIONS)
@settings(max_examples=300, deadline=None)
def test_no_text_raises_anything(text: str, options: dict) -> None:
    assert isinstance(to_html(text, options), str)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_letters_of_any_script_raise_anything(text: str) -> None:
    assert isinstance(to_html(text, {"input": "GFM"}), str)


_NESTED = [
    ("![", "]"), ("[", "]"), ("[[", "]]"), ("[", "](a)"), ("![", "][b]"), ("[ ![", "] ]"),
    ("![a", "]("), ("~~![", "]~~"), ("![*", "*]"), ("<b>![", "]</b>"), ("*[", "]*"),
]  # fmt: skip


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_kramdown.is_there(), reason="kramdown is not on this machine")
@pytest.mark.parametrize(("opening", "closing"), _NESTED)
def test_nested_brackets_print_what_kramdown_prints(opening, closing) -> None:
    ruby = ruby_kramdown.RubyKramdown()
    try:
        for behind in ("", "(x)", "\n\n[a]: b\n", "[a] ![b](c)\n\n[a]: b\n"):
            for depth in (1, 2, 3, 5, 8, 11):
                text = opening * depth + closing * depth + behind
                options = {"input": "GFM"}
                assert to_html(text, options) == ruby.convert(text, options)["html"], text
    finally:
        ruby.close()


def test_deep_nesting_ends_as_text() -> None:
    for piece in ("> ", "* ", "<b>", "<div>", "![", "1. ", "<div markdown='1'>\n", ": "):
        assert isinstance(to_html(piece * 10_000), str)


@pytest.mark.parametrize("tag", ["tr", "td", "th", "thead", "tbody", "li", "dt", "dd", "col"])
def test_parts_of_tables_and_lists_may_stand_alone(tag: str) -> None:
    """Ruby's kramdown stops at some of them."""
    assert f"<{tag}" in to_html(f"<{tag}>a</{tag}>", {"input": "html"})


@pytest.mark.parametrize("text", ["<p></p>\n: b\n", "* <p></p>\n  # b\n", "a\n: <p></p>\n  # b\n"])
@pytest.mark.parametrize("input_", ["kramdown", "GFM"])
def test_a_paragraph_of_html_without_text_may_begin_an_item(text: str, input_: str) -> None:
    """Ruby's stops at some of these; here each gives the list."""
    html = to_html(text, {"html_to_native": True, "input": input_})
    assert "b" in html
    assert html.startswith(("<dl>", "<ul>"))
