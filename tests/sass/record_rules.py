"""Records what Ruby Sass makes of the rules of the tests: `python record_rules.py`.

Each `selectors/<name>.scss` holds small stylesheets, a line `=== what it shows` above each. Beside
it is written `<name>.json`: the CSS in each style, or the error and its line.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from ruby_sass import RubySass
from sass_rule_files import FOLDER, STYLES, stylesheets


def main() -> None:
    """Record all files."""
    ruby = RubySass()
    for path in sorted(FOLDER.glob("*.scss")):
        answers = {name: _answer(ruby, text) for name, text in stylesheets(path)}
        written = json.dumps(answers, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(written + "\n", encoding="utf-8")
    ruby.close()


def _answer(ruby: RubySass, text: str) -> dict[str, object]:
    found = {style: ruby.compile(text, style) for style in STYLES}
    nested = found["nested"]
    if "css" not in nested:
        return {"error": nested["error"].strip(), "line": nested["line"]}
    css: dict[str, object] = {style: answer["css"] for style, answer in found.items()}
    return css | {"warnings": nested["warnings"]} if nested["warnings"] else css


if __name__ == "__main__":
    main()
