import pytest

from pykyll.liquid import Environment, MemoryLimit, ResourceLimits

TOO_MUCH = "Liquid error: Memory limits exceeded"


@pytest.mark.parametrize(
    ("limits", "template", "is_passed"),
    [
        ({"render_length": 5}, "12345", False),
        ({"render_length": 5}, "123456", True),
        ({"render_length": 5}, "{% if true %}123{% endif %}", True),
        ({"render_length": 6}, "{% if true %}123{% endif %}", False),
        ({"render_length": 9}, "{% for i in (1..2) %}123{% endfor %}", True),
        ({"render_length": 5}, "ééééé", False),
        ({"render_score": 2}, "a{{ b }}", False),
        ({"render_score": 2}, "a{{ b }}c", True),
        ({"render_score": 50}, "{% for i in (1..50) %}x{% endfor %}", True),
        ({"assign_score": 3}, "{% assign x = 'abc' %}", False),
        ({"assign_score": 3}, "{% assign x = 'abcd' %}", True),
        ({"assign_score": 3}, "{% capture x %}abcd{% endcapture %}", True),
        ({"assign_score": 4}, "{% assign x = list %}", False),
        ({"assign_score": 3}, "{% assign x = list %}", True),
        ({"render_length": 6}, "{% if true %}{% break %}{% endif %}", False),
        ({"render_length": 3}, "{% if true %}12{% break %}{% endif %}", True),
        ({"render_length": 5}, "{% capture x %}123456{% endcapture %}", True),
        ({"render_length": 5}, "{% if true %}      {% endif %}", True),
    ],
)
def test_a_rendering_ends_where_a_limit_is_passed(
    answer, limits: dict, template: str, is_passed: bool
) -> None:
    given = answer(template, {"list": [1, "a", 3]}, limits=limits)
    assert (given["output"] == TOO_MUCH) is is_passed
    assert (given["errors"] == [TOO_MUCH]) is is_passed


def test_a_partial_counts_anew(answer) -> None:
    given = answer("1234{% include 'p' %}", partials={"p": "1234"}, limits={"render_length": 8})
    assert given["output"] == "12341234"


def test_a_limit_that_is_passed_shows_where() -> None:
    environment = Environment(limits=ResourceLimits(assign_score=3), rethrow_errors=True)
    with pytest.raises(MemoryLimit) as caught:
        environment.parse("\n{% assign x = 'long text' %}", "t").render()
    assert caught.value.diagnostic.line == 2
    assert caught.value.liquid_message() == TOO_MUCH


def test_each_rendering_counts_anew() -> None:
    template = Environment(limits=ResourceLimits(render_length=5)).parse("1234")
    assert [template.render(), template.render()] == ["1234", "1234"]


@pytest.mark.parametrize(
    "template",
    [
        "{% for i in (1..1000000000) %}x{% endfor %}",
        "{% for i in (1..1000000000) %}{% endfor %}",
        "{% for i in (1..1000000000) %}{% for j in (1..1000000000) %} {% endfor %}{% endfor %}",
        "{% for i in (1..1000000000) reversed offset: 5 %}{% assign x = i %}{% endfor %}",
        "{% tablerow i in (1..1000000000) %}x{% endtablerow %}",
        "{% assign a = 'ab' %}{% for i in (1..100) %}{% assign a = a | append: a %}{% endfor %}",
        "{% assign a = 2 %}{% for i in (1..100) %}{% assign a = a | times: a %}{% endfor %}",
        "{% assign a = 'ab' %}{% for i in (1..100) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}",
        "{% assign a = 'aaaaaaaaaaaaaaaa' %}{% for i in (1..100) %}{% assign a = a | replace: '', a %}{% endfor %}",
        "{{ (1..1000000000) | join }}",
        "{{ (1..1000000000) | sort | first }}",
        "{{ (1..1000000000) | size }}",
        "{{ 1 | round: -1000000000 }}{{ 10 | map: (-1000000000..5) }}",
        "{% include 'self' %}",
        "{% tablerow i in (1..2) %}{% for j in (1..1000000000) %}{% endfor %}{% break %}{% endtablerow %}",
    ],
)  # fmt: skip
def test_no_template_renders_for_ever(template: str) -> None:
    limits = ResourceLimits(render_length=100_000, render_score=100_000, assign_score=100_000)
    environment = Environment({"self": "x{% include 'self' %}"}, limits=limits)
    assert len(environment.parse(template).render()) < 200_000
