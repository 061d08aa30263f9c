import pytest

from pykyll.liquid import Environment

DATA = {
    "words": ["pear", "Apple", "fig", "apple"],
    "nils": [None, "b", None, "a"],
    "mixed": [1, "a", True],
    "nested": [[3, 1], [2, [None]]],
    "posts": [{"t": "b", "n": 2}, {"t": "a"}, {"t": "c", "n": 1}, {"t": "d"}],
    "h": {"a": 1, "b": 2},
    "ints": [1, 1.0, "1", 1],
    "s": "text",
    "n": 5,
}


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("words | sort | join: ' '", "Apple apple fig pear"),
        ("words | sort_natural | join: ' '", "Apple apple fig pear"),
        ("nils | sort | join: ','", "a,b,,"),
        ("posts | sort: 'n' | map: 't' | join", "c b d a"),
        ("nested | sort | join: ','", "1,2,3,"),
        ("mixed | sort", "Liquid error (line 1): comparison of String with true failed"),
        ("h | sort", '{"a"=>1, "b"=>2}'),
        ("n | sort: 'x' | size", "1"),
        ("words | reverse | first", "apple"),
        ("nested | join: '-'", "3-1-2-"),
        ("h | join", '{"a"=>1, "b"=>2}'),
        ("(1..3) | join: ','", "1,2,3"),
        ("nil | join | size", "0"),
        ("posts | map: 'n' | join: ','", "2,,1,"),
        ("words | map: 'pp' | join: ','", ",pp,,pp"),
        ("n | map: 'x'", "Liquid error (line 1): cannot select the property 'x'"),
        ("n | map: 0", "1"),
        ("posts | where: 'n' | size", "2"),
        ("posts | where: 't', 'a' | size", "1"),
        ("n | where: 'x'", "Liquid error (line 1): cannot select the property 'x'"),
        ("words | where: 'pp' | join", "Apple apple"),
        ("nil | where: 'x' | size", "0"),
        ("ints | uniq | size", "3"),
        ("posts | uniq: 'n' | size", "3"),
        ("nils | compact | join", "b a"),
        ("posts | compact: 'n' | size", "2"),
        ("words | concat: nils | size", "8"),
        ("words | concat: 1", "Liquid error (line 1): concat filter requires an array argument"),
        ("words | first", "pear"),
        ("h | first", "a1"),
        ("h | last", ""),
        ("(3..5) | last", "5"),
        ("s | first", ""),
        ("s | size", "4"),
        ("n | size", "8"),
        ("1.5 | size", "0"),
        ("h | size", "2"),
        ("nil | default: 'd'", "d"),
        ("'' | default: 'd'", "d"),
        ("false | default: 'd'", "d"),
        ("0 | default: 'd'", "0"),
        ("nil | default", ""),
        ("empty | default: 'd'", ""),
        ("nested | last", "2"),
        ("nested | inspect | size", "2"),
    ],
)
def test_an_array_filter_gives(render, expression: str, printed: str) -> None:
    assert render(f"{{{{ {expression} }}}}", DATA) == printed


def test_a_range_too_long_to_be_an_array_ends_the_rendering() -> None:
    output = Environment().parse("a{{ (1..1000000000) | join }}").render()
    assert output.startswith("Liquid error: a list gets longer than 10,000,000 items")


def test_filters_leave_what_they_are_given_as_it_is() -> None:
    data = {"list": [3, 1, 2]}
    Environment().parse("{{ list | sort }}{{ list | reverse }}{{ list | concat: list }}").render(
        data
    )
    assert data == {"list": [3, 1, 2]}
