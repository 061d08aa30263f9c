"""The filters of fields, by their names."""

from __future__ import annotations

import pytest

from pykyll.bibliography import BibliographyError
from pykyll.bibliography.filters import apply


@pytest.mark.parametrize(
    ("name", "text", "filtered"),
    [
        (
            "smallcaps",
            r"\textsc{A {b} c} d",
            '<font style="font-variant: small-caps">A {b} c</font> d',
        ),
        ("superscript", r"x\textsuperscript{2}", "x<sup>2</sup>"),
        ("italics", r"\emph{x \emph{y}}", r"<i>x \emph{y}</i>"),
        ("italics", r"\emph{unclosed \emph{a}", r"\emph{unclosed <i>a</i>"),
        ("textit", r"\textit{x}{y} \textit {z}", r"<i>x</i>{y} \textit {z}"),
        ("lowercase", r"\lowercase{ABC {D}}", "abc {d}"),
        ("textregistered", r"x\textregistered y", "x&#0174 y"),
        ("tiny", r"\tiny{t} \tiny t", r'<span class="tiny">t</span> \tiny t'),
        ("latex", r"\textsc{Moon}", r"\textscMoon"),
        ("linebreaks", "two\n  lines", "two lines"),
        ("markdown", "(https://i.j). a", "([https://i.j](https://i.j)). a"),
        ("markdown", "no address: http", "no address: http"),
    ],
)
def test_a_filter_changes_what_it_looks_for(name: str, text: str, filtered: str) -> None:
    assert apply(text, [name]) == filtered


def test_filters_go_in_the_order_that_is_given() -> None:
    assert apply(r"\emph{\'e}", ["italics", "latex"]) == "<i>é</i>"
    assert apply(r"\emph{\'e}", ["latex", "italics"]) == r"\emphé"


def test_an_unknown_filter_is_named_with_the_nearest() -> None:
    with pytest.raises(BibliographyError, match="no BibTeX filter `smalcaps`") as raised:
        apply("x", ["latex", "smalcaps"])
    assert raised.value.diagnostic.hint == "did you mean 'smallcaps'?"
