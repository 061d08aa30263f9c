"""Records what Ruby Sass prints for the expressions of the tests: `python record_expressions.py`.

Each `<name>.txt` beside the tests has an expression a line, below lines of `#` that say what
they show. `$a: 1; $a + 2` is an expression with statements before it. Beside it is written
`<name>.json`: for each expression its CSS in the nested and the compressed style, or its error.
`functions/parameters.json` gets all functions with the parameters of their forms.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from ruby_sass import RubySass
from sass_expression_files import FOLDERS, expressions, stylesheet

_PARAMETERS = """
require "json"
require "sass"
functions = Sass::Script::Functions
signatures = functions.instance_variable_get(:@signatures)
puts JSON.pretty_generate(
  functions.public_instance_methods.sort.to_h { |name| [name, signatures[name].map(&:args)] }
)
"""


def main() -> None:
    """Record all files."""
    found = subprocess.run(["ruby", "-e", _PARAMETERS], check=True, capture_output=True)
    (FOLDERS[1] / "parameters.json").write_bytes(found.stdout)
    ruby = RubySass()
    for path in sorted(path for folder in FOLDERS for path in folder.glob("*.txt")):
        recorded = {
            expression: _answer(ruby, stylesheet(expression)) for expression in expressions(path)
        }
        written = json.dumps(recorded, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(written + "\n", encoding="utf-8")
    ruby.close()


def _answer(ruby: RubySass, text: str) -> dict[str, str]:
    nested, compressed = ruby.compile(text, "nested"), ruby.compile(text, "compressed")
    if "css" in nested and "css" in compressed:
        return {"nested": nested["css"], "compressed": compressed["css"]}
    return {"error": nested.get("error") or nested["crash"].partition("\n")[0]}


if __name__ == "__main__":
    main()
