"""What is seen at once to be plain is not parsed; it comes out as if it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.errors import Diagnostic
from pykyll.kramdown import Options
from pykyll.kramdown.block import list as block_list
from pykyll.kramdown.block import list_item, raw_html
from pykyll.kramdown.html.document import print_document
from pykyll.kramdown.parse import parse
from pykyll.kramdown.plain import html_paragraph, plain_paragraph
from pykyll.kramdown.span import emphasis, link, state

_OPTIONS = [
    Options.parse(values)
    for values in (
        {},
        {"input": "GFM"},
        {"input": "GFM", "hard_wrap": False},
        {"input": "GFM", "hard_wrap": False, "gfm_quirks": "no_auto_typographic"},
        {"smart_quotes": "apos,apos,quot,quot"},
        {"smart_quotes": "39,39,34,34", "entity_output": "numeric"},
        {"entity_output": "symbolic", "input": "GFM", "hard_wrap": False},
        {"parse_block_html": True},
        {"html_to_native": True},
        {"remove_line_breaks_for_cjk": True},
        {"input": "html"},
        {"input": "SmartyPants"},
        {"link_defs": {"word": ["/url"]}},
    )
]
_ALL_OPTIONS = st.sampled_from(_OPTIONS)
_WORDS = st.sampled_from(
    [
        *"abzéß中の19.,;:!?()/-'+=#@%^\u2019\u2028\u00a0\u0130",
        *["word", "don't", "it's", "word.", "1.", "a-b", "...", "--", "http://a.b/c?d=e", "~~", "x@y.z"],
        *[" ", " ", " ", "\n", "\n", "\n\n", "  \n", "\t", "\r", "\r\n", "\f", "'", '"', "*", "_", "`"],
        *["[", "]", "![", "{:", "<", ">", "&", "&amp;", "|", "$$", "\\", "===", "---"],
    ]
)  # fmt: skip
_HTML = st.sampled_from(
    [
        *["<p>", "</p>", "<p>", "</p>\n", "</p>\n\n", "<em>", "</em>", "<strong>", "</strong>"],
        *["<code>", '<code class="a b">', "</code>", '<a href="/x">', "</a>", "<br />", "<sup>"],
        *["word", " ", "\n", "é", "&amp;", "&x;", "&", "'", '"', "*", "\t", "\0", "<b>", "<p", ">"],
        *["</sup>", "<em>a</em>", '<a href="/é(\'">x</a>', '<a href="">', '<em class="x">y</em>'],
    ]
)


def _parsed(text: str, options: Options) -> tuple[str, tuple[Diagnostic, ...]]:
    p = parse(text, options)
    html, warnings = print_document(p, options, None)
    return html, (*p.warnings, *warnings)


@given(st.lists(_WORDS, max_size=12).map(lambda words: "a" + "".join(words)), _ALL_OPTIONS)
@settings(max_examples=1000, deadline=None)
def test_words_come_out_as_if_they_were_parsed(text: str, options: Options) -> None:
    plain = plain_paragraph(text, options)
    assert plain is None or (plain, ()) == _parsed(text, options)


@given(
    st.lists(_HTML, max_size=8).map(lambda parts: "<p>" + "".join(parts)),
    st.sampled_from(["", "</p>", "</p>\n", "</p>\n\n", "</p>\n\n\n", "</p> "]),
    _ALL_OPTIONS,
)
@settings(max_examples=1000, deadline=None)
def test_html_comes_out_as_if_it_was_parsed(text: str, end: str, options: Options) -> None:
    plain = html_paragraph(text + end, options)
    assert plain is None or (plain, ()) == _parsed(text + end, options)


@given(st.text(max_size=20), _ALL_OPTIONS)
@settings(max_examples=300, deadline=None)
def test_letters_of_any_script_do_too(text: str, options: Options) -> None:
    plain = plain_paragraph(text, options) or html_paragraph(f"<p>{text}</p>", options)
    written = text if plain_paragraph(text, options) else f"<p>{text}</p>"
    assert plain is None or (plain, ()) == _parsed(written, options)


@pytest.mark.parametrize("number", range(0xA0, 0x3100, 0x100))
def test_each_letter_may_begin_and_end_a_line(number: int) -> None:
    for char in map(chr, range(number, number + 0x100)):
        text = f"{char}a {char}\n{char} b{char}"
        plain = plain_paragraph(text, Options())
        assert plain is None or (plain, ()) == _parsed(text, Options())


_GFM = Options.parse({"input": "GFM", "hard_wrap": False})


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A title: what it's about, in 3 words (or so)", "<p>A title: what it’s about, in 3 words (or so)</p>\n"),
        ("Two lines\nof words.\n\n", "<p>Two lines\nof words.</p>\n\n"),
        ('<p>An <em>excerpt</em> isn’t <a href="/x">long</a> &amp; has\nlines</p>\n', None),
    ],
)  # fmt: skip
def test_what_is_common_needs_no_parser(text: str, html: str | None) -> None:
    plain = plain_paragraph(text, _GFM) or html_paragraph(text, _GFM)
    assert plain == (html or text)


@pytest.mark.parametrize(
    "text",
    ["", "1. a", "# a", "a | b", 'a "b"', "a's 'b'", "a...", "a--b", "a *b*", "a\n: b", "a  \nb", "a ", " a"],
)  # fmt: skip
def test_what_may_be_markup_is_parsed(text: str) -> None:
    assert plain_paragraph(text, _GFM) is None


_CODE = st.sampled_from(
    [
        *['<span class="k">', "</span>", '<span class="k">if</span>', '<span class="">é</span>'],
        *["<span>", "<em>", "</em>", "word", " ", "\n", "&lt;", "&", ">", "<", '"', "</figure>"],
        *['<span class="a" class="b">', "<span class='k'>", '<span class="&amp;">', "*x*", "<br>"],
        *['<span markdown="1" class="k">', '<div markdown="1">', "</div>", "\0", "&x", "</span >"],
    ]
)


@given(
    st.lists(_CODE, max_size=12).map(lambda parts: "<figure>" + "".join(parts)),
    st.sampled_from(["", "</figure>", "</figure>\n\n*[word]: x\n"]),
    _ALL_OPTIONS,
)
@settings(max_examples=1000, deadline=None)
def test_highlighted_code_comes_out_as_if_each_span_was_read(
    text: str, end: str, options: Options
) -> None:
    with_spans = text + end
    taken = _parsed(with_spans, options)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(raw_html, "_SPANS", re.compile(r"(?!)"))
        assert taken == _parsed(with_spans, options)


_SPANS = st.sampled_from(
    [
        *["*word*", "**two words**", "***x***", "*a.*", "*a-b*", "*a--b*", "* a*", "*a *", "_x_"],
        *["[a](/b)", "[a-b.](http://x.y/z?q=1)", "[a]( /b )", "[a](/b(c))", "[[a](b)](c)", "[^1]"],
        *["it's", "'a'", '"b".', "a'b'c", "*", "**", "[", "]", "(", ")", "'", '"', "!", ".", "-"],
        *["word", " ", " ", "\n", "\n", "- ", "- one item\n", "1. a\n", "> ", "|", "`c`", "<b>", "</b>"],
        *["\n\n", "\nHead\n---\n", "\n===\n", "{:.a}", "\\", "é", "&", "~~", "\n\n[^1]: note\n"],
    ]
)  # fmt: skip


@given(st.lists(_SPANS, max_size=15).map("".join), _ALL_OPTIONS)
@settings(max_examples=1500, deadline=None)
def test_spans_and_items_that_are_seen_at_once_are_what_reading_makes_of_them(
    text: str, options: Options
) -> None:
    at_once = _parsed(text, options)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(emphasis, "_PLAIN", re.compile(r"(?!)"))
        patch.setattr(link, "_PLAIN", re.compile(r"(?!)"))
        patch.setattr(state, "BEFORE_CLOSING", frozenset())
        patch.setattr(block_list, "_take_plain_line", lambda *_: False)
        patch.setattr(list_item, "_MAY_BE_MORE", _Anything())
        assert at_once == _parsed(text, options)


class _Anything(frozenset[str]):
    def __contains__(self, _: object) -> bool:
        return True
