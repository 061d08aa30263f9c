"""Compiles random rules with Ruby Sass and with pykyll's, and shrinks what they make differently.

python tests/fuzz/fuzz_sass_rules.py [stylesheets] [first seed]
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from ruby_sass import RubySass
from sass_rules import Rule, Rules, smaller, written

from pykyll import sass

_SHOWN = 8
_STYLES = ("nested", "expanded", "compact", "compressed")


def ours(text: str, style: str) -> dict[str, object]:
    """What pykyll makes of it."""
    try:
        return {"css": sass.compile(text, style=style)}
    except sass.SassError as error:
        return {"error": error.message.strip(), "line": error.line}


def differs(ruby: RubySass, rules: list[Rule], style: str) -> bool:
    """Whether the two differ; what Ruby Sass breaks off at, or takes too long for, does not count."""
    theirs = ruby.compile(written(rules), style, seconds=1)
    if "crash" in theirs:
        return False
    return ours(written(rules), style) != answer(theirs)


def answer(theirs: dict[str, object]) -> dict[str, object]:
    """Ruby's answer without its warnings."""
    if "css" in theirs:
        return {"css": theirs["css"]}
    return {"error": str(theirs["error"]).strip(), "line": theirs["line"]}


def shrink(ruby: RubySass, rules: list[Rule], style: str) -> list[Rule]:
    """The smallest that still differs in the same way: both CSS, or not."""
    kind = set(ours(written(rules), style))
    is_smaller = True
    while is_smaller:
        is_smaller = False
        for fewer in smaller(rules):
            if set(ours(written(fewer), style)) == kind and differs(ruby, fewer, style):
                rules, is_smaller = fewer, True
                break
    return rules


def main(count: int = 500, first: int = 0) -> int:
    """Run; the exit status is 1 if any differed."""
    ruby = RubySass()
    found = 0
    for number in range(first, first + count):
        rules = Rules(random.Random(number)).sheet()
        style = _STYLES[number % len(_STYLES)]
        if not differs(ruby, rules, style):
            continue
        found += 1
        rules = shrink(ruby, rules, style)
        text = written(rules)
        print(f"--- {number} {style}\n{text}Ruby: {ruby.compile(text, style)}")
        print(f"ours: {ours(text, style)}")
        if found == _SHOWN:
            break
    ruby.close()
    print(f"{found} of {count} differ")
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
