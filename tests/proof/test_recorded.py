"""Random pages with random options, and what html-proofer 5.2.1 reported for them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pykyll.proof import ProofOptions, proof

_RECORD = Path(__file__).with_name("recorded") / "html_proofer_5_2_1.jsonl"
_CASES = [json.loads(line) for line in _RECORD.read_text().splitlines()]
_TARGET = '<p id="one">x</p><a name="two"></a><code id=three></code><i id="ü"></i>'
_FILES = [
    *("b.html", "dir/index.html", "dir/sub/x.html", "both.html", "both/index.html", "img.png"),
    *("doc.pdf", "noext", "sp ace.html", "ü.html", "a%20b.html", "UP.HTML", "s.css"),
]
_OPENS_ALL_THE_SAME = re.compile(r"\.pdf#\S+; the file exists")
"""What html-proofer fails, though browsers find the place: no failure to us."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    (folder / "empty").mkdir()
    for name in _FILES:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_TARGET)
    return folder


@pytest.mark.parametrize("number", range(len(_CASES)))
def test_failures_are_html_proofers(folder, monkeypatch, number):
    case = _CASES[number]
    monkeypatch.chdir(folder)
    page = f"t{number}.html"
    Path(page).write_text(case["html"])
    found = proof(page, ProofOptions(disable_external=True, **case["options"]))
    said = [[each.check_name, each.line, each.description, each.content] for each in found]
    expected = [each for each in case["failures"] if not _OPENS_ALL_THE_SAME.search(each[2])]
    assert sorted(map(str, said)) == sorted(map(str, expected))
