"""Records what Ruby Sass makes of the stylesheets of the tests: `python record_stylesheets.py`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from ruby_sass import RubySass
from sass_stylesheet_files import FOLDERS, STYLES, stylesheets, syntax

from pykyll.sass.syntax import Syntax


def record(ruby: RubySass, text: str, written: Syntax) -> dict[str, Any]:
    """What it makes of one."""
    answers = {style: ruby.compile(text, style, written) for style in STYLES}
    nested = answers["nested"]
    if "error" in nested:
        return {"error": nested["error"].strip(), "line": nested["line"]}
    styles = {style: answer["css"] for style, answer in answers.items()}
    found = {**styles, "warnings": nested["warnings"]}
    if answers["compressed"]["warnings"] != nested["warnings"]:
        found["compressed warnings"] = answers["compressed"]["warnings"]
    return found


def main() -> None:
    """Record all files."""
    ruby = RubySass()
    for folder in FOLDERS:
        for file in sorted((Path(__file__).parent / folder).glob("*.txt")):
            written = syntax(file)
            answers = {
                title: record(ruby, text, written) for title, text in stylesheets(file).items()
            }
            text = json.dumps(answers, ensure_ascii=False, indent=1)
            file.with_suffix(".json").write_text(f"{text}\n", "utf-8")
    ruby.close()


if __name__ == "__main__":
    main()
