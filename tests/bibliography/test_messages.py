"""What is said of a bibliography that cannot be read, or not all of it."""

from __future__ import annotations

import pytest

from pykyll.bibliography import BibliographyError, parse


def _error(text: str) -> BibliographyError:
    with pytest.raises(BibliographyError) as raised:
        parse(text, name="papers.bib")
    return raised.value


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("@book{bad, title={A} year={1}}", "In entry `bad` a comma was expected, not `year`", 22),
        ("@book{bad, title={A},,}", "In entry `bad` the name of a field was expected, not `,`", 22),
        ("@book{bad, title {x}}", "In entry `bad` `=` was expected, not text in braces", 18),
        ("@book{bad, title=two words}", "In entry `bad` a comma was expected, not `words`", 22),
        ("@book{bad, title=}", "In entry `bad` a value was expected, not `}`", 18),
        (
            "@book{bad, title={x}",
            "In entry `bad` a comma was expected, not the end of the file",
            21,
        ),
        ("@book{bad, m=5 # {x}}", "In entry `bad` a comma was expected, not `#`", 16),
        ("@book{bad, m={x} # 5}", "In entry `bad` a value was expected, not `5`", 20),
        ("@book{title={x}, year=1}", "This `@book` has no key", 1),
        ("@book{, title={x}}", "This `@book` has no key", 1),
        ("@book{key}", "This `@book` has no key", 1),
        ("@book{a,x={1}, % y={2}}", "In entry `a` `=` was expected, not `y`", 18),
        ("@book{a, x={1} % c}", "In entry `a` a comma was expected, not `%`", 16),
        ("@book{a, x={{1}", "`@book` cannot be read: a brace is never closed", 12),
        (
            '@book{a, x="{1}',
            "`@book` cannot be read: its quotes or the braces in them do not match",
            12,
        ),
        ("@string{a=1}", "In `@string` a value was expected, not `1`", 11),
        ("@comment text", "In `@comment` text in braces was expected, not `text`", 10),
        ("@comment", "In `@comment` text in braces was expected, not the end of the file", 9),
        ("me@example.org is me", "In `@example.org` `{` was expected, not `is`", 16),
        ("@string{a}", "In `@string` `=` was expected, not `}`", 10),
        ("@string{a={b}, c={d}}", "In `@string` `}` was expected, not `,`", 14),
        ("@book", "In `@book` `{` was expected, not the end of the file", 6),
    ],
)
def test_an_error_says_what_was_expected_and_where(text: str, message: str, column: int) -> None:
    diagnostic = _error(f"% one line\n{text}").diagnostic
    assert (diagnostic.message, diagnostic.path) == (message, "papers.bib")
    assert (diagnostic.line, diagnostic.column, diagnostic.excerpt) == (2, column, text)
    assert diagnostic.hint


def test_all_errors_are_told_at_once() -> None:
    error = _error(
        "@book{a, x={1} y={2}}\n@book{b, x={1}}\n@book{c, x {1}}\n@book{d, x={1}\n@misc{e,}"
    )
    assert [each.line for each in error.diagnostics] == [1, 3, 5]
    assert str(error).count("papers.bib") == 3


@pytest.mark.parametrize(
    ("text", "message", "left"),
    [
        ("@book(a, x={1})\n@book{b, x={2}}", "`@book` is left out: `(` is not expected here", ["b"]),
        ("@book{a, x=y; z={1}}\n@book{b,}", "`@book` is left out: `;` is not expected here", ["b"]),
        ("@book{a(b), x={1}}\n@book{b,}", "`@book` is left out: `(` is not expected here", ["b"]),
        ("me@example.org; a\n@book{b,}", "`@example.org` is left out: `;` is not expected here", ["b"]),
        ("@book} @book{b,}", "`@book` is left out: `}` is not expected here", ["b"]),
        ("@book{a, x={1\n", "`@book` and all behind it is left out: a brace is never closed", []),
        ("@book{a,}\n@book{b, x={1, y={2}\n@book{c,}\n",
         "`@book` and all behind it is left out: a brace is never closed", ["a"]),
        ('@book{a,}\n@book{b, x="A { B", y={2}}\n@book{c,}\n',
         "`@book` and all behind it is left out: its quotes or the braces in them do not match",
         ["a"]),
        ('@book{a, x="A {"}q{"} and \\"o", y="2"}\n@book{b,}',
         "`@book` is left out: its quotes or the braces in them do not match", ["b"]),
        ("@\n@@book{a,}", "This `@` begins no entry", ["a"]),
    ],
)  # fmt: skip
def test_what_is_left_out_is_warned_of(text: str, message: str, left: list[str]) -> None:
    bibliography = parse(text, name="papers.bib")
    assert list(bibliography.by_key) == left
    warning = bibliography.warnings[0]
    assert (warning.message, warning.severity, warning.path) == (message, "warning", "papers.bib")
    assert warning.excerpt in text.split("\n")


def test_names_that_cannot_be_told_apart_are_warned_of() -> None:
    bibliography = parse("@misc{k,\n author={Quill, Ada, Marsh, Otis}}")
    assert bibliography.entries[0].names("author") == ()
    [warning] = bibliography.warnings
    assert warning.message == "Entry `k` has no `author`: a name has more than two commas"
