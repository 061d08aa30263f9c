import pytest

DATA = {
    "one": 1,
    "list": ["a", 1],
    "h": {"k": 1},
    "t": True,
    "f": False,
    "s": "abc",
    "no": None,
    "half": 0.5,
}


@pytest.mark.parametrize(
    "condition",
    [
        "t", "one", "''", "0", "empty", "one == 1", "one == 1.0", "1 <> 2", "'a' < 'b'",
        "s contains 'b'", "list contains 'a'", "h contains 'k'", "(1..3) contains 2",
        "(1..3) contains half == false or true", "nope == nil", "e == empty or '' == empty",
        "no != blank", "f or t", "t and f or t", "half < one", "list == list", "s contains empty",
    ],
)  # fmt: skip
def test_a_condition_holds(render, condition: str) -> None:
    assert render(f"{{% if {condition} %}}yes{{% endif %}}", DATA) == "yes"


@pytest.mark.parametrize(
    "condition",
    [
        "f", "nope", "one == '1'", "t and f", "f and t or t", "no == blank", "no == false", "list < 1",
        "no < 1", "h > 1", "s contains nil", "no contains 'a'", "'' == blank", "list contains '1'", "empty == empty",
    ],
)  # fmt: skip
def test_a_condition_does_not_hold(render, condition: str) -> None:
    assert render(f"{{% if {condition} %}}yes{{% endif %}}", DATA) == ""


def test_and_and_or_bind_from_the_right(render) -> None:
    assert render("{% if false and true or true %}yes{% else %}no{% endif %}") == "no"
    assert render("{% if true or true and false %}yes{% else %}no{% endif %}") == "yes"


def test_a_chain_of_a_thousand_conditions_is_no_problem(render) -> None:
    chain = " or ".join(["f"] * 1000)
    assert render(f"{{% if {chain} or t %}}yes{{% endif %}}", DATA) == "yes"
    assert (
        render(
            f"{{% for x in (1..2) %}}{{% if {chain} or x == 2 %}}{{{{ x }}}}{{% endif %}}{{% endfor %}}",
            DATA,
        )
        == "2"
    )


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ("1 < 'a'", "comparison of Integer with String failed"),
        ("'a' < 1", "comparison of String with 1 failed"),
        ("'a' < 4611686018427387904", "comparison of String with Integer failed"),
        ("1 & 2", "Unknown operator &"),
    ],
)
def test_what_cannot_be_compared_is_an_error(render, condition: str, message: str) -> None:
    printed = render(f"{{% if {condition} %}}yes{{% endif %}}")
    assert printed in {f"Liquid error (line 1): {message}", "yes"}


@pytest.mark.parametrize("markup", ["", "and", "1 ==  and", "1 == 1 xor 2"])
def test_broken_conditions_do_not_break_anything_else(render, markup: str) -> None:
    render(f"a{{% if {markup} %}}b{{% endif %}}c")


def test_unless_turns_the_first_condition_round_alone(render) -> None:
    assert render("{% unless true %}a{% elsif true %}b{% else %}c{% endunless %}") == "b"


def test_every_when_that_matches_is_rendered(render) -> None:
    template = "{% case 1 %}before{% when 1, 2 %}a{% when 1 or 1 %}b{% else %}c{% endcase %}"
    assert render(template) == "abb"


def test_an_else_before_every_when_hides_them(render) -> None:
    assert render("{% case 1 %}{% else %}e{% when 1 %}a{% endcase %}") == "e"


def test_a_case_that_fails_prints_nothing_of_what_came_before(render) -> None:
    template = "{% case 1 %}{% when 1 %}a{% when (f..1) %}b{% endcase %}|"
    assert render(template, {"f": 1.5}) == "Liquid error (line 1): invalid integer|"


def test_a_body_may_change_what_the_next_when_is_compared_with(render) -> None:
    template = "{% case n %}{% when 1 %}a{% assign n = 2 %}{% when 1 %}b{% when 2 %}c{% endcase %}"
    assert render(template, {"n": 1}) == "ac"
