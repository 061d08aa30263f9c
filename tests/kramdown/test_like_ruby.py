"""What kramdown does, statement by statement, as Ruby's printed it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import ruby_kramdown

from pykyll.kramdown import convert

_RECORDED = json.loads(Path(__file__).with_name("recorded.json").read_text("utf-8"))


@pytest.mark.parametrize("case", _RECORDED, ids=lambda case: case["statement"])
def test_prints_what_ruby_printed(case: dict) -> None:
    result = convert(case["text"], case["options"])
    assert result.html == case["html"]
    ours = [warning.message for warning in result.warnings]
    assert list(dict.fromkeys(ours)) == list(dict.fromkeys(case["warnings"]))


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_kramdown.is_there(), reason="Ruby's kramdown is not installed")
def test_the_recording_is_what_ruby_prints_now() -> None:
    ruby = ruby_kramdown.RubyKramdown()
    for case in _RECORDED:
        assert ruby.convert(case["text"], case["options"])["html"] == case["html"]
    ruby.close()
