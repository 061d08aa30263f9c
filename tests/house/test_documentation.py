"""What the pages for engineers name is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_PACKAGE = _ROOT / "src/pykyll"
_PAGES = ("architecture.md", "how-a-page-is-made.md")
_PATH = re.compile(r"(?<![\w/.])((?:[a-z_]+/)+(?:[a-z_0-9]+\.py)?|[a-z_]+/[a-z_]+\.py)")
_IN_SITE = (
    "_pages/",
    "_data/",
    "_includes/",
    "_layouts/",
    "_sass/",
    "assets/",
    "images/",
    "_posts/",
)


def _text(page: str) -> str:
    return (_ROOT / "docs" / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", _PAGES)
def test_every_file_that_is_named_is_there(page: str) -> None:
    named = {name for name in _PATH.findall(_text(page)) if name not in _IN_SITE}
    assert len(named) > 20
    missing = [
        name
        for name in named
        if not (
            (_PACKAGE / name).exists() or (_ROOT / name).exists() or name.startswith("decisions/")
        )
    ]
    assert missing == []


def test_every_package_has_its_row() -> None:
    rows = re.findall(r"^\| ((?:`[a-z]+`(?:, )?)+) \|", _text("architecture.md"), re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([a-z]+)`", row)}
    packages = {path.parent.name for path in _PACKAGE.glob("*/__init__.py")}
    assert named == packages


def test_every_invariant_names_what_holds_it() -> None:
    part = _text("architecture.md").partition("## Invariants")[2].partition("\n## ")[0]
    invariants = re.findall(r"^\d+\. .*$", part, re.MULTILINE)
    assert [int(each.partition(".")[0]) for each in invariants] == list(
        range(1, len(invariants) + 1)
    )
    for invariant in invariants:
        assert re.search(r"`tests/|import-linter|`ruff`", invariant), invariant


@pytest.mark.parametrize("name", ["load_config", "read_tree", "fill", "renew", "put"])
def test_the_functions_of_the_steps_are_where_the_page_says(name: str) -> None:
    text = _text("how-a-page-is-made.md")
    match = re.search(rf"`{name}` in `([\w/]+\.py)`", text) or re.search(
        rf"`([\w/]+\.py)`: `{name}`", text
    )
    assert match is not None
    tree = ast.parse((_PACKAGE / match[1]).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
