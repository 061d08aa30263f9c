"""Each promise of the page on security names the tests that hold it, and these are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_PAGE = (_ROOT / "docs/security.md").read_text("utf-8")
_TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
_PROMISES = [
    line
    for line in _PAGE.partition("## What is not promised")[0].splitlines()
    if line.startswith("- ")
]
_NAMED = sorted({match.groups(default="") for match in _TEST.finditer(_PAGE)})


def test_there_are_promises_to_everybody_in_the_table():
    assert len(_PROMISES) > 40
    assert _PAGE.count("\n## ") == 12


@pytest.mark.parametrize("promise", _PROMISES)
def test_each_promise_names_a_test(promise):
    assert _TEST.search(promise), promise


@pytest.mark.parametrize(("path", "name"), _NAMED)
def test_each_test_that_is_named_is_there(path, name):
    file = _ROOT / path
    assert file.is_file(), path
    text = file.read_text("utf-8")
    assert re.search(rf"^def {name or 'test_[a-z0-9_]+'}\(", text, re.MULTILINE), name


def test_everything_that_is_installed_has_its_hash():
    lists = sorted((_ROOT / "requirements").glob("*.txt"))
    if not lists:
        pytest.skip("a source distribution has no requirements")
    for path in lists:
        joined = path.read_text("utf-8").replace("\\\n", " ")
        lines = [line for line in joined.splitlines() if re.match(r"[a-z]", line)]
        assert lines
        assert [line for line in lines if "--hash=sha256:" not in line] == []


def test_the_page_on_reporting_names_the_page_on_what_is_promised():
    text = (_ROOT / "SECURITY.md").read_text("utf-8")
    assert "(docs/security.md)" in text
    assert "Report a vulnerability" in text
