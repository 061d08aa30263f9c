"""Compiling as a whole: limits, places of errors, other importers."""

from __future__ import annotations

import sys

import pytest

from pykyll.sass import Imported, SassError, compile, compile_stylesheet  # noqa: A004 - its name
from pykyll.sass.css.printing import Style

_ENDLESS = {
    "for": "@for $i from 1 through 1000000000 { }",
    "for of rules": "@for $i from 1 through 1000000000 { a { b: $i } }",
    "while": "@while true { $a: 1; }",
    "function": "@function f() { @return f(); } a { b: f(); }",
    "mixin": "@mixin m { @include m; } a { @include m; }",
    "content": "@mixin m { @include n { @content; } } @mixin n { @include m { @content; } }"
    " a { @include m { b: c; } }",
    "text": '$s: "0123456789"; @for $i from 1 through 99 { $s: $s + $s; }',
    "interpolation": '$s: "0123456789"; @for $i from 1 through 99 { $s: "#{$s}#{$s}"; }',
    "list": "$l: 1 2; @for $i from 1 through 99 { $l: join($l, $l); }",
    "list of lists": "$l: 1 2; @for $i from 1 through 99 { $l: $l $l; } a { b: $l; }",
    "blocks": "a {" * 5000 + "}" * 5000,
    "parentheses": "a { b: " + "(" * 5000 + ")" * 5000 + "}",
    "sum": "a { b: " + "1+" * 20000 + "1; }",
    "selectors": "a, b {" * 40 + "c: d" + "}" * 40,
    "ampersands": "a, b, c, d { " + "& & & & & & & & & & & & & {" + " e: f; } }",
}


@pytest.mark.parametrize("text", _ENDLESS.values(), ids=_ENDLESS.keys())
def test_what_has_no_end_is_an_error_at_its_line(text: str) -> None:
    with pytest.raises(SassError) as raised:
        compile(f"\n\n{text}")
    assert raised.value.line == 3


def test_what_ruby_manages_to_nest_is_no_error() -> None:
    recursive = "@function f($n) { @if $n == 0 { @return 0; } @return f($n - 1) + 1; }"
    assert compile(f"{recursive} a {{ b: f(200); }}") == "a {\n  b: 200; }\n"
    assert "c: d" in compile("a {" * 150 + "c: d" + "}" * 150)


def test_the_limit_of_recursion_is_put_back() -> None:
    before = sys.getrecursionlimit()
    compile("a { b: c; }")
    assert sys.getrecursionlimit() == before


class _Texts:
    """Finds imports in a dictionary."""

    load_paths = ()

    def __init__(self, **texts: str) -> None:
        self._texts = texts

    def find(self, name: str, importing: str | None) -> Imported | None:
        del importing
        return Imported(f"{name}!", self._texts[name], "scss") if name in self._texts else None


def test_imports_may_come_from_anywhere() -> None:
    importer = _Texts(a='$x: 1; @import "b";', b="c { d: $x; }")
    assert compile('@import "a";', importer=importer, style="compressed") == "c{d:1}\n"
    with pytest.raises(SassError, match="File to import not found or unreadable: e"):
        compile('@import "e";', importer=importer)


def test_an_error_in_an_import_has_its_line_and_the_way_to_it() -> None:
    importer = _Texts(a='\n@import "b";', b="@mixin m {\n  c: $d;\n}\ne { @include m; }")
    with pytest.raises(SassError) as raised:
        compile('@import "a";', importer=importer)
    assert str(raised.value) == 'Undefined variable: "$d".'
    diagnostic = raised.value.diagnostic
    assert (diagnostic.path, diagnostic.line, diagnostic.excerpt) == ("b!", 2, "  c: $d;")
    assert [(frame.role, frame.path, frame.line) for frame in diagnostic.trail] == [
        ("included from", "b!", 4),
        ("imported from", "a!", 2),
        ("imported from", "-", 1),
    ]


def test_an_error_where_it_stands_has_no_way_to_it() -> None:
    with pytest.raises(SassError) as raised:
        compile("a { @include m; }")
    assert raised.value.diagnostic.trail == ()


def test_line_comments_say_where_rules_come_from() -> None:
    importer = _Texts(a="a { b: c; d { e: f; } }")
    made = compile_stylesheet(
        '@import "a";\n@media x { g { h: i; } }',
        style=Style("expanded", line_comments=True),
        importer=importer,
    )
    assert (
        made.css
        == """\
/* line 1, a! */
a {
  b: c;
}
/* line 1, a! */
a d {
  e: f;
}

@media x {
  /* line 2 */
  g {
    h: i;
  }
}
"""
    )


def test_digits_behind_the_point() -> None:
    assert compile("a { b: 1/3 + 0; }", precision=3) == "a {\n  b: 0.333; }\n"
    assert compile("a { b: 1/3 + 0; }") == "a {\n  b: 0.3333333333; }\n"
