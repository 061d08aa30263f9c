"""Selectors in rules, `@extend` and functions, against what Ruby Sass made of them."""

from __future__ import annotations

import json

import pytest
from sass_rule_files import STYLES, recorded

from pykyll import sass
from pykyll.sass.compiling import compile_stylesheet
from pykyll.sass.css.printing import Style
from pykyll.sass.importing import FileImporter


@pytest.mark.parametrize(("name", "text", "answer"), recorded())
def test_rules_become_what_ruby_sass_makes_of_them(
    name: str, text: str, answer: dict[str, object]
) -> None:
    if "error" in answer:
        with pytest.raises(sass.SassError) as caught:
            sass.compile(text)
        assert caught.value.message.strip() == answer["error"], name
        assert caught.value.line == answer["line"], name
        return
    for style in STYLES:
        assert sass.compile(text, style=style) == answer[style], f"{name} ({style})"


@pytest.mark.parametrize(
    ("name", "text", "answer"), [each for each in recorded() if "error" not in each[2]]
)
def test_warnings_are_those_of_ruby_sass(name: str, text: str, answer: dict[str, object]) -> None:
    compiled = compile_stylesheet(text, style=Style("nested"), importer=FileImporter(()))
    expected = str(answer.get("warnings", "")).split()
    assert " ".join(compiled.warnings).split() == expected, name


def test_a_long_chain_of_extends_is_quick() -> None:
    rules = [f".a{number} {{x: y; @extend .a{number + 1}}}" for number in range(300)]
    css = sass.compile("".join(rules) + ".a300 {x: y}", style="compressed")
    assert css.count(",") == 300 * 301 // 2


def test_all_that_extend_each_other_come_to_an_end() -> None:
    names = range(8)
    rules = [
        f".a{one} {{x: y;{''.join(f'@extend .a{other};' for other in names if other != one)}}}"
        for one in names
    ]
    css = sass.compile("".join(rules), style="compressed")
    assert css.count(",") == 8 * 7


@pytest.mark.parametrize("text", [":not(" * 3000, ":foo(" * 3000, "a" + " > a" * 3000])
def test_what_nests_too_deeply_is_an_error_or_compiles(text: str) -> None:
    for written in (text + " {x: y}", f"a {{b: inspect(selector-parse({json.dumps(text)}))}}"):
        try:
            sass.compile(written)
        except sass.SassError as error:
            assert "nest" in error.message or "expected" in error.message
