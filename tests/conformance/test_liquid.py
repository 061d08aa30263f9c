"""What Liquid 4.0.4 printed in lax mode, vector by vector."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from known_differences import known

from pykyll.liquid import Clock, Environment, LiquidError

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "liquid"
_FILE = _DATA / "vectors.jsonl"
_KNOWN = known("liquid")


def _vectors() -> list[object]:
    if not _FILE.is_file():
        return []
    vectors = [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()]
    return [
        pytest.param(
            vector,
            id=vector["id"],
            marks=[pytest.mark.xfail(reason=_KNOWN[vector["id"]])]
            if vector["id"] in _KNOWN
            else [],
        )
        for vector in vectors
    ]


_VECTORS = _vectors()


class _RecordedOn(Clock):
    """The day of the recording, which one vector prints."""

    def now(self) -> datetime:
        return datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.skipif(not _VECTORS, reason="the recorded vectors are not on this machine")
@pytest.mark.parametrize("vector", _VECTORS)
def test_prints_what_liquid_printed(vector: dict) -> None:
    environment = Environment(partials=vector["partials"], clock=_RecordedOn())
    try:
        template = environment.parse(vector["template"])
    except LiquidError as error:
        assert error.liquid_message() == vector.get("parse_error")
        return
    assert template.render(vector["data"]) == vector.get("expected"), vector.get("parse_error")
    assert [error.liquid_message() for error in template.errors] == vector.get("errors", [])
