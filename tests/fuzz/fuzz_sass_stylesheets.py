"""Compares pykyll's Sass with Ruby's on whole random stylesheets; run it by hand.

`python tests/fuzz/fuzz_sass_stylesheets.py [stylesheets] [first seed] [styles for each]` prints
those that differ in their CSS, in what they warn of, or in the line of their error, with fewer
lines as long as they do. Every fifth has random selectors as well, every fifth random SassScript,
every fifth both, and every fifth is in the indented syntax; every seventh has line comments. Styles
take turns.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from ruby_sass import RubySass
from sass_expressions import VARIABLES, Expressions
from sass_rules import Rules
from sass_statements import Statements

from pykyll import sass
from pykyll.sass.css.printing import Style
from pykyll.sass.syntax import Syntax

_STYLES = ("nested", "expanded", "compact", "compressed")
_VARIABLES = "".join(f"${name}: {value};\n" for name, value in VARIABLES.items())
_FAILING = 0.01
"""How many of the values may be mistakes: the first one ends a stylesheet."""


@dataclass(frozen=True, slots=True)
class Case:
    """A stylesheet, and how it is compiled."""

    text: str
    folder: str
    syntax: Syntax = "scss"
    style: str = "nested"
    line_comments: bool = False

    def ours(self) -> tuple[object, ...]:
        """The CSS and warnings, or the line of the error."""
        try:
            made = sass.compile_stylesheet(
                self.text,
                syntax=self.syntax,
                style=Style(self.style, line_comments=self.line_comments),  # type: ignore[arg-type]  # one of _STYLES
                importer=sass.FileImporter([self.folder]),
            )
        except sass.SassError as error:
            return ("error", error.line)
        except Exception as error:  # noqa: BLE001 - a finding like any other
            return ("crash", repr(error))
        return ("css", made.css, "".join(f"{each}\n" for each in made.warnings))

    def theirs(self, ruby: RubySass) -> tuple[object, ...] | None:
        """Likewise Ruby's; None where it stumbles over itself."""
        answer = ruby.compile(
            self.text,
            self.style,
            self.syntax,
            load_paths=[self.folder],
            line_comments=self.line_comments,
        )
        if "crash" in answer:
            return None
        if "css" not in answer:
            return ("error", answer.get("line"))
        return ("css", answer["css"], answer["warnings"])

    def differs(self, ruby: RubySass) -> tuple[object, object] | None:
        """The kinds of what the two made, if that is not the same."""
        mine, other = self.ours(), self.theirs(ruby)
        if mine == other or (other is None and mine[0] != "crash"):
            return None
        return mine[0], other and other[0]

    def having(self, text: str) -> Case:
        """The same with another text."""
        return Case(text, self.folder, self.syntax, self.style, self.line_comments)


def written(seed: int) -> tuple[str, dict[str, str]]:
    """The stylesheet of a seed, and what it may import."""
    rng = random.Random(seed)
    has_values, has_selectors = seed % 5 in (2, 3), seed % 5 in (1, 3)
    rules = Rules(rng)

    def selector(has_parent: bool) -> str:
        return rules.selectors(has_parent=has_parent and rng.random() < 0.5)

    text, files = Statements(
        seed,
        value=(lambda: _value(rng)) if has_values else None,
        selector=selector if has_selectors else None,
    ).stylesheet()
    return (_VARIABLES + text if has_values else text), files


def _value(rng: random.Random) -> str:
    while True:
        found = Expressions(rng, rng.choice((1, 1, 2, 3))).expression()
        if rng.random() < _FAILING:
            return found
        try:
            sass.compile(f"{_VARIABLES}a {{ p: {found}; }}")
        except sass.SassError:
            continue
        return found


def shrunk(case: Case, ruby: RubySass) -> Case:
    """With as few lines as still differ in the same way."""
    kinds, lines = case.differs(ruby), case.text.splitlines(keepends=True)
    width = len(lines) // 2
    while width:
        at = 0
        while at < len(lines):
            fewer = lines[:at] + lines[at + width :]
            if case.having("".join(fewer)).differs(ruby) == kinds:
                lines = fewer
            else:
                at += 1 if width < 4 else width
        width //= 2
    return case.having("".join(lines))


def main(count: int = 200, first: int = 0, styles: int = 1) -> int:
    """Compare so many; how many differ."""
    ruby = RubySass()
    found = failing = 0
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            text, files = written(seed)
            for name, contents in files.items():
                (Path(folder) / name).write_text(contents, "utf-8")
            text = (ruby.indented(text) if seed % 5 == 4 else None) or text
            syntax: Syntax = "sass" if seed % 5 == 4 and "{\n" not in text else "scss"
            case = Case(text, folder, syntax, line_comments=seed % 7 == 0)
            failing += case.ours()[0] == "error"
            for turn in range(styles):
                style = _STYLES[(seed + turn) % 4]
                each = Case(text, folder, syntax, style, case.line_comments)
                if each.differs(ruby) is not None:
                    found += 1
                    _tell(seed, shrunk(each, ruby), ruby)
                    break
    ruby.close()
    print(
        f"{count} stylesheets in {time.monotonic() - begun:.0f} s, {failing} with mistakes, {found} differ"
    )
    return found


def _tell(seed: int, case: Case, ruby: RubySass) -> None:
    comments = " with line comments" if case.line_comments else ""
    print(f"--- {seed} {case.syntax} {case.style}{comments}\n{case.text}")
    print(f"ours {case.ours()}\nRuby {case.theirs(ruby)}", flush=True)


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:]))))
