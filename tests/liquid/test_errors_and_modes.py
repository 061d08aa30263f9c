import pytest

from pykyll.liquid import Environment, LiquidSyntaxError, UndefinedFilter, ZeroDivision


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("\n{% nope %}", "(line 2): Unknown tag 'nope'"),
        ("{% else %}", "(line 1): Unexpected outer 'else' tag"),
        ("{% end %}", "(line 1): Unexpected outer 'end' tag"),
        ("{% endif %}", "(line 1): Unknown tag 'endif'"),
        ("{% if true %}\n\n", "(line 3): 'if' tag was never closed"),
        ("{% for i in x %}\n{% endif %}", "(line 2): 'endif' is not a valid delimiter for for tags. use endfor"),
        ("{% capture x %}{% else %}", "(line 1): capture tag does not expect 'else' tag"),
        ("{% assign x %}", "(line 1): Syntax Error in 'assign' - Valid syntax: assign [var] = [source]"),
        ("{% capture %}", "(line 1): Syntax Error in 'capture' - Valid syntax: capture [var]"),
        ("{% for x %}", "(line 1): Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]"),
        ("{% case %}", "(line 1): Syntax Error in 'case' - Valid syntax: case [condition]"),
        ("{% cycle %}", "(line 1): Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]"),
        ("{% case 1 %}{% when %}", "(line 1): Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}"),
        ("{% case 1 %}{% else x %}", "(line 1): Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) "),
        ("{% tablerow x %}", "(line 1): Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3"),
        ("{% include %}", "(line 1): Error in tag 'include' - Valid syntax: include '[template]' (with|for) [object|collection]"),
        ("{% %}", r"(line 1): Tag '{% %}' was not properly terminated with regexp: /\%\}/"),
    ],
)  # fmt: skip
def test_what_cannot_be_parsed_says_why_and_where(render, template: str, message: str) -> None:
    assert render(template) == f"Liquid syntax error {message}"


def test_blocks_nest_a_hundred_deep_and_no_deeper(render) -> None:
    assert render("{% if true %}" * 100 + "x" + "{% endif %}" * 100) == "x"
    assert "Nesting too deep" in render("{% if true %}" * 101 + "x" + "{% endif %}" * 101)


def test_a_misspelt_tag_gets_a_hint() -> None:
    with pytest.raises(LiquidSyntaxError) as caught:
        Environment().parse("{% inclde 'x' %}")
    assert caught.value.diagnostic.hint == "did you mean 'include'?"


def test_errors_are_noted_in_their_order_and_rendering_goes_on(answer) -> None:
    given = answer("a{{ 1 | divided_by: 0 }}\nb{% if 1 < 'x' %}{% endif %}c")
    assert given["errors"] == [
        "Liquid error (line 1): divided by 0",
        "Liquid error (line 2): comparison of Integer with String failed",
    ]
    assert given["output"] == f"a{given['errors'][0]}\nb{given['errors'][1]}c"


def test_the_first_error_may_be_raised_instead() -> None:
    template = Environment(rethrow_errors=True).parse("a\n{{ 1 | divided_by: 0 }}", "page.html")
    with pytest.raises(ZeroDivision) as caught:
        template.render()
    assert caught.value.line == 2
    assert caught.value.template_name == "page.html"
    assert caught.value.liquid_message() == "Liquid error (line 2): divided by 0"


LAX = [
    ("{{ a b }}", 'Expected end_of_string but found id in "{{ a b }}"'),
    ("{{ a | }}", 'Expected id but found end_of_string in "{{ a | }}"'),
    ("{{ a.b.1 }}", 'Expected id but found number in "{{ a.b.1 }}"'),
    ("{{ & }}", 'Unexpected character & in "{{ & }}"'),
    ("{{ }}", '[:end_of_string] is not a valid expression in "{{ }}"'),
    ("{{ == }}", '[:comparison, "=="] is not a valid expression in "{{ == }}"'),
    ("{% if a & b %}{% endif %}", 'Unexpected character & in "a & b"'),
    ("{% if a == 1 b %}{% endif %}", 'Expected end_of_string but found id in "a == 1 b"'),
    ("{% for i of x in y %}{% endfor %}", "For loops require an 'in' clause in \"i of x in y\""),
    ("{% for i in x foo: 1 %}{% endfor %}", 'Invalid attribute in for loop. Valid attributes are limit and offset in "i in x foo: 1"'),
    ("{% assign x = 'a' 'b' %}", "Expected end_of_string but found string in \"{{'a' 'b' }}\""),
]  # fmt: skip


