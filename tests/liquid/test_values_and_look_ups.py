import pytest

from pykyll.liquid import Environment

DATA = {
    "h": {"a": {"b": [1, 2, 3]}, "size": "own", "x y": 1, "1": "one"},
    "list": ["p", "q"],
    "s": "text",
    "key": "a",
    "n": 1,
    "f": 1.5,
    "e": {},
}


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("h.a.b", "123"),
        ("h['a'].b[0]", "1"),
        ("h[key].b.last", "3"),
        ("h.a.b[-1]", "3"),
        ("h.a.b[9]", ""),
        ("h.size", "own"),
        ("h['x y']", "1"),
        ("list.size", "2"),
        ("list.first", "p"),
        ("list['first']", ""),
        ("s.size", "4"),
        ("s.first", ""),
        ("n.size", "8"),
        ("f.size", ""),
        ("e.first", ""),
        ("h.a.first", "b123"),
        ("h[1]", ""),
        ("nope.nope.nope", ""),
        ("[key]", ""),
        ("['key']", "a"),
        ("h.a-b", ""),
        ("1.5.3", "1.5"),
        ("1.", "1.0"),
        ("-0.0", "-0.0"),
        ("99999999999999999999999", "99999999999999999999999"),
        ("'it''s'", "it"),
        ("nil", ""),
        ("true", "true"),
        ("empty", ""),
        ("blank", ""),
        ("(1..3)", "1..3"),
        ("('2'..n)", "2..1"),
        ("(1.9..3)", "1..3"),
        ("(f..3)", "Liquid error (line 1): invalid integer"),
        ("(1...5)", "1..5"),
        ("h.a", '{"b"=>[1, 2, 3]}'),
        ("", ""),
        (" , ", ""),
    ],
)
def test_an_expression_prints(render, expression: str, printed: str) -> None:
    assert render(f"{{{{ {expression} }}}}", DATA) == printed


def test_a_number_of_any_length_is_read_and_printed(render) -> None:
    assert render("{{ " + "9" * 5000 + " | plus: 1 }}") == "1" + "0" * 5000


def test_what_is_assigned_hides_what_is_given(render) -> None:
    assert render("{% assign n = 2 %}{{ n }}{% increment n %}{{ n }}", DATA) == "212"


def test_only_ascii_letters_make_a_name(render) -> None:
    assert render("{{ é }}|{{ h.é }}", {"é": 1, "h": {"é": 2}}) == '|{"é"=>2}'


@pytest.mark.parametrize(
    ("key", "value"),
    [("1", "integer"), ("'1'", "string"), ("one", ""), ("1.5", "float"), ("true", "")],
)
def test_keys_that_are_no_strings_are_told_apart(key: str, value: str) -> None:
    data = {"h": {1: "integer", "1": "string", 1.5: "float"}, "one": 1.0}
    assert Environment().parse(f"{{{{ h[{key}] }}}}").render(data) == value
