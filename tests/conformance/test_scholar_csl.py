"""What jekyll-scholar printed of each entry: the reference and the citation in eight styles."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from known_differences import known

from pykyll.bibliography.csl import CitationItem, Renderer, RenderError, find_style

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "scholar"
_FILE = _DATA / "units/csl.jsonl"
_LINES = _FILE.read_text("utf-8").splitlines() if _FILE.is_file() else []
_ENTRIES = [json.loads(line) for line in _LINES]
_STYLES = sorted({style for entry in _ENTRIES for style in entry["ref"]})
_KNOWN = known("scholar-csl")


def _same(ours: str, recorded: str) -> bool:
    """Where Ruby failed, we fail too; the words are our own."""
    if recorded.startswith("ERR "):
        return ours.startswith("ERR ")
    return ours == recorded


def _reference(renderer: Renderer, item: dict) -> str:
    try:
        return renderer.reference(item)
    except RenderError as error:
        return f"ERR {error.message}"


def _citation(renderer: Renderer, item: dict) -> str:
    try:
        return renderer.citation([CitationItem(item)])
    except RenderError as error:
        return f"ERR {error.message}"


@pytest.mark.skipif(not _ENTRIES, reason="the recorded entries are not on this machine")
@pytest.mark.parametrize("style", _STYLES)
def test_prints_what_jekyll_scholar_printed(style: str) -> None:
    if style in _KNOWN:
        pytest.xfail(_KNOWN[style])
    found = find_style(style)
    for entry in _ENTRIES:
        ours = _reference(Renderer(found), entry["csl"]), _citation(Renderer(found), entry["csl"])
        recorded = entry["ref"][style], entry["cite"][style]
        for mine, theirs in zip(ours, recorded, strict=True):
            assert _same(mine, theirs), (entry["from"], mine, theirs)
