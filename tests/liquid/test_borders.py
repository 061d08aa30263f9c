"""Liquid and kramdown know nothing of files: what import-linter cannot see, `open`, is not called."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

_SOURCE = Path(__file__).resolve().parents[2] / "src/pykyll"
_FORBIDDEN = frozenset({"open", "input", "print", "__import__"})


def _called(path: Path) -> set[str]:
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    return {node.func.id for node in calls if isinstance(node.func, ast.Name)}


@pytest.mark.parametrize("package", ["liquid", "kramdown"])
def test_no_module_opens_a_file_prints_or_reads_a_line(package: str) -> None:
    found = {
        path.relative_to(_SOURCE).as_posix(): sorted(_called(path) & _FORBIDDEN)
        for path in (_SOURCE / package).rglob("*.py")
    }
    assert {path: names for path, names in found.items() if names} == {}


def test_partials_in_a_folder_are_the_one_exception() -> None:
    importers = [
        path.relative_to(_SOURCE).as_posix()
        for path in (_SOURCE / "liquid").rglob("*.py")
        if "folder_loader" in path.read_text()
    ]
    assert importers == ["liquid/__init__.py"]
