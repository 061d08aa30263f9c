"""html-proofer 5.2.1's own fixtures and what it reported for them."""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from pykyll.proof import ProofOptions, proof

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "html-proofer"
_KNOWN = Path(__file__).with_name("known.toml")
_FIXTURES_THEN = "spec/html-proofer/fixtures"


def _cases() -> list[Any]:
    if not _DATA.is_dir():
        return []
    known = {}
    if _KNOWN.is_file():
        entries = tomllib.loads(_KNOWN.read_text()).get("known", [])
        known = {each["id"]: each["reason"] for each in entries if each["suite"] == "html-proofer"}
    params = []
    for line in (_DATA / "cases.jsonl").read_text().splitlines():
        case = json.loads(line)
        marks = [pytest.mark.xfail(reason=known[case["id"]])] if case["id"] in known else []
        if case["type"] == "links":
            continue  # the web of its day answered these
        params.append(pytest.param(case, id=case["id"], marks=marks))
    return params


def _options(case: dict[str, Any], folder: Path) -> ProofOptions:
    values = dict(case["options"])
    if values.get("root_dir"):
        values["root_dir"] = values["root_dir"].replace(_FIXTURES_THEN, str(_DATA / "fixtures"))
    if values.get("cache"):
        values["cache"] = {**values["cache"], "storage_dir": str(folder)}
    return ProofOptions(**{**values, "disable_external": True})


@pytest.mark.skipif(not _cases(), reason="the recorded cases are not on this machine")
@pytest.mark.parametrize("case", _cases())
def test_failures(case: dict[str, Any], tmp_path: Path) -> None:
    fixtures = _DATA / "fixtures"
    inputs = [case["input"]] if isinstance(case["input"], str) else case["input"]
    found = [
        [each.check_name, str(Path(each.path).relative_to(fixtures)), each.line, each.description]
        for each in proof([fixtures / each for each in inputs], _options(case, tmp_path))
    ]
    expected = [
        [each["check"], each["path"], each["line"], each["description"]]
        for each in case["failures"]
        if each["status"] is None
    ]
    assert found == expected
