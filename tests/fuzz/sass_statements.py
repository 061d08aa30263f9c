"""Writes random stylesheets: statements of all kinds in each other, with partials."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SELECTORS = (
    "a", ".b", "a, .c", "&:hover", "& + &", ".x &", "%p", "a,\n.b", ".d > .e", "&-f", "a b,\n  c &",
    "&", "&.g, &", "%q", "#h:nth-child( 2n + 1 )", "a, %p", "#{$t}", ".i#{$n}", "*", ".é",
)  # fmt: skip
_BASE_SELECTORS = tuple(each for each in _SELECTORS if "&" not in each)
_QUERIES = (
    "screen", "print and (a: b)", "not print", "screen, print", "(min-width: $n * 1px)",
    "#{$t} and (color)", "only screen", "(a: b) and (c: d)", "screen and (a:b), (x)",
)  # fmt: skip
_CONDITIONS = ("(a: b)", "not (a: $n)", "(a: b) and (c: d)", "(a: b) or (not (c: d))", "#{$t}")
_ROOTS = (
    "", "", ".r", "& .r", "(without: media)", "(without: rule)", "(with: rule)", "(without: all)",
    "(without: supports media)", "(with: media)", "(without: keyframes)", "(without: foo)",
)  # fmt: skip
_BASE_ROOTS = ("", ".r", "(without: media)", "(without: foo)", "(with: media)")
_VALUES = (
    "x", "1px", "$n", "$t", "$l", '"q"', "red", "#ABC", "null", "1px + 2px", "$n * 0.5", "f($n)",
    "f(1, $b: 2)", "0.5em", "-0.5", "a, b", "a b", "$n/2", "1/2", "rgba(red, 0.5)", "url(a.png)",
    "#{$t}x", '"a#{$n}"', "if($n > 1, y, z)", "é", "!important", "x !important", "&", "1px/$n",
    "unquote('')", "inspect($l)", "nth($l, 1)", "length($l)", "(a, b) c", "g()", "1e3", "10 % 3",
    "x\n    y", "a,\n  b", "undefined-call($n, 'q')", "map-get((k: v), k)", "inspect(&)", "[a b]",
)  # fmt: skip
_COMMENTS = (
    "/* c */", "/*! loud */", "// silent", "/* a\n   * b\n   */", "/* #{$n} */", "/**/",
    "/*\nflush\n*/", "/* é */", "/*! a\n     b */", "/* a\n\n  b */",
)  # fmt: skip
_LINES = (
    "@foo;", "@foo bar #{$t};", "@import url(x.css);", '@import "y.css";', '@import "z" screen;',
    '@charset "utf-8";', "@debug $n;", "@warn $t;", '@import "part";', '@import "http://h/i";',
)  # fmt: skip
_PRELUDE = """$n: 3; $t: tt; $l: 1 2 3;
@function f($a, $b: $a) { @if $a > 2 { @return $b; } @else { @each $x in $a $b { @return $x; } } }
@function g($r...) { $s: 0; @for $i from 1 to 4 { $s: $s + $i; } @return $s length($r); }
@mixin m { x: m; @content; }
@mixin o($a: 1, $r...) { o: $a $r; .o { p: inspect(keywords($r)); @content; } }
@mixin c { @media screen { @content; } @content; }
@mixin w { .w & { @content; } }
@mixin v($v...) { @include o($v...); }
"""
_PART = """$n: 5; /* part */
.part { y: $n; @at-root { .up { z: $n } } }
"""


class Statements:
    """A writer of stylesheets.

    Args:
        seed: Chooses all of it.
        value: Writes some of the values.
        selector: Writes some of the selectors; given whether there is a parent.
    """

    def __init__(
        self,
        seed: int,
        *,
        value: Callable[[], str] | None = None,
        selector: Callable[[bool], str] | None = None,
    ) -> None:
        self._random = random.Random(seed)
        self._other_value = value
        self._other_selector = selector

    def stylesheet(self) -> tuple[str, dict[str, str]]:
        """A stylesheet, and the files that it may import."""
        count = self._random.randint(1, 5)
        part = _PART + (self._block(1, at_base=True) if self._chance(0.3) else "")
        prelude = ("/* first */\n" if self._chance(0.1) else "") + _PRELUDE
        return prelude + self._statements(count, 0, at_base=True), {"_part.scss": part}

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _one(self, choices: tuple[str, ...]) -> str:
        return self._random.choice(choices)

    def _value(self) -> str:
        if self._other_value is not None and self._chance(0.5):
            return self._other_value()
        return self._one(_VALUES)

    def _selector(self, *, at_base: bool) -> str:
        if self._other_selector is not None and self._chance(0.5):
            return self._other_selector(not at_base)
        return self._one(_BASE_SELECTORS if at_base and self._chance(0.995) else _SELECTORS)

    def _statements(self, count: int, depth: int, *, at_base: bool) -> str:
        indent = "  " * depth
        found = []
        for _ in range(count):
            text = self._statement(depth, at_base=at_base)
            end = f" {self._one(_COMMENTS)}" if self._chance(0.08) else ""
            found.append(f"{indent}{text}{end}\n" + ("\n" if self._chance(0.2) else ""))
        return "".join(found)

    def _block(self, depth: int, *, at_base: bool) -> str:
        count = self._random.choice((0, 1, 1, 2, 2, 3, 4))
        return self._statements(count, depth, at_base=at_base)

    def _braces(self, depth: int, *, at_base: bool) -> str:
        if self._chance(0.05):
            return "{}"
        return f"{{\n{self._block(depth + 1, at_base=at_base)}{'  ' * depth}}}"

    def _declaration(self) -> str:
        name = self._one(("p", "q", "font-size", "#{$t}-r", "*s", "-x-t"))
        return f"{name}: {self._value()};"

    def _nested_declaration(self) -> str:
        value = self._one(("", "", " bold", " $n"))
        inner = " ".join(self._declaration() for _ in range(self._random.randint(0, 3)))
        return f"font:{value} {{ {inner} }}"

    def _custom_property(self) -> str:
        value = self._one(
            (
                " x",
                "{a: b}",
                " #{$n}",
                "\n    a\n      b\n    c",
                " {\n    a: b;\n  }",
                "1+2",
                " [a;b]",
            )
        )
        return f"--{self._one(('a', 'b-#{$n}'))}:{value};"

    def _statement(self, depth: int, *, at_base: bool) -> str:
        if depth > 5 or (not at_base and self._chance(0.35)):
            if at_base:
                return self._one(_COMMENTS)
            return self._random.choices(
                (self._declaration, self._nested_declaration, self._custom_property), (8, 1, 1)
            )[0]()
        kind = self._random.randrange(24)
        if kind < 7:
            selector = self._selector(at_base=at_base)
            return f"{selector} {self._braces(depth, at_base=False)}"
        if kind < 9:
            return f"@media {self._one(_QUERIES)} {self._braces(depth, at_base=at_base)}"
        return self._at_rule(kind, depth, at_base=at_base)

    def _at_rule(self, kind: int, depth: int, *, at_base: bool) -> str:
        match kind:
            case 9:
                block = self._braces(depth, at_base=at_base)
                return f"@supports {self._one(_CONDITIONS)} {block}"
            case 10 | 11:
                return self._at_root(depth, at_base=at_base)
            case 12 | 13:
                return self._include(depth, at_base=at_base)
            case 14:
                return self._control(depth, at_base=at_base)
            case 15:
                return self._assignment()
            case 17:
                name = self._one(("@font-face", "@page :first", "@foo", "@foo bar", "@-x-y #{$t}"))
                # What is no rule holds declarations, also at the top.
                return f"{name} {self._braces(depth, at_base=self._chance(0.3))}"
            case 18:
                return self._keyframes(depth)
        return self._line(kind, at_base=at_base)

    def _line(self, kind: int, *, at_base: bool) -> str:
        if kind == 16 and not at_base:
            target = self._one((".b", "a", "%p", ".c", ".x"))
            return f"@extend {target}{self._one((' !optional', ' !optional', ''))};"
        if kind == 19 and (at_base or self._chance(0.3)):
            return self._one(_LINES)
        if kind == 20 or at_base:
            return self._one(_COMMENTS)
        return self._declaration()

    def _assignment(self) -> str:
        flag = self._one(("", "", " !global", " !default"))
        name = self._one(("n", "n", "new", "t"))
        return f"${name}: {self._one(('1', '7', 'u', '$n', '$t'))}{flag};"

    def _at_root(self, depth: int, *, at_base: bool) -> str:
        root = self._one(_BASE_ROOTS if at_base else _ROOTS)
        block = self._braces(depth, at_base=at_base and root != ".r")
        return f"@at-root {root} {block}"

    def _include(self, depth: int, *, at_base: bool) -> str:
        call = self._one(
            ("m", "m", "o", "o(2)", "o($a: 2)", "o(1, 2, 3)", "o(1, $k: v)", "c", "w", "v(1, 2, $z: 3)",
             "o($l...)", "v($l...)", "m()")
        )  # fmt: skip
        if at_base and self._chance(0.99):
            call = "c"
        takes_block = not call.startswith("v")
        if takes_block and (self._chance(0.6) or call in ("c", "w")):
            return f"@include {call} {self._braces(depth, at_base=at_base and call == 'c')}"
        return f"@include {call};"

    def _control(self, depth: int, *, at_base: bool) -> str:
        block = self._braces(depth, at_base=at_base)
        head = self._one(
            ("@if $n > 2", "@if not $n", "@each $e in $l", "@for $i from 1 through 2", "@each $k, $v in (a: b)",
             "@if $t == tt", "@for $i from 2 to 1", "@while $n < 5 { $n: $n + 1; }\n@if true")
        )  # fmt: skip
        otherwise = f" @else {self._braces(depth, at_base=at_base)}" if self._chance(0.3) else ""
        return f"{head} {block}" + (otherwise if "@if" in head else "")

    def _keyframes(self, depth: int) -> str:
        indent = "  " * depth
        steps = "".join(
            f"{indent}  {self._one(('from', 'to', '50%', '0%, 10%', '#{$n}%'))} "
            f"{{ {self._declaration()} }}\n"
            for _ in range(self._random.randint(0, 2))
        )
        name = self._one(("@keyframes", "@-webkit-keyframes", "@KEYFRAMES"))
        return f"{name} k {{\n{steps}{indent}}}"
