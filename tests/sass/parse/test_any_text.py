"""Whatever a text is: a tree or a `SassError`, in a time that grows with the text."""

from __future__ import annotations

import pytest
from growth import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st
from sass_sources import PARSED, sources, syntax

from pykyll.sass.errors import SassError
from pykyll.sass.parse import (
    check_nesting,
    parse_at_root_query,
    parse_keyframe_selector,
    parse_media_queries,
    parse_sass,
    parse_scss,
)
from pykyll.sass.parse.source import decoded
from pykyll.sass.place import Place

_PIECES = (
    "#{", "}", "{", "(", ")", "[", "]", ";", ":", ",", "!", "$a", "@", "&", "\\", '"', "'", "/", "//",
    "/*", "*/", "-", "+", "*", "%", "=", "==", "<", ">=", "...", " ", "\n", "  ", "\t", "url(", "calc(",
    "min(", "var(", "1", "1px", ".5", "1e3", "-1", "#abc", "#12", "and", "or", "not", "in", "to", "from",
    "through", "!default", "!important", "@if", "@else", "@else if", "@include", "@mixin", "@media",
    "@supports", "@at-root", "@extend", "@import", "@charset", "@each", "@for", "@function", "@content",
    "--x", "progid:", "U+26", "é", "\\61 ", "\\0", "b:c", "%p", "::", "a", "=foo", "+foo", "<!--",
    "supports(", "\r", "\f", "\0", "\u00a0", "@-moz-document", "!optional", ":old", "a(=", "\\\n",
)  # fmt: skip
_UNITS = {
    "scss": (
        *(
            "{",
            "}",
            "(",
            ")",
            "[",
            '"',
            "'",
            "/",
            "/*",
            "*",
            "//",
            "\n",
            " ",
            "\\",
            "-",
            "+",
            "#{",
            "@",
        ),
        *(
            "a ",
            "a,",
            "a{",
            "a{}",
            "a{b:c}\n",
            "a:b ",
            "a:b{",
            "$a:b;",
            "$a: ",
            "1 + ",
            "1 ",
            "1",
            "-a",
        ),
        *(
            "#{a}",
            "#{a} ",
            "#{a} + ",
            '"#{a}"',
            '"#{',
            "calc(",
            "url(",
            "url(a",
            "a(",
            "min(",
            "min(1, ",
        ),
        *(
            "(a: b, ",
            "$a: 1, ",
            "@if a{}",
            "@else if a{}",
            "@media a,",
            "@media (a) and ",
            "not ",
            "!a ",
        ),
        *(
            "/* a\n * b */",
            "// a\n",
            "\\a",
            "é",
            "U+",
            "#",
            ".",
            "%",
            "&",
            "!default ",
            "<!-- ",
            "a\n, ",
        ),
    ),
    "sass": (
        *(
            "a\n",
            "a,\n",
            "a\n  b: c\n",
            "  a\n",
            "\n",
            "// a\n",
            "//a\n  b\n",
            "/* a\n",
            "   b\n",
            "\t\n",
        ),
        *(
            " !default",
            "@if a\n  b: c\n@else\n  b: c\n",
            "@for $a from b to c to ",
            ", $b",
            " in ",
            ":a b\n",
        ),
    ),
}


def _read(text: str) -> None:
    for parse in (parse_scss, parse_sass):
        try:
            check_nesting(parse(text))
        except SassError as error:
            assert error.line is not None


_PLACE = Place(None, 1)


def _read_evaluated(text: str) -> None:
    for parse in (parse_media_queries, parse_at_root_query, parse_keyframe_selector):
        try:
            parse(text, _PLACE)
        except SassError as error:
            assert error.line is not None


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_parsed_or_an_error(text: str) -> None:
    _read(text)
    _read_evaluated(text)


@given(st.lists(st.sampled_from(_PIECES), max_size=20).map("".join))
@settings(max_examples=600, deadline=None)
def test_any_row_of_tokens_is_parsed_or_an_error(text: str) -> None:
    _read(text)
    _read_evaluated(text)


@given(st.data())
@settings(max_examples=400, deadline=None)
def test_any_broken_stylesheet_is_parsed_or_an_error(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(_SOURCES))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 8)))
    piece = data.draw(st.sampled_from(_PIECES))
    _read(text[:start] + piece + text[end:])


_SOURCES = [text for path in sorted(PARSED.glob("*.txt")) for text in sources(path)]


@given(st.binary(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_text_or_an_error(contents: bytes) -> None:
    for start in (b"", b"\xef\xbb\xbf", b"\xfe\xff", b'@charset "', b'@charset "utf-16le";'):
        try:
            decoded(start + contents)
        except SassError as error:
            assert error.line is not None


@pytest.mark.parametrize("kind", ["scss", "sass"])
def test_the_time_grows_with_the_text(kind: str) -> None:
    def run(text: str) -> None:
        try:
            check_nesting((parse_sass if kind == "sass" else parse_scss)(text))
        except SassError:
            return

    for unit in _UNITS[kind]:
        for around in (("", ""), ("a{b: ", "}"), ("$a: ", ";")):
            assert_linear(run, unit, length=3000, around=around)


def test_sources_are_of_both_syntaxes() -> None:
    assert {syntax(path) for path in PARSED.glob("*.txt")} == {"scss", "sass"}


def test_the_deepest_blocks_and_parentheses_are_an_error_that_says_so() -> None:
    for text in ("a{" * 300, "$a: " + "(" * 300, "@supports " + "(" * 300, "$a: " + '"#{' * 300):
        with pytest.raises(SassError, match="nest"):
            parse_scss(text)
    with pytest.raises(SassError, match="nest"):
        parse_sass("".join(f"{' ' * depth}a\n" for depth in range(300)))
