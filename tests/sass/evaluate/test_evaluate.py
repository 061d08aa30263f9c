"""Statements, against what Ruby Sass made of them: see `record_stylesheets.py`."""

from __future__ import annotations

from pathlib import Path

import pytest
from sass_stylesheet_files import check, recorded


@pytest.mark.parametrize(("text", "answer"), recorded(Path(__file__).parent))
def test_a_stylesheet_comes_out_as_from_ruby_sass(text: str, answer: dict) -> None:
    check(text, answer)
