"""URIs as the gem Addressable takes them apart, normalizes and joins them."""

from __future__ import annotations

import random
import re
import sys
import time
from dataclasses import astuple
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruby_expressions import evaluate
from ruby_server import has_libraries

from pykyll.ruby.text import inspect
from pykyll.ruby.uri import (
    UriError,
    join,
    normalize,
    normalize_component,
    parse,
    remove_dot_segments,
    unencode,
)

if TYPE_CHECKING:
    from collections.abc import Callable

normalization = sys.modules["pykyll.ruby.uri.normalize"]
"""The module; the package's name `normalize` is the function in it."""

_NEEDS_ADDRESSABLE = pytest.mark.skipif(
    not has_libraries("addressable/uri"), reason="needs Ruby's Addressable"
)
_URI = "Addressable::URI"
_PARTS = "[u.scheme, u.user, u.password, u.host, u.port, u.path, u.query, u.fragment]"

PARSED = [
    ("http://u:p@EXAMPLE.org:80/a?b#c",
     '["http", "u", "p", "EXAMPLE.org", 80, "/a", "b", "c"]'),
    ("//h", '[nil, nil, nil, "h", nil, "", nil, nil]'),
    ("?#", '[nil, nil, nil, nil, nil, "", "", ""]'),
    ("http:\\\\h", r'["http", nil, nil, nil, nil, "\\\\h", nil, nil]'),
    ("http://[::1]:8080", '["http", nil, nil, "[::1]", 8080, "", nil, nil]'),
    ("http://h:%38%30/", '["http", nil, nil, "h", 80, "/", nil, nil]'),
    ("http://h:12345678901234567890",
     '["http", nil, nil, "h", 12345678901234567890, "", nil, nil]'),
    ("http://h:x/", 'Invalid port number: "x"'),
    ("http://h:%ff/", "Invalid encoding in port"),
    ("http://", "Absolute URI missing hierarchical segment: 'http://'"),
    ("1a:b", "Invalid scheme format: '1a'"),
    ("http://a b/", "Invalid character in host: 'a b'"),
    ("http://[é]/", "Invalid character in host: '[é]'"),
    (":a", "Cannot assemble URI string with ambiguous path: ':a'"),
]  # fmt: skip

NORMALIZED = [
    ("HTTP://Example.ORG:80", "http://example.org/"),
    ("https://münchen.de/straße?q=ä b&c#é", "https://xn--mnchen-3ya.de/stra%C3%9Fe?q=%C3%A4%20b&c#%C3%A9"),
    ("http://ΑΣ.de", "http://xn--mxa0b.de/"),
    ("http://é.example..", "http://xn--9ca.example/"),
    ("http://example.org./a", "http://example.org/a"),
    ("http://%ff../", "http://%FF../"),
    ("feed:http://h/x", "http://h/x"),
    ("ssh+svn://h:22/", "svn+ssh://h/"),
    ("http://@h/", "http://h/"),
    ("http://h/a/./b/../c/..", "http://h/a/"),
    ("a/../../b", "a/b"),
    ("..=", "="),
    ("/a%2fb%7e%zz", "/a%2Fb~%25zz"),
    ("?a%2Bb+c", "?a%2Bb+c"),
    ("#ﬁ", "#fi"),
]  # fmt: skip

JOINED = [
    ("http://h/a/b", "c", "http://h/a/c"),
    ("http://h", "c", "http://h/c"),
    ("http://u:p@h/a?b", "#d", "http://u:p@h/a?b#d"),
    ("http://h/a", "?x", "http://h/a?x"),
    ("http://h/a", "//i/../j", "http://i/j"),
    ("http://h/a/", "../../x", "http://h/x"),
    ("a/b/../c", "d", "a/d"),
    ("http://h/a", "", "http://h/a"),
    ("mailto:a", "b", "mailto:b"),
]


def _parsed(text: str) -> str:
    return _or_words(lambda: inspect(list(astuple(parse(text)))))


def _or_words(ours: Callable[[], str]) -> str:
    try:
        return ours()
    except UriError as error:
        return str(error)


@pytest.mark.parametrize(("text", "parts"), PARSED)
def test_a_uri_has_these_parts(text: str, parts: str) -> None:
    assert _parsed(text) == parts


@pytest.mark.parametrize(("text", "normal"), NORMALIZED)
def test_a_uri_has_one_normal_form(text: str, normal: str) -> None:
    assert normalize(text) == normal


