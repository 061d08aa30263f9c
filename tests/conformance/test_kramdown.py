"""What kramdown 2.4.0 and its GFM parser printed, case by case."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from known_differences import known

from pykyll.kramdown import convert

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "kramdown"
_FILE = _DATA / "cases.json"
_CASES = json.loads(_FILE.read_text("utf-8")) if _FILE.is_file() else []
_KNOWN = known("kramdown")
# The recording has exactly one line end there, whatever the highlighter prints.
_BEHIND_CODE = re.compile(r"</code></pre>\n*")


def _recorded(html: str) -> str:
    return _BEHIND_CODE.sub("</code></pre>\n", html)


@pytest.mark.skipif(not _CASES, reason="the recorded cases are not on this machine")
@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["id"])
def test_prints_what_kramdown_printed(case: dict) -> None:
    if case["id"] in _KNOWN:
        pytest.xfail(_KNOWN[case["id"]])
    result = convert(case["text"], case["options"])
    assert _recorded(result.html) == _recorded(case["html"])
    assert [warning.message for warning in result.warnings] == case["warnings"]
