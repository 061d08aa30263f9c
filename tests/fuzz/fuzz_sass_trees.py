"""Compares the trees that pykyll and Ruby Sass parse broken stylesheets to; run it by hand.

`python tests/fuzz/fuzz_sass_trees.py [stylesheets] [seed]` prints those that differ. They are the
stylesheets of the parsers' tests and of the recorded cases, if there are any, with pieces put in,
taken out and moved.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from sass_sources import PARSED, sources, syntax
from sass_trees import RubyTrees, difference, ours

_CASES = Path(__file__).resolve().parents[3] / "shared" / "conformance" / "sass" / "cases.jsonl"
_LONGEST = 600
_SHOWN = 12
_PIECES = (
    "#{", "}", "{", "(", ")", "[", "]", ";", ":", ",", "!", "$a", "@", "&", "\\", '"', "'", "/", "//",
    "/*", "*/", "-", "+", "*", "%", "=", "==", "<", ">", ">=", "...", " ", "\n", "  ", "\t", "url(",
    "calc(", "min(", "max(", "var(", "1", "1px", ".5", "1e3", "-1", "#abc", "#12", "and", "or", "not",
    "in", "to", "from", "through", "!default", "!important", "!global", "!optional", "@if", "@else",
    "@else if", "@include", "@mixin", "@media", "@supports", "@at-root", "@extend", "@import",
    "@charset", "@font-face", "@keyframes", "@each", "@for", "@while", "@function", "@return",
    "@content", "@debug", "--x", "progid:", "U+26", "é", "\\61 ", "\\0", "a", "b:c", "%p", "::",
    "alpha(a=b)", "#{a}", "#{$b}", '"#{c}"', "true", "null", "red", "expression(", "element(", "-moz-",
    "with", "without", "only", "screen", "(a: b)", "<!--", "-->", "~", "|", "^", "?", "=foo", "+foo",
    "\\31 ", "of", "supports(", "'a'", "\u00a0", "\r", "\f",
)  # fmt: skip


def stylesheets() -> list[tuple[str, str]]:
    """What is broken: text and syntax."""
    found = [
        (text, syntax(path)) for path in sorted(PARSED.glob("*.txt")) for text in sources(path)
    ]
    if _CASES.exists():
        cases = map(json.loads, _CASES.read_text(encoding="utf-8").splitlines())
        found += [(case["input"], case["syntax"]) for case in cases]
    return [each for each in found if len(each[0]) < _LONGEST]


def broken(seed: random.Random, text: str, others: list[tuple[str, str]]) -> str:
    """The text with one to five changes."""
    for _ in range(seed.choice((1, 1, 1, 2, 2, 3, 5))):
        start = seed.randrange(len(text) + 1)
        match seed.randrange(5):
            case 0 | 1:
                text = text[:start] + seed.choice(_PIECES) + text[start:]
            case 2:
                text = text[:start] + text[start + seed.choice((1, 1, 1, 2, 3, 6)) :]
            case 3:
                text = text[:start] + seed.choice(_PIECES) + text[start + 1 :]
            case _:
                other = seed.choice(others)[0]
                taken = seed.randrange(len(other) + 1)
                text = text[:start] + other[taken : taken + seed.randrange(1, 40)] + text[start:]
    return text


def main(count: int = 5000, first: int = 0) -> int:
    """Compare so many; the exit code says whether any differs."""
    seed = random.Random(first)
    known = stylesheets()
    ruby = RubyTrees()
    differing = 0
    for _ in range(count):
        text, kind = seed.choice(known)
        text = broken(seed, text, known)
        found = difference(ruby.answer(text, kind), ours(text, kind))
        if found is not None:
            differing += 1
            if differing <= _SHOWN:
                print(f"--- {kind}\n{text}\n--- {found}\n")
    ruby.close()
    print(f"{differing} of {count} differ")
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
