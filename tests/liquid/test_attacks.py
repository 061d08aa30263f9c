"""No template reaches Python's objects, and no text of a template becomes code."""

import pytest

from pykyll.liquid import Drop, Environment
from pykyll.liquid.compiler import Compiler
from pykyll.liquid.parser import ParseContext, Parser


class Secret(Drop):
    secret = "s3cret"

    def get(self, key: object) -> object:
        return {"open": "yes"}.get(key)


class Plain:
    secret = "s3cret"

    def method(self) -> str:
        return self.secret


DATA = {
    "drop": Secret(), "plain": Plain(), "s": "text", "list": [1], "h": {"k": "v"}, "f": Plain().method,
    "cls": Plain, "n": 1, "none": None,
}  # fmt: skip
NAMES = [
    "__class__", "__dict__", "__init__", "__globals__", "__builtins__", "__subclasses__", "__mro__",
    "secret", "get", "method", "to_s", "append", "keys", "items", "format", "pop", "copy", "real",
    "__import__", "ctx", "w", "out", "find", "m", "c", "eq", "env", "registers", "k1", "b1", "root",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_no_attribute_of_a_value_is_reachable(name: str) -> None:
    env = Environment()
    for root in (*DATA, name):
        for path in (f"{root}.{name}", f"{root}['{name}']", f"{root}.{name}.{name}", name):
            output = env.parse(
                f"{{{{ {path} }}}}{{{{ {path} | join }}}}{{{{ {root} | map: '{name}' }}}}"
            ).render(DATA)
            printed = output.replace("Liquid error (line 1): internal", "").replace(
                f"Liquid error (line 1): cannot select the property '{name}'", ""
            )
            assert "s3cret" not in printed
            assert "<" not in printed


@pytest.mark.parametrize("name", NAMES)
def test_names_of_the_generated_code_are_ordinary_names(name: str) -> None:
    template = (
        f"{{% assign {name} = 1 %}}{{{{ {name} }}}}{{% for {name} in (2..3) %}}{{{{ {name} }}}}{{% endfor %}}"
        f"{{% capture {name} %}}4{{% endcapture %}}{{{{ {name} }}}}{{{{ '' | {name}: 5 | size }}}}{{% increment {name} %}}"
    )
    output = Environment().parse(template).render({name: 0})
    assert output.startswith("1234")


@pytest.mark.parametrize(
    "text",
    [
        "');import os#", '"""', "'''", "\\", "\\'", "\\\n", "\n", "\r", "\0", "\u2028", "\x0c", "{x!r}", "{0}", "%s%n",
        "{{", "\ud800", "é\u202e", "$(x)", "`x`", "#", "\\N{BULLET}", "f'{1}'", "]", ")", "\x1a", "\ufeff",
    ],
)  # fmt: skip
def test_text_stays_text_wherever_it_stands(text: str) -> None:
    env = Environment()
    assert env.parse(f"a{text.replace('{', '')}b").render() == f"a{text.replace('{', '')}b"
    quote = '"' if "'" in text else "'"
    if quote not in text and "{" not in text:
        value = f"{quote}{text}{quote}"
        assert env.parse(f"{{{{ {value} }}}}").render() == text
        assert (
            env.parse(f"{{% assign x = {value} %}}{{{{ x | append: {value} }}}}").render()
            == text * 2
        )
        assert env.parse(f"{{{{ h[{value}] }}}}").render({"h": {text: "ok"}}) in {"ok", ""}
        assert env.parse(f"{{% if x == {value} %}}ok{{% endif %}}").render({"x": text}) == "ok"
        assert env.parse(f"{{% case x %}}{{% when {value} %}}ok{{% endcase %}}").render(
            {"x": text}
        ) in {"ok", ""}
        assert env.parse(f"{{% cycle {value}: {value} %}}").render() in {text, ""}
    env.parse(f"{{% increment {text.replace('{', '')} %}}").render()
    env.parse("x", text).render()


def test_the_source_holds_nothing_but_known_names_and_literals() -> None:
    import ast

    env = Environment()
    source = (
        "{% for evil in __import__ %}{{ evil.__class__ | eval: 'os.system' }}{% include 'x' %}{% endfor %}"
        "{% if exec and open contains compile or getattr > 1 %}{% tablerow print in globals %}{% cycle a, 'b' %}"
        "{% endtablerow %}{% endif %}{% capture lambda %}{% increment def %}{% endcapture %}{{ class | date: import }}"
    )
    module = ast.parse(Compiler(env).compile(Parser(source, ParseContext(env, None)).parse()))
    names = {node.id for node in ast.walk(module) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in ast.walk(module) if isinstance(node, ast.Attribute)}
    assert not names & {
        "evil",
        "__import__",
        "eval",
        "exec",
        "open",
        "compile",
        "getattr",
        "print",
        "globals",
    }
    assert not any(attribute.startswith("_") for attribute in attributes)
    assert not any(
        isinstance(node, ast.Import | ast.ImportFrom | ast.Global) for node in ast.walk(module)
    )


@pytest.mark.parametrize(
    "name", ["eval", "exec", "open", "__import__", "getattr", "print", "len", "type", "object"]
)
def test_a_filter_by_the_name_of_a_builtin_does_nothing(name: str) -> None:
    assert Environment().parse(f"{{{{ 'os' | {name}: 'system' }}}}").render() == "os"


def test_format_strings_are_text() -> None:
    text = "{0.__class__} %s %(x)s"
    template = Environment().parse(
        "{% assign x = t | append: '{}' | replace: '{}', '{!r}' %}{{ x }}"
    )
    assert template.render({"t": text}) == f"{text}{{!r}}"


def test_an_object_of_the_host_prints_its_class_alone() -> None:
    assert (
        Environment().parse("{{ plain }} {{ list }}").render({"plain": Plain(), "list": [Plain()]})
        == "Plain Plain"
    )
