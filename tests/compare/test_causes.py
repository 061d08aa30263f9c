"""Why texts differ, as far as rules can tell."""

from __future__ import annotations

import time

import pytest

from pykyll.compare.causes import SENTENCES, find_causes
from pykyll.compare.causes.table import CAUSES

_HIGHLIGHTED = '<pre class="highlight"><code><span class="k">def</span> {}</code></pre>'


@pytest.mark.parametrize(
    ("kind", "theirs", "ours", "causes"),
    [
        ("page", "\ufeff<p>a", "<p>a", ("byte order mark",)),
        ("other", "a\r\nb\r\n", "a\nb\n", ("line ends",)),
        ("other", "a\n", "a", ("line ends",)),
        ("page", "a\udcffb", "a\ufffdb", ("not UTF-8",)),
        (
            "page",
            '<meta name="generator" content="Jekyll v4.3.1" />',
            '<meta name="generator" content="Jekyll v3.10.0" />',
            ("generator",),
        ),
        (
            "xml",
            '<generator uri="https://jekyllrb.com/" version="4.3.1">Jekyll</generator>',
            '<generator uri="https://jekyllrb.com/" version="3.10.0">Jekyll</generator>',
            ("generator",),
        ),
        (
            "xml",
            "<updated>2026-11-28T10:11:17+00:00</updated>",
            "<updated>2026-11-29T00:00:00Z</updated>",
            ("times",),
        ),
        ("xml", "Sat, 28 Nov 2026 10:11:17 +0000", "Sun, 29 Nov 2026 00:00:00 +0000", ("times",)),
        ("page", "on November 28, 2026", "on 3 May 2025", ("times",)),
        ("page", "style.css?1795861162", "style.css?1795861190", ("times",)),
        ("page", "© 2025 Ada", "© 2026 Ada", ("times",)),
        (
            "page",
            '<i id="0f8fad5b-d9cb-469f-a165-70867728950e">',
            '<i id="7c9e6679-7425-40de-944b-e07fc1f90ae7">',
            ("random ids",),
        ),
        ("page", "<p>&#8220;a&#8221; &amp;", "<p>“a” &amp;", ("references",)),
        (
            "page",
            _HIGHLIGHTED.format("a"),
            _HIGHLIGHTED.format('<span class="n">a</span>'),
            ("highlighting",),
        ),
        (
            "xml",
            "&lt;pre&gt;&lt;span class=&quot;k&quot;&gt;a&lt;/span&gt;&lt;/pre&gt;",
            "&lt;pre&gt;a&lt;/pre&gt;",
            ("highlighting",),
        ),
        ("page", "<style>a{b:c}</style>", "<style>a { b: c; }</style>", ("styles in page",)),
        ("json", '{"a": 1, "b": 2}', '{"b":2,"a":1}', ("JSON layout",)),
        ("page", "<p>a</p>\n<p>b</p>", "<p>a</p><p>b</p>", ("white space",)),
        ("xml", "<url>a</url><url>b</url>", "<url>b</url><url>a</url>", ("order",)),
        ("other", "a,\nb", "b,\na", ("order",)),
        ("page", "a &gt; b", "a > b", ("escapes",)),
        ("stylesheet", "a{b:teal}", "a{b:#008080}", ("Sass",)),
        ("stylesheet", "a{b:c}", "a { b: c }", ("white space",)),
        ("page", "<p>a", "<p>b", ("unknown",)),
    ],
)
def test_each_rule_explains_its_difference(kind, theirs, ours, causes):
    assert find_causes(kind, theirs, ours) == causes
    assert find_causes(kind, ours, theirs) == causes


def test_what_differs_in_two_ways_has_two_causes():
    theirs, ours = "<p>&#8220;a”\n\n<p>2026-11-28", "<p>“a”\n<p>2025-01-01"
    assert set(find_causes("page", theirs, ours)) == {"times", "references", "white space"}


def test_a_cause_is_named_only_where_all_is_explained():
    assert find_causes("page", "<p>2026-11-28 a", "<p>2025-01-01 b") == ("unknown",)


def test_colours_outside_of_code_are_none_of_highlighting():
    assert find_causes("page", "<p><span>a</span></p>", "<p>a</p>") == ("unknown",)


def test_every_cause_has_a_sentence():
    assert all(SENTENCES[cause.name] for cause in CAUSES)


@pytest.mark.parametrize(
    "piece",
    [
        "<style>",
        "<pre>",
        "<meta name=generator ",
        "&lt;span &quot;",
        "1:1",
        "20 Jan ",
        "2020-",
        " ",
    ],
)
def test_long_texts_take_time_by_their_length(piece):
    text = piece * 10_000
    begun = time.process_time()
    find_causes("page", text, f"{text}y")
    assert time.process_time() - begun < 10
