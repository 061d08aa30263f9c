"""Compares pykyll's Sass with Ruby's on random stylesheets of all statements; run it by hand.

`python tests/fuzz/fuzz_sass_statements.py [seconds] [seed]` prints the stylesheets that differ in
some style, in what they warn of, or in the line of their error.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from ruby_sass import RubySass
from sass_statements import Statements

from pykyll.sass import FileImporter, SassError, compile_stylesheet
from pykyll.sass.css.printing import Style

_STYLES = ("nested", "expanded", "compact", "compressed")


def ours(text: str, style: str, folder: str) -> tuple[object, ...]:
    """What pykyll makes of a text: its CSS and warnings, or the line of its error."""
    try:
        made = compile_stylesheet(text, style=Style(style), importer=FileImporter([folder]))
    except SassError as error:
        return ("error", error.line)
    return (made.css, "".join(f"{each}\n" for each in made.warnings))


def theirs(ruby: RubySass, text: str, style: str, folder: str) -> tuple[object, ...]:
    """What Ruby Sass does."""
    answer = ruby.compile(text, style, load_paths=[folder])
    if "css" not in answer:
        return ("error", answer.get("line"))
    return (answer["css"], answer["warnings"])


def main(seconds: float, seed: int) -> None:
    """Compare until the time is over."""
    ruby = RubySass()
    end = time.monotonic() + seconds
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            text, files = Statements(seed + count).stylesheet()
            for name, contents in files.items():
                (Path(folder) / name).write_text(contents, "utf-8")
            for style in _STYLES:
                mine, other = ours(text, style, folder), theirs(ruby, text, style, folder)
                if mine != other:
                    print(f"--- {seed + count} {style}\n{text}\npykyll {mine}\nRuby {other}")
                    break
            count += 1
    ruby.close()
    print(f"{count} stylesheets")


if __name__ == "__main__":
    main(
        float(sys.argv[1]) if len(sys.argv) > 1 else 60,
        int(sys.argv[2]) if len(sys.argv) > 2 else 0,
    )
