"""Regular expressions that every Python from 3.11.0 on reads in the same way."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

_PACKAGE = Path(__file__).parents[2] / "src/pykyll"
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")


def possessive_groups(source: str) -> list[int]:
    """The lines of texts that repeat a group possessively.

    Until Python 3.11.5, a group with backtracking in it could then match what it does not:
    `(?>(?:…)*)` says the same, and is read right everywhere.
    """
    found: list[int] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else "x" for part in node.values]
            text = "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if _POSSESSIVE_GROUP.search(_CLASS.sub("[]", text)) and _is_expression(text):
            found.append(node.lineno)
    return found


def _is_expression(text: str) -> bool:
    """Not a list of signs, such as those that may stand in a URL."""
    if not re.search(r"[\w\\.]", text):
        return False
    try:
        re.compile(text)
    except re.error:
        return "(?" in text  # a part of one
    return "(" in text


@pytest.mark.parametrize(
    "path", sorted(_PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(_PACKAGE))
)
def test_no_group_is_repeated_possessively(path: Path) -> None:
    assert possessive_groups(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (r'A = r"(?:a|ab)*+c"', [1]),
        ('A = 1\nB = rf"(?:{A})?+c"', [2]),
        (r'A = r"(?:a){1,3}+"', [1]),
        (r'A = r"[a-z]*+\s++(?>(?:a)*)"', []),
        ('A = "!$&\'()*+,;="', []),
        (r'A = r"[()*+,]\)*+"', []),
    ],
)
def test_such_a_group_would_be_found(source: str, lines: list[int]) -> None:
    assert possessive_groups(source) == lines
