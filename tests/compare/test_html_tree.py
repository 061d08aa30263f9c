"""What counts as the same page."""

from __future__ import annotations

import time

import pytest

from pykyll.compare.html_tree import is_same_page


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ('<p id="a" class="x  y">', "<p class='x y' id='a'>"),
        ("<p>a  b\nc</p>", "<p>a b c</p>"),
        ("<p>a</p>\n\n<p>b</p>", "<p> a </p><p>b</p>"),
        ("<p>a <b> c</b></p>", "<p>a <b>c</b></p>"),
        ("<p><b>a</b> </p>", "<p><b>a</b></p>"),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("a <br> b", "a<br>b"),
        ("“&amp;", "&#8220;&"),
        ("<!-- a  b -->", "<!--a b-->"),
        ("<input checked>", '<input checked="">'),
    ],
)
def test_what_a_browser_does_not_tell_apart_is_the_same(theirs, ours):
    assert is_same_page(theirs, ours)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("<p>a<b> c</b></p>", "<p>a<b>c</b></p>"),
        ("<img src=a> b", "<img src=a>b"),
        ("<pre>a  b</pre>", "<pre>a b</pre>"),
        ("<script>a  b</script>", "<script>a b</script>"),
        ("<p class='x y'>", "<p class='y x'>"),
        ("<p id=a>", "<p id=b>"),
        ("<p>a</p><!--x-->", "<p>a</p>"),
        ("<p>a</p><p>b</p>", "<p>b</p><p>a</p>"),
        ("<!doctype html><p>a", "<p>a"),
        ("<i>a</i>", "<em>a</em>"),
    ],
)
def test_what_a_browser_shows_otherwise_is_not(theirs, ours):
    assert not is_same_page(theirs, ours)


@pytest.mark.parametrize("piece", ["<i></i> ", "<div>", "<b>a ", "a &amp; "])
def test_long_pages_take_time_by_their_length(piece):
    text = piece * 10_000
    begun = time.process_time()
    is_same_page(text, f"{text}x")
    assert time.process_time() - begun < 10
