from collections.abc import Callable
from pathlib import Path

import pytest

from pykyll.liquid import (
    Body,
    Context,
    Drop,
    Environment,
    FileSystemError,
    FolderLoader,
    LiquidError,
    LiquidSyntaxError,
    ParseContext,
    Range,
    RawBody,
    Symbol,
)


class Person(Drop):
    def __init__(self, name: str) -> None:
        self.name = name

    def get(self, key: object) -> object:
        return self.name if key == "name" else None

    def has_member(self, key: object) -> bool:
        return key == "name"

    def to_s(self) -> str:
        return f"Person {self.name}"


class Lazy(Drop):
    def get(self, key: object) -> object:
        raise AssertionError(key)

    def liquid_value(self) -> object:
        return [1, 2]


class Library(Drop):
    def get(self, key: object) -> object:
        return {"x": 1}.get(key)

    def has(self, key: object) -> bool:
        return key == "x"

    def pairs(self) -> list[tuple[object, object]]:
        return [("x", 1)]

    def size(self) -> int:
        return 1


def test_a_template_is_parsed_once_and_rendered_often() -> None:
    template = Environment().parse("{{ x }}{% assign x = 9 %}")
    assert [template.render({"x": 1}), template.render({"x": 2}), template.render()] == [
        "1",
        "2",
        "",
    ]


def test_a_filter_is_a_function_of_the_value_and_its_arguments() -> None:
    env = Environment()

    @env.filter("shout")
    def shout(value: object, mark: object = "!") -> str:
        return f"{value}{mark}"

    @env.filter(context=True)
    def on_page(context: Context, value: object, options: object = None) -> str:
        return f"{value}@{context.registers['page']}{options}"

    template = env.parse(
        "{{ 'a' | shout }}{{ 'a' | shout: '?' }}{{ 1 | on_page: x: 2 }}{{ 1 | shout: 2, 3 }}"
    )
    assert template.render(registers={"page": "p"}) == (
        "a!a?1@p{'x': 2}Liquid error (line 1): wrong number of arguments (given 3, expected 1..2)"
    )


def test_a_filter_that_fails_unforeseen_is_an_internal_error() -> None:
    env = Environment()
    env.filter("fail")(lambda value: value.nope)
    template = env.parse("{{ 1 | fail }}")
    assert template.render() == "Liquid error (line 1): internal"
    assert isinstance(template.errors[0].__cause__, AttributeError)


