"""Whatever the text: nothing raises, nothing is lost, nothing takes long."""

from __future__ import annotations

import html
import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.highlight import Lexer, find_lexer, formatters, highlight
from pykyll.highlight.guess import guess
from pykyll.highlight.lexer import own_grammars
from pykyll.highlight.names import languages
from pykyll.highlight.scanner import groups_in

_FRAGMENTS = (
    *"\"'`#$%&*+-/:;<=>?@\\^_|~!.,()[]{}\n\t \r\x00aZ0éß中🎉\u2028",
    *("/*", "*/", "//", "--", "{-", "-}", "(*", "*)", "<!--", "-->", "'''", '"""', "```", "~~~"),
    *("{%", "%}", "{{", "}}", "<%", "%>", "<?php", "?>", "${", "#{", "\\(", "$(", "\r\n", "\\\n"),
    *("if", "def ", "class ", "function ", "end", "begin", "case ", "import ", "return ", "<<A\n"),
    *("a: ", "- ", "a=", "int f(", "<a b=", "</a>", "<script>", "<style>", "0x1", "1.5e3", "q(x)"),
    *(
        "s/a/b/",
        "%w[a]",
        "@a",
        "&a;",
        "\\begin{a}",
        "$ ",
        ">>> ",
        "=begin\n",
        "#if 0\n",
        "__END__\n",
    ),
)
_TEXT = st.lists(st.sampled_from(_FRAGMENTS) | st.text(max_size=5), max_size=40).map("".join)
_SPAN = re.compile(r"</?span[^>]*>")


# Rouge's `escape` leaves out the signs around its sections.
_KEEPS_ALL = sorted(own_grammars() - {"escape"})


@pytest.mark.parametrize("tag", _KEEPS_ALL)
@settings(max_examples=25, deadline=None)
@given(text=_TEXT)
def test_the_tokens_joined_are_the_text(tag: str, text: str) -> None:
    assert "".join(value for _, value in Lexer(tag).lex(text)) == text


@settings(max_examples=300, deadline=None)
@given(tag=st.sampled_from(sorted(set(languages()) - own_grammars())), text=_TEXT)
def test_so_they_are_for_languages_that_pygments_reads(tag: str, text: str) -> None:
    assert "".join(value for _, value in Lexer(tag).lex(text)) == text


@settings(max_examples=200, deadline=None)
@given(tag=st.sampled_from(_KEEPS_ALL), text=_TEXT)
def test_without_its_spans_the_html_is_the_text(tag: str, text: str) -> None:
    printed = highlight(text, tag)
    assert html.unescape(_SPAN.sub("", printed)) == html.unescape(formatters.escape(text))


@settings(max_examples=100, deadline=None)
@given(text=_TEXT)
def test_neighbours_never_have_the_same_class(text: str) -> None:
    for tag in ("python", "html", "markdown", "yaml", "console"):
        names = [name for name, _ in Lexer(tag).lex(text)]
        assert all(a != b for a, b in pairwise(names))


@pytest.mark.parametrize(
    "pattern", [r"(a)|\((b)", r"[(](?P<x>c)[^()]", r"(?:a)(?=b)(?!c)\[(d)", "[])(](e)", "[^]()]"]
)
def test_groups_are_counted_without_compiling(pattern: str) -> None:
    assert groups_in(pattern) == re.compile(pattern).groups


def test_modelines_of_any_shape_are_read_at_once() -> None:
    begin = time.process_time()
    guess("-*- " + "a:bb " * 30_000)
    guess("-*- " + "a:bb:bb:bb:" * 200)
    guess("vim: set " + "ft=" * 30_000)
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    "piece",
    [" ", "\n", "-", "+", "<", "< ", "diff a/", "a/", "<?", "<? ?>", "<!DOCTYPE ", "#!", "%"],
)
def test_a_language_is_guessed_in_time_that_grows_with_the_text(piece: str) -> None:
    begin = time.process_time()
    for before in ("", "diff ", "<!DOCTYPE", "---"):
        guess(before + piece * (40_000 // len(piece)))
    assert time.process_time() - begin < 0.5


def test_deep_nesting_ends_well() -> None:
    for tag in ("python", "javascript", "jsx", "ruby", "markdown", "json", "yaml"):
        for opening in "([{<`":
            assert find_lexer(tag) is not None
            highlight(opening * 20_000, tag)
