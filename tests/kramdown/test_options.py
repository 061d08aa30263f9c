"""kramdown's options: how they are read and what is said of wrong ones."""

from __future__ import annotations

import pytest

from pykyll.kramdown import KramdownError, Options, convert, to_html


def test_defaults_are_kramdowns() -> None:
    options = Options()
    assert options.input == "kramdown"
    assert options.toc_levels == (1, 2, 3, 4, 5, 6)
    assert options.footnote_backlink == "&#8617;"


@pytest.mark.parametrize(
    ("written", "levels"), [("1..3", (1, 2, 3)), ("2,4", (2, 4)), ([3, 1, 3], (3, 1))]
)
def test_levels_of_the_table_of_contents_may_be_written_in_three_ways(
    written: object, levels: tuple[int, ...]
) -> None:
    assert Options.parse({"toc_levels": written}).toc_levels == levels


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("toc_levels", "7", "Level numbers for option toc_levels have to be integers from 1 to 6"),
        ("toc_levels", "x", "Invalid syntax for option toc_levels"),
        ("header_offset", "x", "Invalid integer value for option 'header_offset': 'x'"),
        ("smart_quotes", "a,b", "Option smart_quotes needs exactly 4 values"),
    ],
)
def test_a_wrong_value_is_refused_in_kramdowns_words(
    name: str, value: object, message: str
) -> None:
    with pytest.raises(KramdownError) as raised:
        Options.parse({name: value})
    assert raised.value.message == message


def test_options_that_kramdown_does_not_know_are_passed_over() -> None:
    assert Options.parse({"nope": 1}) == Options()


def test_an_input_without_a_parser_is_refused() -> None:
    with pytest.raises(KramdownError, match="no parser to handle the specified input format"):
        to_html("x", {"input": "asciidoc"})


def test_warnings_have_lines() -> None:
    result = convert("a\n\n[x][y]\n\n[^n]: unused\n")
    assert [warning.line for warning in result.warnings] == [3, 5]


def test_the_link_of_a_footnote_has_its_role_if_asked() -> None:
    html = convert("a[^b]\n\n[^b]: B\n", Options(footnote_links_have_roles=True)).html
    assert '<sup id="fnref:b"><a href="#fn:b" class="footnote" rel="footnote" role=' in html
    assert '<li id="fn:b">' in html


def test_code_is_highlighted_by_rouge_if_nothing_else_is_said() -> None:
    html = to_html("~~~ ruby\nputs\n~~~\n")
    assert html.startswith('<div class="language-ruby highlighter-rouge"><div class="highlight">')


def test_the_caller_may_bring_a_highlighter() -> None:
    text = "~~~ ruby\nputs\n~~~\n"
    html = convert(text, highlighter=lambda code, lang, kind, _: f"<{kind} {lang}>{code}").html
    assert html == '<div class="language-ruby highlighter-rouge"><block ruby>puts\n</div>\n'


def test_a_highlighter_that_is_not_there_is_warned_of() -> None:
    result = convert("~~~ ruby\nputs\n~~~\n", {"syntax_highlighter": "coderay"})
    assert result.html == '<pre><code class="language-ruby">puts\n</code></pre>\n'
    assert [warning.message for warning in result.warnings] == [
        "The configured syntax highlighter coderay is not available."
    ]
