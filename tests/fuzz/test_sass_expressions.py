"""A taste of `fuzz_sass.py` in every run: random SassScript, the same CSS as Ruby's."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
import ruby_sass

sys.path.insert(0, str(Path(__file__).resolve().parent))

from fuzz_sass import are_same, ours, statement, stylesheet
from sass_expressions import Expressions

_STATEMENTS = 300


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_sass.is_there(), reason="Ruby Sass is not installed")
def test_random_expressions_print_what_ruby_prints() -> None:
    ruby = ruby_sass.RubySass()
    different = []
    for number in range(_STATEMENTS):
        rng = random.Random(number)
        text = stylesheet([statement(rng, Expressions(rng).expression())])
        style = rng.choice(["nested", "compressed"])
        theirs, mine = ruby.compile(text, style), ours(text, style)
        if not are_same(theirs, mine):
            different.append((number, text, theirs, mine))
    ruby.close()
    assert different == []
