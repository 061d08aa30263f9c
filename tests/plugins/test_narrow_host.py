"""Built-in plugins stay in their room: what they know of a site is its `Host`."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from pykyll import plugins
from pykyll.plugins import PLUGINS

_FOLDER = Path(plugins.__file__).parent
_FILES = sorted(_FOLDER.rglob("*.py"))
_NAMES = [path.relative_to(_FOLDER).as_posix() for path in _FILES]
_BEHIND_THE_HOST = {"model", "site"}
_READS = {"exists", "isdir", "isfile", "lexists", "listdir", "scandir", "stat", "walk", "getmtime"}


def _nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text("utf-8"))))


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def _is_own(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"}


@pytest.mark.parametrize("path", _FILES, ids=_NAMES)
def test_no_plugin_imports_a_private_name(path: Path) -> None:
    imported = [
        f"{node.module}.{alias.name}"
        for node in _nodes(path)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    assert [name for name in imported if any(map(_is_private, name.split(".")))] == []


@pytest.mark.parametrize("path", _FILES, ids=_NAMES)
def test_no_plugin_reaches_into_the_private_part_of_another_object(path: Path) -> None:
    reached = [
        ast.unparse(node)
        for node in _nodes(path)
        if isinstance(node, ast.Attribute) and _is_private(node.attr) and not _is_own(node)
    ]
    assert reached == []


@pytest.mark.parametrize("path", _FILES, ids=_NAMES)
def test_no_subclass_of_a_page_sets_what_is_private_to_pages(path: Path) -> None:
    pages = [
        node
        for node in _nodes(path)
        if isinstance(node, ast.ClassDef) and any("Page" in ast.unparse(b) for b in node.bases)
    ]
    set_here = [
        ast.unparse(node)
        for page in pages
        for node in ast.walk(page)
        if isinstance(node, ast.Attribute) and node.attr in {"_url", "_given_url", "_merged"}
    ]
    assert set_here == []


@pytest.mark.parametrize("path", _FILES, ids=_NAMES)
def test_no_plugin_asks_for_the_site_behind_the_host(path: Path) -> None:
    asked = [
        ast.unparse(node)
        for node in _nodes(path)
        if isinstance(node, ast.Attribute) and node.attr in _BEHIND_THE_HOST
    ]
    assert asked == []


@pytest.mark.parametrize("path", _FILES, ids=_NAMES)
def test_no_plugin_reads_the_process_or_files_beside_the_host(path: Path) -> None:
    read = [
        ast.unparse(node)
        for node in _nodes(path)
        if (isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv"})
        or (isinstance(node, ast.Call) and _reads_files(node.func))
    ]
    assert read == []


def _reads_files(called: ast.expr) -> bool:
    if isinstance(called, ast.Name):
        return called.id == "open"
    return (
        isinstance(called, ast.Attribute)
        and called.attr in _READS
        and ast.unparse(called.value) in {"os", "os.path"}
    )


@pytest.mark.parametrize("path", _FILES, ids=_NAMES)
def test_no_function_of_a_plugin_imports_anything(path: Path) -> None:
    hidden = [
        ast.unparse(inner)
        for node in _nodes(path)
        if isinstance(node, ast.FunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, (ast.Import, ast.ImportFrom))
    ]
    assert hidden == []


def test_the_folder_holds_plugins_and_nothing_else() -> None:
    modules = {path.stem for path in _FOLDER.glob("*.py")} - {"__init__"}
    folders = {path.parent.name for path in _FOLDER.glob("*/__init__.py")}
    assert {name.replace("_", "-") for name in modules | folders} == set(PLUGINS)
    assert all(callable(PLUGINS[name]) for name in PLUGINS)


def test_no_plugin_is_imported_before_a_site_asks_for_it() -> None:
    import subprocess
    import sys

    code = (
        "import sys; import pykyll; from pykyll.plugins import PLUGINS; 'jemoji' in PLUGINS; "
        "list(PLUGINS); print([n for n in sys.modules if n.startswith('pykyll.plugins.')])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