@pytest.mark.parametrize(("template", "message"), LAX)
def test_strict_mode_refuses_what_lax_mode_makes_the_best_of(
    answer, template: str, message: str
) -> None:
    assert answer(template, mode="strict") == {
        "parse_error": f"Liquid syntax error (line 1): {message}"
    }


@pytest.mark.parametrize(("template", "message"), LAX)
def test_warn_mode_notes_it_and_goes_on(answer, template: str, message: str) -> None:
    noted = f"Liquid syntax error (line 1): {message}"
    assert answer(template, mode="warn").get("warnings", [noted]) == [noted]


@pytest.mark.parametrize(
    "template",
    ["{{ a.b['c'].d | f: 1, k: (1..x) }}", "{% if a contains b and c or d %}{% endif %}",
     "{% for i in (1..3) reversed limit: 2 offset: x %}{{ i }}{% endfor %}", "{{ a? }}", "{{-1}}"],
)  # fmt: skip
def test_strict_mode_reads_what_is_well_formed_as_lax_mode_does(answer, template: str) -> None:
    strict, lax = answer(template, {"x": 0}, mode="strict"), answer(template, {"x": 0})
    assert strict == lax


def test_strict_errors_of_an_elsif_stand_at_the_if(answer) -> None:
    given = answer("{% if true %}\n\n{% elsif a b %}{% endif %}", mode="strict")
    assert given["parse_error"].startswith("Liquid syntax error (line 1)")


def test_warnings_are_diagnostics() -> None:
    (warning,) = Environment(mode="warn").parse("\n{{ a b }}").warnings
    assert (warning.severity, warning.line) == ("warning", 2)
    assert warning.message == 'Expected end_of_string but found id in "{{ a b }}"'


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ x }}", "undefined variable x"),
        ("{{ h.x }}", "undefined variable x"),
        ("{{ h.k.size }}", None),
        ("{{ list[5] }}", None),
        ("{{ h[5] }}", "undefined variable 5"),
        ("{% if x %}{% endif %}", "undefined variable x"),
        ("{{ 'a' | nope }}", "undefined filter nope"),
        ("{% for i in (1..1) %}{{ forloop.x }}{% endfor %}", "undefined method x"),
        ("{{ [h] }}", 'undefined variable {"k"=>"v"}'),
    ],
)
def test_with_strict_variables_and_filters_what_is_undefined_is_noted_and_prints_nothing(
    answer, template: str, message: str | None
) -> None:
    given = answer(template, {"h": {"k": "v"}, "list": [1]}, strict=True)
    assert given["errors"] == ([] if message is None else [f"Liquid error (line 1): {message}"])


def test_an_undefined_filter_gets_a_hint() -> None:
    environment = Environment(strict_filters=True, rethrow_errors=True)
    with pytest.raises(UndefinedFilter) as caught:
        environment.parse("{{ 'a' | upcse }}").render()
    assert caught.value.diagnostic.hint == "did you mean 'upcase'?"


@pytest.mark.parametrize("mode", ["lax", "warn", "strict"])
def test_filters_that_nobody_knows_are_found_when_a_template_is_parsed(mode) -> None:
    environment = Environment(mode=mode)
    environment.filter("mine")(lambda value: value)
    source = (
        "{{ 'a' | upcse | append: 'b' }}\n{% assign x = 1 | mine | plsu: 1 %}"
        "{% if false %}{{ x | nope }}{% endif %}{% comment %}{{ x | not_this }}{% endcomment %}"
        "{% raw %}{{ x | nor_this }}{% endraw %}"
    )
    template = environment.parse(source)
    assert template.unknown_filters == (("upcse", 1), ("plsu", 2), ("nope", 2))
    assert template.render() == "ab\n{{ x | nor_this }}"


def test_of_lax_syntax_the_filters_are_not_told_as_well() -> None:
    template = Environment(mode="warn").parse("{{ 'a' || 'b' }}")
    assert len(template.warnings) == 1
    assert template.unknown_filters == ()
