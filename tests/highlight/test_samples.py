"""Samples of code, highlighted as Rouge 3.30 highlights them."""

from __future__ import annotations

import json

import pytest
import ruby_rouge
from rouge_samples import (
    ACADEMIC,
    FOLDER,
    RECORDED,
    Sample,
    printed_by_us,
    samples,
    share,
    tags,
)

_FLOORS = json.loads((FOLDER / "floors.json").read_text("utf-8"))
_FRAGMENTS = json.loads((RECORDED / "fragments.json").read_text("utf-8"))
_SAMPLES = [sample for tag in tags() for sample in samples(tag)]


@pytest.mark.parametrize("tag", tags())
def test_no_language_falls_below_what_it_reached(tag: str) -> None:
    found = share(tag)
    assert found.characters >= _FLOORS[tag]["characters"] - 1e-9
    assert found.same >= _FLOORS[tag]["same"]


@pytest.mark.parametrize("tag", ACADEMIC)
def test_languages_of_academics_have_the_bytes_of_rouge(tag: str) -> None:
    assert len(samples(tag)) >= 6
    for sample in samples(tag):
        assert sample.printed_by_us() == sample.printed_by_rouge(), sample.name


def test_sixty_languages_are_measured_and_none_is_far_from_rouge() -> None:
    assert len(tags()) >= 60
    assert all(floor["characters"] >= 0.9 for floor in _FLOORS.values())
    assert sum(floor["characters"] == 1 for floor in _FLOORS.values()) >= 45


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda sample: f"{sample.tag}/{sample.name}")
def test_samples_are_long_enough_to_say_something(sample: Sample) -> None:
    assert sample.code.count("\n") >= 20
    assert len(samples(sample.tag)) >= 2


@pytest.mark.parametrize("tag", tags())
def test_pieces_of_samples_have_the_bytes_of_rouge_too(tag: str) -> None:
    """They begin and end anywhere, so that much in them is open or wrong."""
    for sample in samples(tag):
        for code, theirs in zip(sample.fragments, _FRAGMENTS[tag][sample.name], strict=True):
            ours = printed_by_us(tag, code)
            assert ours == (ours if theirs is None else theirs), (sample.name, code)


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_rouge.is_there(), reason="Ruby, Rouge 3.30 or Jekyll is not installed")
def test_the_recording_is_what_rouge_prints_now() -> None:
    ruby = ruby_rouge.RubyRouge()
    changed = []
    for sample in _SAMPLES:
        if sample.tag == "twig":
            ruby.start_again()
        if ruby.ask_to("html", lang=sample.tag, code=sample.code) != {
            "html": sample.printed_by_rouge()
        }:
            changed.append(sample)
    ruby.close()
    assert changed == []
