"""Nothing walks, makes or removes folders by calling itself for each folder in a folder."""

from __future__ import annotations

import ast
from pathlib import Path

import pykyll

_PACKAGE = Path(pykyll.__file__).parent
_RECURSIVE = {
    "os": {"fwalk", "makedirs", "removedirs", "renames", "walk"},
    "shutil": {"copytree", "move", "rmtree"},
    "tempfile": {"TemporaryDirectory"},
}
"""Those of Python 3.11, some of which later ones have mended."""
_OF_PATHS = {"rglob"}
_WALK_THE_PACKAGE = {"convert/sass_cache.py"}
"""Modules that walk the folders of pykyll's own code alone."""


def test_python_s_own_functions_that_call_themselves_are_not_used() -> None:
    found = [
        f"{path.relative_to(_PACKAGE)}:{line}: {name}"
        for path in sorted(_PACKAGE.rglob("*.py"))
        if path.relative_to(_PACKAGE).as_posix() not in _WALK_THE_PACKAGE
        for line, name in _recursive(ast.parse(path.read_text("utf-8")))
    ]
    assert found == [], "use pykyll.folders"


def test_one_would_be_found() -> None:
    tree = ast.parse("os.walk(x)\nfrom shutil import rmtree\nos.path.join(y)\np.rglob('*')\n")
    assert _recursive(tree) == [(1, "os.walk"), (2, "shutil.rmtree"), (4, "rglob")]


def _recursive(tree: ast.Module) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=module), attr=name) if name in _RECURSIVE.get(
                module, ()
            ):
                found.append((node.lineno, f"{module}.{name}"))
            case ast.Attribute(attr=name) if name in _OF_PATHS:
                found.append((node.lineno, name))
            case ast.ImportFrom(module=str(module), names=names):
                found += [
                    (node.lineno, f"{module}.{each.name}")
                    for each in names
                    if each.name in _RECURSIVE.get(module, ())
                ]
    return sorted(found)
