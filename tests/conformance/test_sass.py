"""What Ruby Sass 3.7.4 printed for the stylesheets of sass-spec, in its four styles."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

import pytest
from known_differences import known

from pykyll.sass import FileImporter, SassError, compile_stylesheet
from pykyll.sass.css.printing import Style

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "sass"
_FILE = _DATA / "cases.jsonl"
_LINES = _FILE.read_text("utf-8").split("\n") if _FILE.is_file() else []
_CASES = [json.loads(line) for line in _LINES if line]
_KNOWN = known("sass")
_STYLES = ("nested", "expanded", "compact", "compressed")


@pytest.mark.skipif(not _CASES, reason="the recorded cases are not on this machine")
@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["id"])
def test_prints_what_ruby_sass_printed(case: dict, tmp_path: Path) -> None:
    if case["id"] in _KNOWN:
        pytest.xfail(_KNOWN[case["id"]])
    for path, text in case["files"].items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="")
    if "error" not in case:
        for style in _STYLES:
            assert _css(case, style, tmp_path) == case[style]
        return
    # Recorded nested: a comment that is left out when compressed is not evaluated there.
    with pytest.raises(SassError) as raised:
        _css(case, "nested", tmp_path)
    assert case["error"]["line"] in (None, raised.value.line)
    for style in _STYLES:
        with suppress(SassError):  # and nothing else
            _css(case, style, tmp_path)


def _css(case: dict, style: str, folder: Path) -> str:
    importer = FileImporter([str(folder)])
    return compile_stylesheet(
        case["input"], syntax=case["syntax"], style=Style(style), importer=importer
    ).css
