"""What citeproc-ruby prints, rule by rule, as it was recorded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import ruby_citeproc

from pykyll.bibliography.csl import CitationItem, Renderer, parse_style

_RECORDED = json.loads(Path(__file__).with_name("recorded.json").read_text("utf-8"))


@pytest.mark.parametrize("case", _RECORDED, ids=lambda case: case["says"])
def test_prints_what_ruby_printed(case: dict) -> None:
    renderer = Renderer(parse_style(case["style"]), case["locale"])
    assert renderer.bibliography(case["items"]) == case["references"]
    if case["cites"] is not None:
        cited = [
            CitationItem(item, number, **cite)
            for number, (item, cite) in enumerate(zip(case["items"], case["cites"], strict=True), 1)
        ]
        assert renderer.citation(cited) == case["citation"]


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_citeproc.is_there(), reason="citeproc-ruby is not installed")
def test_the_recording_is_what_ruby_prints_now() -> None:
    ruby = ruby_citeproc.RubyCiteproc()
    for case in _RECORDED:
        answer = ruby.print(case["style"], case["items"], case["locale"], case["cites"])
        assert answer == {name: case[name] for name in ("references", "citation")}, case["says"]
    ruby.close()
