"""What stylesheets are parsed to, against what Ruby Sass parses them to: `../record_trees.py`."""

from __future__ import annotations

from typing import Any

import pytest
from sass_sources import PARSED, recorded
from sass_trees import difference, ours


@pytest.mark.parametrize(("name", "syntax", "text", "answer"), recorded(PARSED))
def test_a_stylesheet_is_parsed_as_ruby_sass_parses_it(
    name: str, syntax: str, text: str, answer: dict[str, Any]
) -> None:
    found = difference(answer, ours(text, syntax))
    assert found is None, f"{name}:\n{text}\n{found}"
