"""A taste of `fuzz_kramdown.py` in every run: random documents, the same HTML as Ruby's."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
import ruby_kramdown

sys.path.insert(0, str(Path(__file__).resolve().parent))

from markdown_grammar import OPTIONS, document

from pykyll.kramdown import convert

_DOCUMENTS = 1_500


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_kramdown.is_there(), reason="Ruby's kramdown is not installed")
def test_random_documents_print_what_ruby_prints() -> None:
    ruby = ruby_kramdown.RubyKramdown()
    different = []
    for number in range(_DOCUMENTS):
        text = document(random.Random(number))
        options = OPTIONS[number % len(OPTIONS)]
        theirs = ruby.convert(text, options)
        if "error" not in theirs and convert(text, options).html != theirs["html"]:
            different.append((number, text))
    ruby.close()
    assert not different
