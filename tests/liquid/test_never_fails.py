"""Whatever a template says, nothing but the library's own errors comes out."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from liquid_grammar import DATA, PARTIALS, Grammar

from pykyll.liquid import Environment, InternalError, LiquidError, ResourceLimits
from pykyll.ruby.values import Range

_SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_PIECES = [
    "{%", "%}", "{{", "}}", "{%-", "-%}", " if ", "endif", "for i in ", "endfor", "assign x =", "case ",
    "when ", "else", "elsif ", "capture x", "endcapture", "tablerow i in ", "endtablerow", "cycle ", "raw",
    "endraw", "comment", "endcomment", "include 'p'", "break", "continue", "ifchanged", "endifchanged", "unless ",
    "endunless", "increment x", "|", ":", ",", ".", "..", "(", ")", "[", "]", "'", '"', " ", "\n", "-", "1", "x",
    "a.b", "upcase", "date: '%Y'", "sort", "==", "contains ", "and ", "or ", "nil", "empty", "é", "\0", "\ud800",
]  # fmt: skip
_ENVIRONMENTS = [
    Environment(PARTIALS, mode=mode, strict_variables=strict, strict_filters=strict, limits=limits)
    for mode, strict, limits in (
        ("lax", False, ResourceLimits(render_score=2000, render_length=20_000)),
        ("lax", True, None),
        ("warn", False, None),
        ("strict", False, ResourceLimits(render_score=500, assign_score=500)),
    )
]


def check(source: str, data: dict) -> None:
    for environment in _ENVIRONMENTS:
        try:
            template = environment.parse(source)
        except LiquidError as error:
            assert str(error.liquid_message())
            continue
        assert isinstance(template.render(data), str)
        for error in template.errors:
            assert isinstance(error, LiquidError)
            assert error.liquid_message()


@_SETTINGS
@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_any_sequence_of_tokens(source: str) -> None:
    check(source, DATA)


@_SETTINGS
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    check(text, DATA)
    check(f"{{{{ {text} }}}}", DATA)
    check(f"{{% {text} %}}", DATA)


@_SETTINGS
@given(st.integers(0, 2**32))
def test_any_template_of_the_grammar(seed: int) -> None:
    check(Grammar(random.Random(seed)).template(), DATA)


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=8)
    | st.builds(Range, st.integers(-5, 5), st.integers(-5, 5))
    | st.dates()
    | st.datetimes(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=3) | st.integers(0, 3), inner, max_size=4)
        | st.tuples(inner)
    ),
    max_leaves=8,
)
_FILTERS = sorted(name for name, _ in Environment()._filters.items())  # noqa: SLF001 - all of them
_NOT_FORESEEN_IN_RUBY_EITHER = (
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    UnboundLocalError,
)


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(_FILTERS), _VALUES, st.lists(_VALUES, max_size=3))
def test_any_filter_takes_any_value(name: str, value: object, arguments: list[object]) -> None:
    data = {"v": value, **{f"a{at}": argument for at, argument in enumerate(arguments)}}
    names = ", ".join(f"a{at}" for at in range(len(arguments)))
    template = Environment().parse(f"{{{{ v | {name}{': ' if names else ''}{names} }}}}")
    assert isinstance(template.render(data), str)
    for error in template.errors:
        assert not isinstance(error.__cause__, _NOT_FORESEEN_IN_RUBY_EITHER), error.__cause__
        assert not (isinstance(error, InternalError) and error.__cause__), error.__cause__


@settings(max_examples=300, deadline=None)
@given(_VALUES, _VALUES, st.sampled_from(["==", "!=", "<", ">", "<=", ">=", "contains"]))
def test_any_two_values_compare_or_say_why_not(left: object, right: object, operator: str) -> None:
    source = f"{{% if a {operator} b %}}y{{% endif %}}{{% case a %}}{{% when b %}}{{% endcase %}}{{{{ a[b] }}}}{{{{ a.size }}}}"
    template = Environment().parse(source)
    template.render({"a": left, "b": right})
    for error in template.errors:
        assert error.__cause__ is None


@settings(max_examples=200, deadline=None)
@given(_VALUES, _VALUES)
def test_loops_take_any_value(collection: object, number: object) -> None:
    source = (
        "{% for i in v limit: n offset: n %}{{ i }}{% endfor %}{% for i in v reversed %}{{ i }}{% endfor %}"
        "{% tablerow i in v cols: n %}{{ i }}{% endtablerow %}{% cycle v: v, n %}{% include n %}{{ (v..n) | size }}"
    )
    template = Environment().parse(source)
    template.render({"v": collection, "n": number})
    for error in template.errors:
        assert error.__cause__ is None, error.__cause__


@pytest.mark.parametrize(
    ("source", "printed"),
    [  # as Liquid 4.0.4 prints them; of the last two Ruby makes a list that no memory holds
        ("{{ (v..n) | size }}", "9223372036854775808"),
        ("{{ (v..n).size }}", ""),
        ("{{ (v..n) | first }}", "-9223372036854775807"),
        ("{% assign r = (v..n) %}{{ r.size }}", "9223372036854775808"),
        ("{% for i in (v..n) limit: 1 %}{{ i }}{% endfor %}", "-9223372036854775807"),
        ("{% for i in (v..n) %}{{ i }}{% endfor %}", "Liquid error: loops, includes and filters take more than 500,000,000 steps for this page, the most that they may"),
        ("{{ (v..n) | join }}", "Liquid error: a list gets longer than 10,000,000 items here, the most that one may have"),
    ],
)  # fmt: skip
def test_a_range_may_hold_more_than_a_machine_can_count(source: str, printed: str) -> None:
    values = {"v": -9223372036854775807, "n": None}
    assert Environment().parse(source).render(values) == printed


DEEP = 2000
LONG = 50_000


@pytest.mark.parametrize(
    "source",
    [
        "{% if a %}" * DEEP,
        "{% for a in b %}" * DEEP + "{% endfor %}" * DEEP,
        "{{ " + "[" * DEEP + "a" + "]" * DEEP + " }}",
        "{{ a" + "[a" * DEEP + "]" * DEEP + " }}",
        "{{ a" + ".b" * DEEP + " }}",
        "{{ " + "(1.." * DEEP + "2" + ")" * DEEP + " }}",
        "{{ " + "(a.." * 90 + "2" + ")" * 90 + " }}",
        "{{ a" + " | append: a" * DEEP + " }}",
        "{{ a | append: " + "a, " * DEEP + " }}",
        "{% if " + "a and " * DEEP + "b %}{% endif %}",
        "{% if " + "a and b or " * DEEP + "b %}{% endif %}",
        "{% if a %}" + "{% elsif b %}" * DEEP + "{% endif %}",
        "{% case a %}" + "{% when b %}c" * DEEP + "{% endcase %}",
        "{% case a %}{% when " + "b, " * DEEP + "c %}{% endcase %}",
        "{% cycle " + "a, " * DEEP + "b %}",
        "{% assign x = a %}" * DEEP,
        "{% comment %}" * DEEP,
        "{% raw %}" * DEEP,
        "{%" * DEEP,
        "{{ '" * DEEP,
        "{% include 'self' %}",
        "a" * 1_000_000,
        "{% assign " + "a" * LONG + " %}",
        "{% assign " + "a" * LONG + " b = 1 %}",
        "{% assign " + "(" * LONG + " = 1 %}",
        "{% assign " + "a = " * LONG + " %}",
        "{% tablerow " + "a" * LONG + " %}{% endtablerow %}",
        "{% tablerow " + "a " * LONG + " %}{% endtablerow %}",
        "{% for " + "a" * LONG + " %}{% endfor %}",
        "{% for a in b " + "a" * LONG + " %}{% endfor %}",
        "{% include 'x' " + "a" * LONG + " %}",
        "{% cycle " + "a" * LONG + " %}",
        "{% cycle " + "'" * LONG + " %}",
        "{% case " + " " * LONG + "a %}{% when a" + " " * LONG + "b %}{% endcase %}",
        "{% capture " + "(" * LONG + " %}{% endcapture %}",
        "{% raw %}{{ " + "{% a " * LONG + "}{% endraw %}",
        "{%" + " " * LONG + "%}",
        "{{ " + "a " * LONG + "}}",
        "{{ " + "[" * LONG + " }}",
        "{{ a]" + "[" * LONG + " }}",
        "{{ (" + ".." * LONG + "x }}",
        "{{ " + "'\"" * LONG + " }}",
        "{{ a | " + ":" * LONG + " }}",
        "{{ a | b: " + "c" * LONG + " | " + ", " * LONG + " }}",
        "{{ " + " " * LONG + "| }}",
        "{% if " + "a " * 20_000 + "%}{% endif %}",
        "{% if a" + " " * LONG + "and b %}{% endif %}",
        "{% if " + "=" * LONG + " %}{% endif %}",
    ],
    ids=lambda source: source[:24],
)
def test_nothing_is_too_deep_or_too_long(source: str) -> None:
    for mode in ("lax", "strict"):
        environment = Environment(
            {"self": "{% if true %}{% include 'self' %}{% endif %}"}, mode=mode
        )
        try:
            environment.parse(source).render({"a": "x", "b": [1]})
        except LiquidError as error:
            assert error.liquid_message()


def test_deeply_nested_data_is_printed() -> None:
    value: object = "x"
    for _ in range(3000):
        value = [value]
    hashes: object = "x"
    for _ in range(3000):
        hashes = {"a": hashes}
    data = {"v": value, "h": hashes}
    template = Environment().parse(
        "{{ v }}{{ v | join }}{{ v | append: 'a' }}{{ h }}{{ v | sort }}{{ v | uniq }}{% if v == v and h == h %}{% endif %}"
        "{{ h | uniq }}{% cycle h: 1, 2 %}{% if v contains v %}{% endif %}"
    )
    template.render(data)
    assert all(isinstance(error, LiquidError) for error in template.errors)
