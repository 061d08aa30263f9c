"""What Liquid 4.0.4 printed in lax mode, vector by vector."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from pykyll.liquid import Environment, LiquidError

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "liquid"
_FILE = _DATA / "vectors.jsonl"
_VECTORS = (
    [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()] if _FILE.is_file() else []
)


@pytest.mark.skipif(not _VECTORS, reason="the recorded vectors are not on this machine")
@pytest.mark.parametrize("vector", _VECTORS, ids=lambda vector: vector["id"])
def test_prints_what_liquid_printed(vector: dict) -> None:
    environment = Environment(partials=vector["partials"])
    try:
        template = environment.parse(vector["template"])
    except LiquidError as error:
        assert error.liquid_message() == vector.get("parse_error")
        return
    assert template.render(vector["data"]) == vector.get("expected"), vector.get("parse_error")
    assert [error.liquid_message() for error in template.errors] == vector.get("errors", [])