_PIECES = ["a", "b9", "-", ".", "/", "x.y", "~", "'", "(", ":", "@", "=", "xn--", "%41", "A", "_"]


@given(
    st.sampled_from(["http://", "https://", ""]),
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=9).map("".join),
)
@settings(max_examples=1000, deadline=None)
def test_what_is_seen_to_be_normal_at_once_is_normal(scheme: str, rest: str) -> None:
    text = scheme + rest
    try:
        at_once = normalize(text)
    except UriError:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(normalization, "_IS_NORMAL", re.compile(r"(?!)"))
        assert normalize(text) == at_once


@pytest.mark.parametrize(("base", "reference", "joined"), JOINED)
def test_a_reference_means_this_below_a_base(base: str, reference: str, joined: str) -> None:
    assert str(join(parse(base), parse(reference))) == joined


def test_an_escape_that_is_none_stays() -> None:
    assert unencode("%41%zz%") == "A%zz%"


def test_a_server_climbs_no_higher_than_its_root() -> None:
    assert remove_dot_segments("/../a/./b/../../c/..") == "/"


@pytest.mark.parametrize(
    "text",
    [
        "/" + "/../".join(f"a{number}" for number in range(20_000)),
        ".." * 40_000,
        "/.." * 40_000,
        "a\n" * 40_000,
        ":" * 40_000,
        "//" + "@" * 40_000,
        "//h:" + "1" * 50_000,
    ],
)
def test_long_uris_take_no_longer_than_their_length(text: str) -> None:
    start = time.process_time()
    for work in (parse, normalize, partial(_joined_to, parse("http://h/x"))):
        try:
            work(text)
        except UriError:
            continue
    assert time.process_time() - start < 2


def _joined_to(base, text: str) -> str:
    return str(join(base, parse(text)))


@pytest.mark.ruby
@_NEEDS_ADDRESSABLE
def test_addressable_still_says_so() -> None:
    asked = [f"u = {_URI}.parse({inspect(text)}); u.to_s; {_PARTS}" for text, _ in PARSED]
    asked += [f"{_URI}.parse({inspect(text)}).normalize.to_s" for text, _ in NORMALIZED]
    asked += [f"{_URI}.join({inspect(one)}, {inspect(two)}).to_s" for one, two, _ in JOINED]
    told = [parts for _, parts in PARSED]
    told += [inspect(normal) for _, normal in NORMALIZED]
    told += [inspect(joined) for _, _, joined in JOINED]
    assert evaluate(asked, "addressable/uri") == told


_PIECES = [
    "http://", "https://", "//", "ftp://", "mailto:", "feed:http://", "x:", "1a:", "/", "///", "\\",
    "@", "user", "pa:ss", "[::1]", "]", "example.org", "EXAMPLE.com", "münchen.de", "ΑΣ", "İ", "日本",
    ":80", ":443", ":", ":abc", "%41", "%zz", "%c3%a9", "%2f", "%2B", "+", "e\u0301", "ﬁ", " ", "\t",
    "\n", "..", ".", "./", "../", "b.c", "~", "?", "&", "#", "q=1", "|", "^", "{", "<", '"', "'", "*",
    "(", ";", "!", "$", "\u200b", "\u00a0", "%2e%2e", "xn--mnchen-3ya", "%00", "\x7f",
]  # fmt: skip


@pytest.mark.ruby
@_NEEDS_ADDRESSABLE
def test_any_text_is_taken_as_addressable_takes_it() -> None:
    chance = random.Random(11)
    texts = [
        "".join(chance.choice(_PIECES) for _ in range(chance.randint(0, 7))) for _ in range(3000)
    ]
    asked = [
        expression
        for text in texts
        for expression in (
            f"u = {_URI}.parse({inspect(text)}); u.to_s; {_PARTS}",
            f"{_URI}.parse({inspect(text)}).normalize.to_s",
            f"{_URI}.join('http://h/a/../b', {inspect(text)}).to_s",
            f"{_URI}.normalize_component({inspect(text)})",
        )
    ]
    base = parse("http://h/a/../b")
    ours = [
        answer
        for text in texts
        for answer in (
            _parsed(text),
            _or_words(lambda text=text: inspect(normalize(text))),
            _or_words(lambda text=text: inspect(_joined_to(base, text))),
            inspect(normalize_component(text)),
        )
    ]
    theirs = evaluate(asked, "addressable/uri")
    different = [each for each in zip(asked, theirs, ours, strict=True) if each[1] != each[2]]
    assert different == []
