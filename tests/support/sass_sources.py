"""The stylesheets of the tests of Sass's parsers, with the trees that Ruby Sass makes of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).resolve().parents[1] / "sass" / "parse"
PARSED = _FOLDER / "sources"
"""What is recorded of these is the tree."""
COMPILED = _FOLDER / "compiled"
"""What is recorded of these is the CSS, for what is checked or read once it is evaluated."""


def sources(path: Path) -> list[str]:
    """The stylesheets of a file, between lines of four hyphens."""
    return path.read_text(encoding="utf-8").split("\n----\n")


def syntax(path: Path) -> str:
    """`scss` or `sass`: `name.scss.txt`."""
    return path.suffixes[0][1:]


def recorded(folder: Path) -> list[tuple[str, str, str, dict[str, Any]]]:
    """The file's name and syntax, the stylesheet, and what Ruby Sass makes of it."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        answers = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        found += [
            (path.stem, syntax(path), text, answer)
            for text, answer in zip(sources(path), answers, strict=True)
        ]
    return found