def test_a_tag_is_parsed_once_and_rendered_with_the_context() -> None:
    env = Environment()
    parsed: list[str] = []

    @env.tag("show")
    def show(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        parsed.append(f"{markup}{parse.line}{parse.name}")
        expression = parse.expression(markup.strip())
        return lambda context: f"<{context.evaluate(expression)}>"

    template = env.parse("\n{% for i in (1..2) %}{% show i %}{% endfor %}", "t")
    assert template.render() == "\n<1><2>"
    assert parsed == ["i 2t"]


def test_a_block_gets_its_body() -> None:
    env = Environment()

    @env.block("twice")
    def twice(_markup: str, _parse: ParseContext) -> Callable[[Context, Body], str]:
        return lambda context, body: body.render(context) * 2

    @env.block("source", raw=True)
    def source(_markup: str, _parse: ParseContext) -> Callable[[Context, RawBody], str]:
        return lambda _context, body: body.source.upper()

    template = env.parse(
        "{% for i in (1..2) %}{% twice %}{{ i }}{% endtwice %}{% endfor %}{% source %}{{ a }}{% endsource %}"
    )
    assert template.render() == "1122{{ A }}"
    assert env.is_block("twice")
    assert not env.is_block("assign")


def test_a_blank_block_of_the_host_prints_nothing_unless_it_says_otherwise() -> None:
    env = Environment()
    env.block("a")(lambda _markup, _parse: lambda _context, _body: "a")
    env.block("b", blank=False)(lambda _markup, _parse: lambda _context, _body: "b")
    assert env.parse("{% a %} {% enda %}{% b %} {% endb %}").render() == "b"


def test_a_tag_may_refuse_its_markup() -> None:
    env = Environment()

    @env.tag("picky")
    def picky(_markup: str, parse: ParseContext) -> Callable[[Context], str]:
        raise parse.error("no good", hint="try again")

    with pytest.raises(LiquidSyntaxError, match="no good") as caught:
        env.parse("\n\n{% picky %}", "t")
    assert (caught.value.line, caught.value.template_name) == (3, "t")


def test_a_tag_may_set_and_scope_variables() -> None:
    env = Environment()

    @env.tag("play")
    def play(_markup: str, parse: ParseContext) -> Callable[[Context], str]:
        inner = parse.nested("{{ a }}{{ b }}")

        def render(context: Context) -> str:
            context.assign("a", 1)
            with context.scope({"b": 2}):
                return inner.render_in(context)

        return render

    assert env.parse("{% play %}{{ a }}{{ b }}").render() == "121"


def test_partials_come_from_a_mapping_or_a_loader() -> None:
    class Loader:
        def get(self, name: str) -> str | None:
            return None if name == "none" else f"<{name}>"

    env = Environment(Loader())
    assert env.parse("{% include 'a' %}").render() == "<a>"
    assert env.parse("{% include 'none' %}").render() == (
        "Liquid error (line 1): No such template 'none'"
    )


def test_partials_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/_a.liquid").write_text("<{{ a }}>\r\n", newline="")
    (tmp_path / "bad").write_bytes(b"\xff")
    env = Environment(FolderLoader(str(tmp_path)))
    assert env.parse("{% include 'sub/a' with 1 %}").render() == "<1>\r\n"
    assert env.parse("{% include 'nope' %}").render() == (
        "Liquid error (line 1): No such template 'nope'"
    )
    for name in ("../secret", "/etc/passwd", "a.b", "x", ".hidden", "a\0b", "a b"):
        assert env.parse(f"{{% include '{name}' %}}").render() == (
            f"Liquid error (line 1): Illegal template name '{name}'"
        )
    with pytest.raises(FileSystemError):
        FolderLoader(str(tmp_path), "%s").get("bad")


def test_a_changed_partial_is_parsed_again() -> None:
    partials = {"p": "1"}
    template = Environment(partials).parse("{% include 'p' %}")
    first = template.render()
    partials["p"] = "2"
    assert (first, template.render()) == ("1", "2")


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("{{ p.name }}", "Ann"),
        ("{{ p }}", "Person Ann"),
        ("{{ p.nope }}", ""),
        ("{{ people | map: 'name' }}", "AnnBob"),
        ("{% for q in people %}{{ q.name }}{% endfor %}", "AnnBob"),
        ("{{ people | where: 'name', 'Bob' }}", "Person Bob"),
        ("{% if p == p %}same{% endif %}", "same"),
        ("{{ lazy }}{{ lazy.size }}{{ holder.lazy.first }}", "1221"),
        ("{% for x in lazies %}{{ x | join: '-' }}{% endfor %}", "1-2"),
        ("{% for x in library %}{{ x | join: '=' }}{% endfor %}{{ library.size }}{{ library.y }}", "x=11"),
        ("{{ symbol }}{% if symbol == 'sym' %}!{% endif %}{{ list }}", "sym!sym"),
        ("{{ hash }}", '{:sym=>:"two words"}'),
        ("{{ range.first }}{{ range.size }}{{ range }}", "232..4"),
        ("{{ tuple | join: ',' }}{{ tuple.first }}", "1,21"),
    ],
)  # fmt: skip
def test_values_of_the_host(template: str, printed: str) -> None:
    people = [Person("Ann"), Person("Bob")]
    data = {
        "p": people[0], "people": people, "lazy": Lazy(), "holder": {"lazy": Lazy()}, "lazies": [Lazy()],
        "library": Library(), "symbol": Symbol("sym"), "list": [Symbol("sym")], "range": Range(2, 4),
        "hash": {Symbol("sym"): Symbol("two words")}, "tuple": (1, 2),
    }  # fmt: skip
    assert Environment().parse(template).render(data) == printed


def test_a_member_that_a_drop_has_not_is_noted_with_strict_variables() -> None:
    template = Environment(strict_variables=True).parse("{{ p.name }}{{ p.nope }}")
    assert template.render({"p": Person("Ann")}) == "Ann"
    assert template.errors[0].liquid_message() == "Liquid error (line 1): undefined method nope"


def test_data_that_is_given_is_never_changed() -> None:
    data: dict[str, object] = {"n": 1}
    Environment().parse("{% increment n %}{% assign n = 5 %}{% assign m = 1 %}").render(data)
    assert data == {"n": 1}


def test_errors_are_all_of_one_family() -> None:
    for template in ("{% nope %}", "{% if %}", "{{ x"):
        with pytest.raises(LiquidError):
            Environment().parse(template)
