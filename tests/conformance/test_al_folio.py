"""The plugins of al-folio and the gems that it uses: what they wrote under Jekyll 4.3.1.

Of the recorded cases of jekyll-scholar these are those that need nothing of it.
"""

from __future__ import annotations

import json
import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from al_folio_files import RUBY_FILES
from known_differences import known

from pykyll.builder import build
from pykyll.errors import BuildError

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "scholar"
_FILE = _DATA / "cases.jsonl"
_KNOWN = known("al-folio")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _cases() -> list[Any]:
    if not _FILE.is_file():
        return []
    cases = [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()]
    return [
        pytest.param(case, id=case["id"])
        for case in cases
        if case["group"] == "alfolio" and "scholar" not in case["config_yml"]
    ]


@pytest.mark.skipif(not _FILE.is_file(), reason="the recorded cases are not beside the repository")
@pytest.mark.parametrize("case", _cases())
def test_prints_what_was_recorded(case, tmp_path, monkeypatch):
    monkeypatch.setenv("PYKYLL_NETWORK", "off")
    source = tmp_path / "site"
    files = {"_config.yml": case["config_yml"], **case["files"]}
    for name in case.get("theme_plugins") or ():
        files[f"_plugins/{name}.rb"] = RUBY_FILES[name]
    for path, text in files.items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_text(text, "utf-8")
    expected = None if case["exit"] else case["output"]
    written = _written(source, tmp_path / "out")
    if case["id"] in _KNOWN:
        assert written != expected
    else:
        assert written == expected


def _written(source, destination):
    """Every file that is written; None where the build fails."""
    time = datetime(2026, 11, 25, 12, tzinfo=UTC)
    try:
        build(
            source, destination, compat="jekyll 4.3.1 debian", environment="production", time=time
        )
    except BuildError:
        return None
    return {
        path.relative_to(destination).as_posix(): _UUID.sub("{UUID}", path.read_text("utf-8"))
        for path in sorted(destination.rglob("*"))
        if path.is_file()
    }
