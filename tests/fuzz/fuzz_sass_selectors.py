"""Compares what Ruby Sass and pykyll's make of random selector functions and of broken selectors.

python tests/fuzz/fuzz_sass_selectors.py [calls] [first seed]
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from fuzz_sass_rules import answer, ours
from ruby_sass import RubySass
from sass_rules import PLAIN, Rules

_AT_ONCE = 20
_SHOWN = 12
_FUNCTIONS = {
    "selector-parse": (1, 1),
    "selector-nest": (1, 3),
    "selector-append": (1, 3),
    "selector-extend": (3, 3),
    "selector-replace": (3, 3),
    "selector-unify": (2, 2),
    "is-superselector": (2, 2),
    "simple-selectors": (1, 1),
}
_PIECES = (
    *"abn.#%&*|>+~,:()[]=!/ '-", "\n", "::", "not(", ":not(", ":nth-child(", "2n", " of ", "odd",
    "/*x*/", "//y\n", "'q'", "\\31 ", "\\:", "é", "1", "10%", "ident", ":is(", "url(x)", "{", "}",
    ";", "@", "$", "~=", "|=", "/deep/", "\t", "\\", "--x", ":slotted(", "::slotted(", "--", "A",
)  # fmt: skip


def quoted(text: str) -> str:
    """A string of SassScript that means it; without escapes of names, which strings read as theirs."""
    return '"' + text.replace("\\", "\\\\").replace('"', "'").replace("\n", "\\a ") + '"'


def call(seed: random.Random) -> str:
    """A call of one of the functions, as a declaration."""
    rules = Rules(seed)
    name = seed.choice(list(_FUNCTIONS))
    least, most = _FUNCTIONS[name]
    arguments = [_argument(seed, rules, name) for _ in range(seed.randint(least, most))]
    if most == 3 and least == 3 and seed.random() < 0.8:
        arguments[1] = quoted(seed.choice(PLAIN))
    return f"x: inspect({name}({', '.join(arguments)}));"


def _argument(seed: random.Random, rules: Rules, name: str) -> str:
    if name == "simple-selectors":
        return quoted(rules.compound())
    text = rules.selectors(has_parent=name == "selector-nest" and seed.random() < 0.3)
    if seed.random() < 0.05:
        text = broken(seed)
    if seed.random() < 0.03:
        return seed.choice(
            ("1", "(a: b)", "()", "(a, (b c), 1)", "(a b)", "null", "[.a]", "(a, b c)")
        )
    return quoted(text)


def broken(seed: random.Random) -> str:
    """A text that may be a selector, and mostly is none."""
    if seed.random() < 0.5:
        return "".join(seed.choice(_PIECES) for _ in range(seed.randint(1, 7)))
    text = Rules(seed).selectors()
    at = seed.randrange(len(text))
    return text[:at] + seed.choice(_PIECES) + text[at + seed.choice((0, 1)) :]


def stylesheet(number: int) -> str:
    """One that tries something with a seed."""
    seed = random.Random(number)
    if number % 3 == 0:
        return f"a {{\n{call(seed)}\n}}\n"
    if number % 3 == 1:
        return f"#{{{quoted(broken(seed))}}} {{x: y}}\n"
    return f"z {{ #{{{quoted(broken(seed))}}} {{x: y}} }}\n"


def main(count: int = 2000, first: int = 0) -> int:
    """Run; the exit status is 1 if any differed."""
    ruby = RubySass()
    found = 0
    for number in range(first, first + count):
        text = stylesheet(number)
        theirs = ruby.compile(text, "expanded", seconds=1)
        if "crash" in theirs or ours(text, "expanded") == answer(theirs):
            continue
        found += 1
        print(f"--- {number}\n{text}Ruby: {answer(theirs)}\nours: {ours(text, 'expanded')}")
        if found == _SHOWN:
            break
    ruby.close()
    print(f"{found} of {count} differ")
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
