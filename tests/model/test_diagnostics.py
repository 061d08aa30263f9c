"""How errors and warnings print."""

from __future__ import annotations

from textwrap import dedent

from pykyll.errors import BuildError, Frame, PykyllError, format_diagnostic, suggest


def _shown(error: PykyllError) -> str:
    return format_diagnostic(error.diagnostic)


def test_an_error_shows_the_file_the_line_and_what_to_do() -> None:
    error = PykyllError(
        "unknown tag 'inclde'", offset=11, length=6, hint=suggest("inclde", ["include"])
    )
    error.at("_pages/about.md", "# Hello\n{% inclde head.html %}\n", first_line=11)
    assert _shown(error) == dedent("""\
        error: unknown tag 'inclde'
          --> _pages/about.md:12:4
           |
        12 | {% inclde head.html %}
           |    ^^^^^^ did you mean 'include'?""")


def test_a_tab_before_the_mark_stays_a_tab() -> None:
    error = PykyllError("no tabs", offset=1).at("a.yml", "\tx: 1\n")
    assert _shown(error).splitlines()[-1] == "  | \t^"


def test_a_long_hint_gets_a_line_of_its_own() -> None:
    hint = "a hint that is a good deal longer than what fits beside a mark in a terminal"
    error = PykyllError("wrong", offset=0, hint=hint).at("a", "x")
    assert _shown(error).splitlines()[-1] == f"  = help: {hint}"


def test_the_way_to_the_error_is_told_from_inside_out() -> None:
    error = PykyllError("wrong", line=2).at("_includes/a.html", "x\ny\n")
    error.through(Frame("_layouts/b.html", 7)).through(Frame("c.md", role="used as a layout by"))
    assert _shown(error) == dedent("""\
        error: wrong
         --> _includes/a.html:2
          |
        2 | y
          = included from _layouts/b.html:7
          = used as a layout by c.md""")


def test_an_error_keeps_its_first_place() -> None:
    error = PykyllError("wrong", offset=0).at("inner", "x").at("outer", "y")
    assert error.diagnostic.path == "inner"


def test_a_build_error_holds_all_errors() -> None:
    one, two = PykyllError("one").diagnostic, PykyllError("two").diagnostic
    assert BuildError([one, two]).diagnostics == (one, two)
    assert str(BuildError([one, two])) == "error: one\n\nerror: two"


def test_a_word_is_never_suggested_for_itself() -> None:
    assert suggest("i.html", ["i.html"]) is None
    assert suggest("i.html", ["i.html", "j.html"]) == "did you mean 'j.html'?"
