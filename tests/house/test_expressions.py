"""Regular expressions that every Python from 3.11.0 on reads in the same way."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
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


_COMPILED = """
import importlib, json, pkgutil, re
from re import _compiler, _parser

patterns = {}
compile_ = _compiler.compile

def noted(pattern, flags=0):
    if isinstance(pattern, str):
        patterns[pattern] = flags
    return compile_(pattern, flags)

_compiler.compile = noted
import pykyll
for module in pkgutil.walk_packages(pykyll.__path__, "pykyll."):
    if not module.name.endswith("__main__"):
        loaded = importlib.import_module(module.name)
        grammar = getattr(loaded, "GRAMMAR", None)
        for state in grammar.states if grammar is not None else ():
            grammar.state(state)

def groups(node):
    for operation, value in node:
        if operation is _parser.POSSESSIVE_REPEAT and not single(value[2]):
            yield True
        for part in parts(value):
            yield from groups(part)

def single(part):
    return len(part) == 1 and part[0][0] in (
        _parser.LITERAL, _parser.NOT_LITERAL, _parser.IN, _parser.ANY, _parser.CATEGORY
    )

def parts(value):
    for each in value if isinstance(value, (tuple, list)) else (value,):
        if isinstance(each, _parser.SubPattern):
            yield each
        elif isinstance(each, (tuple, list)):
            yield from parts(each)

found = [p for p, flags in patterns.items() if any(groups(_parser.parse(p, flags)))]
print(json.dumps([len(patterns), found]))
"""


def test_no_group_is_repeated_possessively_in_what_is_compiled() -> None:
    """Expressions that are put together of parts, which no look at the source finds."""
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _COMPILED],
        capture_output=True,
        text=True,
        check=True,
    )
    number, found = json.loads(run.stdout.splitlines()[-1])
    assert number > 1_000
    assert found == []
