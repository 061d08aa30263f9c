"""Files of SassScript, an expression a line, with what Ruby Sass prints for each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pykyll import sass
from pykyll.regex import regex

_TESTS = Path(__file__).resolve().parents[1] / "sass"
FOLDERS = (_TESTS / "values", _TESTS / "functions")
_STUMBLES = regex(r"^[A-Za-z]+Error: ")
"""An exception that Ruby Sass does not turn into a message."""
_OWN_WORDS = {
    "hsla(120, 50%, 50%)",  # says that two were given
    "call()",  # speaks of a value `{}`
}


def expressions(path: Path) -> Iterator[str]:
    """The expressions of a file; one that ends with a backslash goes on in the next line."""
    lines = path.read_text(encoding="utf-8").replace("\\\n", "\0").split("\n")
    for line in lines:
        if line and not line.startswith("# "):
            yield line.replace("\0", "\\\n")


def recorded(folder: Path) -> list[tuple[str, str, dict[str, str]]]:
    """The name of the file, the expression, and its answer, for all of a folder."""
    return [
        (path.stem, expression, answer)
        for path in sorted(folder.glob("*.txt"))
        for expression, answer in json.loads(
            path.with_suffix(".json").read_text(encoding="utf-8")
        ).items()
    ]


def stylesheet(expression: str) -> str:
    """A stylesheet that prints it."""
    statements, _, value = expression.rpartition("; ")
    return f"{statements}{';' if statements else ''}a {{ p: {value}; }}\n"


def check(name: str, expression: str, answer: dict[str, str]) -> None:
    """Compare what pykyll makes of an expression with what is recorded.

    Where Ruby Sass stumbles, ours says something of its own.
    """
    text = stylesheet(expression)
    if "error" in answer:
        with pytest.raises(sass.SassError) as caught:
            sass.compile(text)
        message = answer["error"]
        if not _STUMBLES.search(message) and expression not in _OWN_WORDS:
            assert str(caught.value.message) == message, f"{name}: {expression}"
        return
    for style in ("nested", "compressed"):
        assert sass.compile(text, style=style) == answer[style], f"{name}: {expression}"
