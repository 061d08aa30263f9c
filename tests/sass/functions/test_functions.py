"""Functions of Sass, against what Ruby Sass printed: see `record_expressions.py`."""

from __future__ import annotations

from pathlib import Path

import pytest
from sass_expression_files import check, recorded


@pytest.mark.parametrize(("name", "expression", "answer"), recorded(Path(__file__).parent))
def test_a_call_prints_what_ruby_sass_prints(
    name: str, expression: str, answer: dict[str, str]
) -> None:
    check(name, expression, answer)
