"""Compares pykyll's Sass with Ruby's on random stylesheets; run it by hand.

`python tests/fuzz/fuzz_sass.py [seconds] [seed]` prints the statements that differ. Each is
compiled alone, since many are errors; those that are none together in the compressed style,
halved where the two differ until one is left.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from ruby_sass import RubySass
from sass_expressions import VARIABLES, Expressions

from pykyll import sass

_AT_ONCE = 64
_PRELUDE = (
    "".join(f"${name}: {value};\n" for name, value in VARIABLES.items())
    + """
@function same($x) { @return $x; }
@function list-of($args...) { @return $args; }
@function second($a, $b: $a $a) { @return $b; }
@function names-of($args...) { @return keywords($args); }
@mixin one($x: 1) { p: $x; }
@mixin all($args...) { p: inspect($args); q: $args; r: length($args); @content; }
"""
)
_PLACES = (
    *("p: E; $v: E; q: $v;",) * 4,
    "p: E !important;",
    "p: x, E;",
    "p: E x, E;",
    "p-#{E}: x;",
    "p: same(E); q: second(E); r: second($a: 1, $b: E);",
    "p: inspect(list-of(E, 1)); q: nth(list-of(E), 1);",
    "p: inspect(list-of(E...)); q: inspect(names-of(E...));",
    "p: inspect(names-of($a_b: E, $c-d: 1));",
    "@include one(E); @include one($x: E);",
    "@include all(E); @include all(E...) { s: t; }",
    "@each $k, $w in E { p: inspect($k) inspect($w); }",
    "@each $k in E { p: $k; }",
    "@if E { p: yes; } @else { p: no; }",
    'p: "#{E}"; q: "a #{E} b";',
    "p: a#{E}b; q: #{E} #{E}; r: 1+#{E};",
    "@media (a: E) { p: q; }",
    "p: { q: E; }",
    "p: E { q: E; }",
    "--x: E; --y: #{E};",
    "p: calc(1px + #{E}); q: calc(1px + E);",
    "p: url(E); q: url(a#{E});",
    "$v: 1 !default; $w: E !default; p: $w;",
    "$m: (a: E, b: (E, 2)); p: inspect($m); q: map-get($m, a); r: nth(map-get($m, b), 1);",
    "$l: E 1; p: $l; q: nth($l, 1); r: -nth($l, 1);",
    "$n: E; $n: -$n; p: $n; q: $n $n; r: $n;",
    "@for $i from 1 through E { p: $i * E; @if $i > 3 { @error stop; } }",
    ".b-#{E} { p: q; }",
    "@supports (a: E) { p: q; }",
    "@at-root { c { p: E; } }",
    "filter: alpha(opacity=E); q: f(E=1);",
    "p: (E); q: (E) / 2; r: E/E;",
    "p: not E; q: E == E; r: -E;",
    "p: E and E; q: E or 1; r: (E + 1); s: (1px + E);",
)
"""Where an expression may stand, which makes a difference to how numbers are printed."""


def statement(rng: random.Random, expression: str) -> str:
    """Statements with the expression in them."""
    written = rng.choice(_PLACES).replace("E", expression)
    return written.replace("; ", ";\n").replace(", ", ",\n") if rng.random() < 0.2 else written


def stylesheet(statements: list[str]) -> str:
    """A rule for each of them."""
    return _PRELUDE + "".join(f"a{at} {{ {each} }}\n" for at, each in enumerate(statements))


def ours(text: str, style: str) -> dict[str, str | int | None]:
    """The CSS, or the line of the error."""
    try:
        return {"css": sass.compile(text, style=style)}
    except sass.SassError as error:
        return {"line": error.line}


def are_same(theirs: dict[str, Any], mine: dict[str, str | int | None]) -> bool:
    """Whether both printed the same, or found an error in the same line.

    Where Ruby Sass stumbles over itself, anything goes.
    """
    return "crash" in theirs or all(theirs.get(key) == value for key, value in mine.items())


def differing(
    ruby: RubySass, statements: list[str], style: str
) -> list[tuple[str, object, object]]:
    """Those that differ, with Ruby's answer and ours."""
    text = stylesheet(statements)
    theirs = ruby.compile(text, style)
    mine = ours(text, style)
    if are_same(theirs, mine):
        return []
    if len(statements) == 1:
        return [(statements[0], theirs, mine)]
    middle = len(statements) // 2
    return differing(ruby, statements[:middle], style) + differing(ruby, statements[middle:], style)


def report(style: str, expression: str, theirs: object, mine: object) -> int:
    """Print a difference."""
    print(f"{style} {expression!r}\n  ruby {theirs}\n  ours {mine!r}")
    return 1


def main(seconds: float, seed: int) -> int:
    """Run for a while; returns how many statements differ."""
    rng = random.Random(seed)
    ruby = RubySass()
    end = time.monotonic() + seconds
    count = good = found = 0
    while time.monotonic() < end:
        statements = [
            statement(rng, Expressions(rng, rng.choice([1, 2, 3, 4, 5])).expression())
            for _ in range(_AT_ONCE)
        ]
        printed = []
        for each in statements:
            theirs, mine = ruby.compile(stylesheet([each])), ours(stylesheet([each]), "nested")
            if not are_same(theirs, mine):
                found += report("nested", each, theirs, mine)
            elif "css" in mine:
                printed.append(each)
        for difference in differing(ruby, printed, "compressed"):
            found += report("compressed", *difference)
        count += len(statements)
        good += len(printed)
    ruby.close()
    print(f"{count} statements, {good} of them print the same, {found} differ")
    return found


if __name__ == "__main__":
    given = [float(each) for each in sys.argv[1:]]
    sys.exit(bool(main(given[0] if given else 30, int(given[1]) if len(given) > 1 else 0)))
