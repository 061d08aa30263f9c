"""Compares pykyll's Sass with Ruby's on random stylesheets; run it by hand.

`python tests/fuzz/fuzz_sass.py [seconds] [seed]` prints the expressions that differ. Hundreds
stand in one stylesheet; where the two differ it is halved until one expression is left.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from ruby_sass import RubySass
from sass_expressions import VARIABLES, Expressions

from pykyll import sass

_AT_ONCE = 64
_PRELUDE = "".join(f"${name}: {value};\n" for name, value in VARIABLES.items())


def stylesheet(expressions: list[str]) -> str:
    """All of them as the values of properties; an even one by way of a variable."""
    lines = [
        f"  p{number}: {each};" if number % 2 else f"  $v: {each}; p{number}: $v;"
        for number, each in enumerate(expressions)
    ]
    return f"{_PRELUDE}a {{\n" + "\n".join(lines) + "\n}\n"


def ours(text: str, style: str) -> str | None:
    """The CSS; nothing where it is an error."""
    try:
        return sass.compile(text, style=style)
    except sass.SassError:
        return None


def differing(
    ruby: RubySass, expressions: list[str], style: str
) -> list[tuple[str, object, object]]:
    """Those that differ, with Ruby's answer and ours."""
    text = stylesheet(expressions)
    theirs = ruby.compile(text, style)
    mine = ours(text, style)
    if "css" in theirs and mine == theirs["css"]:
        return []
    if len(expressions) == 1:
        return [] if "css" not in theirs and mine is None else [(expressions[0], theirs, mine)]
    middle = len(expressions) // 4 * 2 or 1
    return differing(ruby, expressions[:middle], style) + differing(
        ruby, expressions[middle:], style
    )


def main(seconds: float, seed: int) -> int:
    """Run for a while; returns how many expressions differ."""
    rng = random.Random(seed)
    ruby = RubySass()
    end = time.monotonic() + seconds
    count = found = 0
    while time.monotonic() < end:
        expressions = [Expressions(rng).expression() for _ in range(_AT_ONCE)]
        for style in ("nested", "compressed"):
            for expression, theirs, mine in differing(ruby, expressions, style):
                found += 1
                print(f"{style} {expression!r}\n  ruby {theirs}\n  ours {mine!r}")
        count += len(expressions)
    ruby.close()
    print(f"{count} expressions, {found} differ")
    return found


if __name__ == "__main__":
    given = [float(each) for each in sys.argv[1:]]
    sys.exit(bool(main(given[0] if given else 30, int(given[1]) if len(given) > 1 else 0)))
