"""Finding the line of front matter that has an entry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pykyll.files.entry_lines import entry_line


@pytest.mark.parametrize(
    ("front_matter", "value", "expected"),
    [
        ("redirect_from: /a/", "/a/", (2, 16, 3, "redirect_from: /a/")),
        ("redirect_from: '/a/'", "/a/", (2, 17, 3, "redirect_from: '/a/'")),
        ("redirect_from: [/a, /a/]", "/a/", (2, 21, 3, "redirect_from: [/a, /a/]")),
        ("redirect_from:\n  - /b/\n  - /a/", "/a/", (4, 5, 3, "  - /a/")),
        ("redirect_from:\n- /a/\r", "/a/", (3, 3, 3, "- /a/")),
        ("redirect_from:\n# old\n- /a/", "/a/", (4, 3, 3, "- /a/")),
        ("permalink: /a/\nredirect_from:\n - /a/", "/a/", (4, 4, 3, " - /a/")),
        ("redirect_from: [/b/]\nother: /a/", "/a/", (2, 1, 20, "redirect_from: [/b/]")),
        ("redirect_from: [/b/]", None, (2, 1, 20, "redirect_from: [/b/]")),
        ('"redirect_from": /a/', None, (2, 1, 20, '"redirect_from": /a/')),
        ("sub:\n  redirect_from: /a/", "/a/", None),
        ("redirect_from_: /a/", "/a/", None),
    ],
)
def test_the_line_of_an_entry(front_matter, value, expected):
    found = entry_line(f"---\n{front_matter}\n---\nredirect_from: /a/\n", "redirect_from", value)
    assert (None if found is None else tuple(found)) == expected


def test_no_front_matter_has_no_entry():
    assert entry_line("redirect_from: /a/\n", "redirect_from") is None


@given(st.text(alphabet="ab:/-[], '\"\n#\r", max_size=60), st.text(alphabet="ab/*[", max_size=4))
def test_any_text_has_a_line_within_it_or_none(text, value):
    whole = f"---\n{text}\n---\n"
    found = entry_line(whole, "a", value)
    if found is not None:
        line = whole.split("\n")[found.line - 1]
        assert line.startswith(found.excerpt)
        assert 1 <= found.column <= len(found.excerpt) + 1
