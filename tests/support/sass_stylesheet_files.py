"""Files of small stylesheets, each below a line `=== what it shows`, and what Ruby Sass made of them.

`<name>.txt` holds the stylesheets, indented ones if it is called `<name>.sass.txt`; the file with
`.json` in place of `.txt` has the answers, by the lines above them: the CSS in each style and the
warnings, with those of the compressed style where they are others, or the error's message and line.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pykyll.sass import FileImporter, SassError, compile_stylesheet
from pykyll.sass.css.printing import Style
from pykyll.sass.syntax import Syntax

FOLDERS = ("evaluate", "css")
STYLES = ("nested", "expanded", "compact", "compressed")
_TITLE = re.compile(r"^=== (.+)\n", re.MULTILINE)


def stylesheets(file: Path) -> dict[str, str]:
    """The stylesheets of a file, by what they show."""
    _, *parts = _TITLE.split(file.read_text("utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


def syntax(file: Path) -> Syntax:
    """The syntax of all in a file."""
    return "sass" if file.name.endswith(".sass.txt") else "scss"


def recorded(folder: Path) -> list[object]:
    """What tests are given: for each stylesheet its text, its syntax and the answer."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        answers = json.loads(file.with_suffix(".json").read_text("utf-8"))
        for title, text in stylesheets(file).items():
            name = f"{file.stem}: {title}"
            found.append(pytest.param(text, syntax(file), answers[title], id=name))
    return found


def check(text: str, syntax: Syntax, answer: dict) -> None:
    """Assert that a stylesheet comes out as it did."""
    for style in STYLES:
        if "error" in answer:
            with pytest.raises(SassError) as raised:
                _compiled(text, syntax, style)
            error = raised.value
            assert (error.message, error.line) == (answer["error"], answer["line"])
        else:
            css, warnings = _compiled(text, syntax, style)
            assert css == answer[style]
            expected = answer.get("warnings" if style == "nested" else f"{style} warnings")
            assert expected in (None, "".join(f"{each}\n" for each in warnings))


def _compiled(text: str, syntax: Syntax, style: str) -> tuple[str, tuple[str, ...]]:
    made = compile_stylesheet(text, syntax=syntax, style=Style(style), importer=FileImporter())
    return made.css, made.warnings
