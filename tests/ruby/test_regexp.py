"""Ruby's regular expressions: what `gsub` gives, in bounded time."""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.ruby.regexp import Regexp, RegexpError, UnsupportedError

_CASES = [
    ("[0-9]+", "a1b22c", "#", "a#b#c"),
    (r"(\w+) (\w+)", "John Smith", r"\2 \1", "Smith John"),
    (r"(?<n>x)", "x", r"[\k<n>][\1]", "[x][]"),
    (r"\w", "é_9", "-", "é--"),
    (r"é\b", "a é", "-", "a -"),
    (r"\B", "", "-", "-"),
    ("^", "a\nb\n", ">", ">a\n>b\n"),
    ("$", "a\n", "<", "a<\n<"),
    (r"\Z", "a\n", "<", "a<\n<"),
    ("x*", "abc", "-", "-a-b-c-"),
    (".", "a\n", "-", "-\n"),
    ("(?m:.)", "a\n", "-", "--"),
    ("(?i)[^a]", "Ab", "-", "A-"),
    ("a{2}?", "aaa", "-", "--a-"),
    ("a{,2}", "aaa", "-", "---"),
    (r"[\]a[bc]]", "]abcd", "-", "----d"),
    ("[[:alpha:]]+", "aé1", "-", "-1"),
    (r"\p{^L}", "a1", "-", "a-"),
    (r"\R", "a\r\nb", "-", "a-b"),
    (r"(?x) a b # c", "ab", "-", "-"),
    ("a(?#comment)b", "ab", "-", "-"),
    (r"(a)(?:b)\1", "aba", r"<\0\&>", "<abaaba>"),
    ("b", "abc", r"\`\'\\", "aac\\c"),
    ("(?<=a)b(?!c)", "abc ab", "-", "abc a-"),
    ("a++b", "aab", "-", "-"),
]


@pytest.mark.parametrize(("source", "text", "replacement", "expected"), _CASES)
def test_replaces_what_ruby_replaces(source, text, replacement, expected):
    assert Regexp(source).sub(text, replacement) == expected


@pytest.mark.ruby
@pytest.mark.skipif(shutil.which("ruby") is None, reason="Ruby is not installed")
def test_ruby_says_so():
    script = (
        "require 'json'; puts JSON.generate(JSON.parse($stdin.read)"
        ".map { |source, text, with, _| text.gsub(/#{source}/, with) })"
    )
    ran = subprocess.run(
        ["ruby", "-Eutf-8:utf-8", "-W0", "-e", script],
        input=json.dumps(_CASES),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(ran.stdout) == [each[3] for each in _CASES]


@pytest.mark.parametrize(
    "source",
    ["(", ")", "[", "[a", "*", "a**b(", "\\", "[b-a]", r"\2", r"(?<n>a)\1", r"\k<n>", "(?<n>"],
)
def test_what_is_none_is_refused(source):
    with pytest.raises(RegexpError):
        Regexp(source)


@pytest.mark.parametrize(
    "source", ["[a&&b]", r"\X", r"\G", "(?~a)", "a{1,9999}", r"\p{Greek}", "(" * 200]
)
def test_what_cannot_be_used_is_said_to_be_so(source):
    with pytest.raises(UnsupportedError):
        Regexp(source)


@pytest.mark.parametrize(
    "source",
    ["(a*)*b", "(a|aa)+b", "(a+)+$", "a*a*a*a*b", "(?:a?){40}a{40}b", r"(.*)*x", r"\s*,\s*"],
)
def test_none_takes_longer_than_the_text_is_long(source):
    begun = time.process_time()
    text = "a" * 500 + " " * 100
    assert Regexp(source).sub(text, "-") is not None
    assert time.process_time() - begun < 20


def test_what_would_take_too_long_is_not_begun():
    with pytest.raises(UnsupportedError, match="longer than anyone waits"):
        Regexp(r"(?:a+)+\b(?!b)").sub("a" * 100, "-")


@settings(deadline=None, max_examples=300)
@given(st.text("ab(|)[]*+?{1,2}^$\\.wdbkn<>-&:=!ixé\n"), st.text("ab\n é"), st.text("a\\10k<n>&"))
def test_no_expression_breaks_it(source, text, replacement):
    with contextlib.suppress(RegexpError):
        Regexp(source).sub(text, replacement)


@settings(deadline=None, max_examples=200)
@given(st.text("ab|()*+?", max_size=8), st.text("ab", max_size=8))
def test_both_ways_of_looking_agree_on_where(source, text):
    try:
        found = Regexp(source)
        one = found.search(text)
        found._python = None  # noqa: SLF001 - so that the machine looks
        other = found._by_machine(text, 0) is not None  # noqa: SLF001 - likewise
    except (RegexpError, TypeError):
        return
    assert one == other
