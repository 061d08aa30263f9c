"""TSX as Rouge 3.30.0 reads it: JSX with TypeScript's words."""

from __future__ import annotations

from pykyll.highlight.grammars.jsx import STATES as JSX
from pykyll.highlight.grammars.typescript import with_types
from pykyll.highlight.piecewise import Inner
from pykyll.highlight.scanner import Grammar

_STATES = with_types(JSX)
# `<T,` begins no element but a list of type parameters
_STATES["tag name"] = [(r"(\w+)(,)", ("nx", "p"), -3), *JSX["tag name"]]

GRAMMAR = Grammar(_STATES, start=("root", "expression"), memory=Inner)
lex = GRAMMAR.lex
