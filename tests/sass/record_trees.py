"""Records what Ruby Sass makes of the stylesheets of the parsers' tests: `python record_trees.py`.

Beside each `parse/sources/<name>.<syntax>.txt` it writes a `.json` with a tree a line, beside
each in `parse/compiled/` one with the CSS or the error and what is warned of.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from ruby_sass import RubySass
from sass_sources import COMPILED, PARSED, sources, syntax
from sass_trees import RubyTrees


def main() -> None:
    """Record all files."""
    trees, ruby = RubyTrees(), RubySass()
    record(PARSED, trees.answer)
    record(COMPILED, lambda text, syntax: ruby.compile(text, syntax=syntax))
    trees.close()
    ruby.close()


def record(folder: Path, answer: Callable[[str, str], dict[str, Any]]) -> None:
    """Record the files of a folder."""
    for path in sorted(folder.glob("*.txt")):
        answers = [answer(text, syntax(path)) for text in sources(path)]
        lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in answers)
        path.with_suffix(".json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
