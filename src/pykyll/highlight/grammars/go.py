"""Go as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.characters import NAME
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import until

_NAMES = Words(
    "n",
    k=(
        "break default func interface select case defer go map struct chan else goto package"
        " switch const fallthrough if range type continue for import return var"
    ),
    kt=(
        "bool byte complex64 complex128 error float32 float64 int8 int16 int32 int64 int rune"
        " string uint8 uint16 uint32 uint64 uintptr uint"
    ),
    nb=("append cap close complex copy delete imag len make new panic print println real recover"),
    no="true false iota nil",
)
_EXPONENT = r"[eE][+-]?[0-9]+"
_FLOAT = rf"(?:[0-9]+\.(?:[0-9]+)?(?:{_EXPONENT})?|[0-9]+{_EXPONENT}|\.[0-9]+(?:{_EXPONENT})?)"


GRAMMAR = Grammar(
    {
        "root": [
            (r"//.*", "c"),
            (r"/\*", until("*/", "c")),
            (NAME, _NAMES),
            (rf"(?:{_FLOAT}|[0-9]+)i", "m"),
            (_FLOAT, "m"),
            (r"0[xX][0-9A-Fa-f]+|[0-9]+", "m"),
            (
                (
                    r"'(?:[^\n]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\[abfnrtv\\'\"]"
                    r"|\\[0-7]{3}|\\x[0-9A-Fa-f]{2})'"
                ),
                "sc",
            ),
            (r"[-+&=!|<*^>/%.:]", "o"),
            (r"[()\[\]{},;]", "p"),
            (r"\s+", ""),
            (r"`", "s", "raw string"),
            (r'"', "s", "string"),
        ],
        "string": [
            (
                r"\\(?:[abfnrtv\\'\"]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2})",
                "se",
            ),
            (r"\\.", "err"),
            (r'"', "s", -1),
            (r'[^"\\]+', "s"),
        ],
        "raw string": [(r"`", "s", -1), (r"[^`]+", "s")],
    }
)
lex = GRAMMAR.lex
