"""Whatever two files hold, a comparison of them can be told."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from pykyll.cli.differing_lines import differing_lines
from pykyll.compare.causes import SENTENCES, find_causes
from pykyll.compare.first_difference import first_difference
from pykyll.compare.html_tree import is_same_page
from pykyll.compare.spans import changed_spans
from pykyll.compare.xml_tree import is_same_xml

_MARKUP = ["<p>", "</p>", "<b> ", "<pre>", "<style>", "<!--", "-->", "&#8220;", "“", "{", '"k": 1']
_WHITE = ["\n", " ", "\t", "\r\n"]
_ODD = ["a", ",", "語", "\x1b[2J", "\u202e", "2026-01-02", "\udcff", "x" * 90]
_PIECES = st.sampled_from(_MARKUP + _WHITE + _ODD)
_TEXTS = st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=60)


def _short(text: str) -> str:
    return text[:200]


@given(_TEXTS, _TEXTS)
@settings(max_examples=150, deadline=None)
def test_the_lines_fit_a_terminal_and_hold_nothing_that_steers_it(theirs, ours):
    place = first_difference(theirs, ours)
    assert (place is None) == (theirs == ours)
    if place is None:
        return
    for line in differing_lines(place, 80):
        plain = line
        for code in ("0", "1", "4", "31", "32"):
            plain = plain.replace(f"\x1b[{code}m", "")
        assert plain.isprintable()
        assert cell_len(plain) <= 80


@given(_TEXTS.map(_short), _TEXTS.map(_short))
@settings(max_examples=150, deadline=None)
def test_without_what_is_marked_both_lines_are_the_same(theirs, ours):
    left = [
        "".join(each for at, each in enumerate(text) if not any(a <= at < b for a, b in spans))
        for text, spans in zip((theirs, ours), changed_spans(theirs, ours), strict=True)
    ]
    assert left[0] == left[1]


@given(st.sampled_from(["page", "xml", "json", "stylesheet", "other"]), _TEXTS, _TEXTS)
@settings(max_examples=150, deadline=None)
def test_there_is_always_a_cause_and_it_is_the_same_from_either_side(kind, theirs, ours):
    causes = find_causes(kind, theirs, ours)
    assert causes
    assert set(causes) <= set(SENTENCES)
    assert find_causes(kind, ours, theirs) == causes
    json.dumps([theirs, ours])


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_a_text_is_the_same_tree_as_itself(text):
    text = text.encode("utf-8", "replace").decode("utf-8")
    assert is_same_page(text, text)
    assert is_same_page(text, text.replace("\r\n", "\n"))
    is_same_xml(text.encode("utf-8"), text.encode("utf-8"))
