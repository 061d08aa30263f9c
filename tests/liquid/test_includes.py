import pytest

PARTIALS = {
    "p": "[{{ p }}{{ x }}]",
    "dir/q": "{{ q }};",
    "brk": "{% if i == 2 %}{% break %}{% endif %}({{ i }})",
    "bad": "one\n{% if %}",
    "fails": "\n{{ 1 | divided_by: 0 }}",
    "self": "{{ n }}{% assign n = n | plus: 1 %}{% include 'self' %}",
    "sets": "{% assign made = 'here' %}{% increment c %}",
    "loops": "{% for i in (1..2) %}{{ forloop.parentloop.index }}{% endfor %}",
    "ends.liquid": "found",
}


@pytest.mark.parametrize(
    ("markup", "printed"),
    [
        ("'p'", "[]"),
        ("'p' with 1", "[1]"),
        ("'p' for list", "[a][b]"),
        ("'p' with h", '[{"k"=>1}]'),
        ("'p', x: 2", "[2]"),
        ("'p' x: 1, y: x", "[1]"),
        ("'dir/q' with 3", "3;"),
        ("name", "[]"),
        ("nothing", "Liquid error (line 1): Argument error in tag 'include' - Illegal template name"),
        ("5", "Liquid error (line 1): internal"),
        ("'nope'", "Liquid error (line 1): No such template 'nope'"),
        ("'bad'", "Liquid syntax error (line 2): Syntax Error in tag 'if' - Valid syntax: if [expression]"),
        ("'fails'", "\nLiquid error (fails line 2): divided by 0"),
    ],
)  # fmt: skip
def test_include(render, markup: str, printed: str) -> None:
    data = {"list": ["a", "b"], "h": {"k": 1}, "name": "p"}
    assert render(f"{{% include {markup} %}}", data, partials=PARTIALS) == printed


def test_a_partial_shows_the_variable_of_its_own_name(render) -> None:
    assert render("{% include 'p' %}", {"p": ["a", "b"]}, partials=PARTIALS) == "[a][b]"


def test_parameters_see_those_before_them(render) -> None:
    partials = {"t": "{{ a }}-{{ b }}"}
    assert render("{% include 't' a: 1, b: a %}", partials=partials) == "1-1"
    template = "{% for a in (5..5) %}{% include 't' a: 1, b: a %}{% endfor %}"
    assert render(template, partials=partials) == "1-1"


def test_what_a_partial_assigns_stays(render) -> None:
    template = "{% include 'sets' %}{{ made }}{% increment c %}"
    assert render(template, partials=PARTIALS) == "0here1"


def test_a_break_in_a_partial_stops_the_loop_around_it(render) -> None:
    template = "{% for i in (1..3) %}{% include 'brk' %}{% endfor %}|{% include 'brk' %}"
    assert render(template, partials=PARTIALS) == "(1)|()"


def test_a_partial_sees_the_loop_around_it(render) -> None:
    template = "{% for i in (1..2) %}{% include 'loops' %}{% endfor %}"
    assert render(template, partials=PARTIALS) == "1122"


def test_a_partial_entered_after_a_break_goes_on_to_its_first_tag(render) -> None:
    partials = {"t": "a{% assign x = 1 %}b{% if true %}c{% break %}{% endif %}d"}
    assert render("{% include 't' for l %}|", {"l": [1, 2]}, partials=partials) == "abca"


def test_includes_nest_as_deep_as_liquid_lets_them(answer) -> None:
    given = answer("{% include 'self' %}", {"n": 1}, partials=PARTIALS)
    assert given["output"].endswith("99Liquid error (self line 1): Nesting too deep")


def test_a_partials_file_ending_may_be_left_out() -> None:
    from pykyll.liquid import Environment

    assert Environment(PARTIALS).parse("{% include 'ends' %}").render() == "found"
