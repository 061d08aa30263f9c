"""Statements, against what Ruby Sass made of them: see `record_stylesheets.py`."""

from __future__ import annotations

from pathlib import Path

import pytest
from sass_stylesheet_files import check, recorded

from pykyll.sass.syntax import Syntax


@pytest.mark.parametrize(("text", "syntax", "answer"), recorded(Path(__file__).parent))
def test_a_stylesheet_comes_out_as_from_ruby_sass(text: str, syntax: Syntax, answer: dict) -> None:
    check(text, syntax, answer)
