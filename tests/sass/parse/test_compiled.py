"""Nesting, texts that are parsed once they are evaluated, and warnings, against Ruby Sass's."""

from __future__ import annotations

from typing import Any

import pytest
from sass_sources import COMPILED, recorded

from pykyll import sass
from pykyll.sass.errors import SassError
from pykyll.sass.parse import parse_sass, parse_scss


@pytest.mark.parametrize(("name", "syntax", "text", "answer"), recorded(COMPILED))
def test_a_stylesheet_is_compiled_as_ruby_sass_compiles_it(
    name: str, syntax: str, text: str, answer: dict[str, Any]
) -> None:
    try:
        found = {"css": sass.compile(text, syntax=syntax)}
    except SassError as error:
        found = {"error": error.message.strip(), "line": error.line}
    expected = {key: each for key, each in answer.items() if key != "warnings"}
    if "error" in expected:
        expected["error"] = expected["error"].strip()
    assert found == expected, f"{name}:\n{text}"


@pytest.mark.parametrize(
    ("name", "syntax", "text", "answer"),
    [each for each in recorded(COMPILED) if each[0].startswith("warnings.")],
)
def test_reading_warns_of_what_ruby_sass_warns_of(
    name: str, syntax: str, text: str, answer: dict[str, Any]
) -> None:
    warnings = (parse_sass if syntax == "sass" else parse_scss)(text).warnings
    found = "".join(f"{each}\n" for each in warnings)
    assert found == answer["warnings"], f"{name}:\n{text}"
