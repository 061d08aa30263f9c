"""From bytes to text: byte-order marks, `@charset`, line ends."""

from __future__ import annotations

import pytest

from pykyll.sass.errors import SassError
from pykyll.sass.parse import parse_sass, parse_scss
from pykyll.sass.parse.source import decoded, normalized


@pytest.mark.parametrize(
    ("contents", "text"),
    [
        ("a é".encode(), "a é"),
        ("a é".encode("utf-8-sig"), "a é"),
        (b"\xfe\xff" + "a é".encode("utf-16-be"), "a é"),
        (b"\xff\xfe" + "a é".encode("utf-16-le"), "a é"),
        ('@charset "ISO-8859-1"; é'.encode("latin-1"), '@charset "ISO-8859-1"; é'),
        ('@charset "utf-16"; é'.encode(), '@charset "utf-16"; é'),
    ],
)
def test_a_file_is_read_in_the_encoding_that_it_names(contents: bytes, text: str) -> None:
    assert decoded(contents) == text


def test_what_is_not_in_its_encoding_is_an_error_with_its_line() -> None:
    with pytest.raises(SassError, match="Invalid UTF-8 character") as found:
        decoded(b"a {\n  b: \xff }", "main.scss")
    assert (found.value.path, found.value.line) == ("main.scss", 2)


def test_an_encoding_that_ruby_does_not_know_is_an_error() -> None:
    for name in (b"utf8", b"no-such"):
        with pytest.raises(SassError, match="unknown encoding name"):
            decoded(b'@charset "%s";' % name)


def test_all_line_ends_are_one() -> None:
    assert normalized("\ufeffa\r\nb\rc\fd\ne\0") == "a\nb\nc\nd\ne\ufffd"


def test_an_error_counts_lines_whatever_ends_them() -> None:
    for end in ("\n", "\r\n", "\r", "\f"):
        with pytest.raises(SassError) as found:
            parse_scss(f"a {{{end}  b: c;{end}  d e;{end}}}", "main.scss")
        assert (found.value.line, found.value.column) == (3, 6)
        assert found.value.diagnostic.excerpt == "  d e;"


def test_an_error_in_the_indented_syntax_has_the_column_of_its_line() -> None:
    with pytest.raises(SassError) as found:
        parse_sass("a\n  b: $c +\n", "main.sass")
    assert (found.value.line, found.value.column) == (2, 10)
    assert found.value.diagnostic.excerpt == "  b: $c +"
