"""Small sites: what Jekyll 3.10 on GitHub Pages and Debian's Jekyll 4.3.1 wrote for them."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from known_differences import known

from pykyll.builder import build

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "pages"
_FILE = _DATA / "cases.jsonl"
_KNOWN = known("pages")


def _cases() -> list[Any]:
    if not _FILE.is_file():
        return []
    cases = [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()]
    return [
        pytest.param(
            case,
            id=case["id"],
            marks=[pytest.mark.xfail(reason=_KNOWN[case["id"]])] if case["id"] in _KNOWN else [],
        )
        for case in cases
    ]


def _written(folder: Path) -> dict[str, str]:
    """Every file below a folder that is text, by its path."""
    texts = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            texts[path.relative_to(folder).as_posix()] = path.read_bytes().decode("utf-8")
    return texts


@pytest.mark.skipif(not _cases(), reason="the recorded sites are not on this machine")
@pytest.mark.parametrize("case", _cases())
def test_writes_what_jekyll_wrote(
    case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "UTC")
    for path, text in case["files"].items():
        file = tmp_path / "source" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    build(
        tmp_path / "source",
        tmp_path / "site",
        compat=case["compat"],
        environment=case["environment"],
        time=datetime.strptime(case["time"], "%Y-%m-%d %H:%M:%S %z"),
    )
    assert _written(tmp_path / "site") == case["output"]
