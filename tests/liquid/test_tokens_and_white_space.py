import pytest

from pykyll.liquid.tokenizer import tokens_of


@pytest.mark.parametrize(
    ("source", "tokens"),
    [
        ("a{{ b }}c", ["a", "{{ b }}", "c"]),
        ("{% if %}{{x}", ["{% if %}", "{{x}"]),
        ("{{ a } b }}", ["{{ a }", " b }}"]),
        ("{{{% x %}", ["{{{% x %}"]),
        ("{{{% x", ["{{", "{%", " x"]),
        ("a {% b", ["a ", "{%", " b"]),
        ("", []),
    ],
)
def test_an_opening_reaches_to_the_first_closing(source: str, tokens: list[str]) -> None:
    assert tokens_of(source) == tokens


def test_unclosed_openings_take_linear_time() -> None:
    assert len(tokens_of("{% " * 100_000)) == 200_000


def test_dashes_take_white_space_away(render) -> None:
    assert render("a \n {{- 1 -}} \n b {%- assign x = 1 -%} c") == "a1bc"


def test_a_dash_reaches_over_the_next_tag_only(render) -> None:
    assert render("{% raw -%} a {% endraw %}  b") == " a b"


def test_a_dash_does_not_make_a_block_blank_that_was_not(render) -> None:
    assert render("{% if true -%} {{- '' -}} {%- endif %}|") == "|"


def test_an_unclosed_tag_says_how_it_should_end(render) -> None:
    assert render("a\n{% if x") == (
        r"Liquid syntax error (line 2): Tag '{%' was not properly terminated with regexp: /\%\}/"
    )
    assert render("{{ x }") == (
        "Liquid syntax error (line 1): "
        r"Variable '{{ x }' was not properly terminated with regexp: /\}\}/"
    )


def test_raw_keeps_text_as_it_stands(render) -> None:
    assert render("{% raw %}{{ a }} {% b %}{% endraw %}") == "{{ a }} {% b %}"


def test_raw_prints_twice_what_stands_before_a_tag_in_the_same_token(render) -> None:
    assert render("{% raw %}{{ a {% b %} {% endraw %}") == "{{ a {{ a {% b %} "


def test_raw_takes_no_markup(render) -> None:
    assert render("{% raw x %}{% endraw %}") == (
        "Liquid syntax error (line 1): Syntax Error in 'raw' - Valid syntax: raw"
    )


def test_comments_are_parsed_but_unknown_tags_in_them_do_not_matter(render) -> None:
    assert render("{% comment %}{% nope %}{% endif %}{{ x }}{% endcomment %}|") == "|"
    assert render("{% comment %}{% if true %}{% endcomment %}") == (
        "Liquid syntax error (line 1): 'endcomment' is not a valid delimiter for if tags. use endif"
    )
