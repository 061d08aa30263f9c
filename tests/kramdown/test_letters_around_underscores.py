"""What counts as a letter beside an underscore; each expectation was printed by kramdown 2.4."""

from __future__ import annotations

import pytest

from pykyll.kramdown import convert


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("caf\u00e9_x_", "<p>caf\u00e9_x_</p>\n"),
        ("cafe\u0301_x_", "<p>cafe\u0301<em>x</em></p>\n"),
        ("_x_\u0301", "<p><em>x</em>\u0301</p>\n"),
        ("Ⅳ_x_", "<p>Ⅳ_x_</p>\n"),
        ("Ⓐ_x_ _a_Ⓐ", "<p>Ⓐ_x_ _a_Ⓐ</p>\n"),
        ("ก็_x_", "<p>ก็<em>x</em></p>\n"),
    ],
)
def test_an_underscore_within_a_word_stays(text: str, html: str) -> None:
    assert convert(text).html == html
