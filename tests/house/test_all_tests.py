"""The runner of all tests leaves none out, and tells of each that failed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unit():
    if not (_ROOT / ".ci").is_dir():
        pytest.skip("this is no checkout")
    spec = importlib.util.spec_from_file_location("run_all_tests", _ROOT / ".ci/unit.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_every_folder_with_tests_is_run_once(unit):
    folders = unit.folders()
    assert len(folders) == len(set(folders))
    assert {path.parts[0] for path in _below_tests()} == set(folders)
    assert set(unit.LONGEST) <= set(folders)


def _below_tests():
    paths = [path.relative_to(_ROOT / "tests") for path in (_ROOT / "tests").rglob("test_*.py")]
    assert all(len(path.parts) > 1 for path in paths)  # none lies beside the folders
    return paths


@pytest.mark.parametrize(
    ("outputs", "status", "line"),
    [
        ({0: "..\n2 passed in 0.1s\n"}, 0, "2 passed, 0 failed, 0 skipped"),
        ({0: "3 passed, 1 skipped, 1 xfailed in 1s", 5: "no tests ran in 0.1s"}, 0,
         "3 passed, 0 failed, 1 skipped"),
        ({0: "1 passed in 1s", 1: "1 failed, 4 passed in 2s"}, 1, "5 passed, 1 failed, 0 skipped"),
        ({1: "1 passed, 2 errors in 2s"}, 1, "1 passed, 2 failed, 0 skipped"),
        ({-9: "...."}, 1, "0 passed, 1 failed, 0 skipped"),
    ],
)  # fmt: skip
def test_what_came_of_all_is_the_last_line(unit, capsys, outputs, status, line):
    parts = [unit.Part(str(at), at, text, 1.0) for at, text in outputs.items()]
    assert unit.told(parts) == status
    assert capsys.readouterr().out.splitlines()[-1] == line
