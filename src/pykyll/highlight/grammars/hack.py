"""Hack as Rouge 3.30.0 reads it: PHP with more keywords and its checker's comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pykyll.highlight.characters import LETTER_OR_UNDERSCORE
from pykyll.highlight.grammars.php import GRAMMAR as PHP
from pykyll.highlight.piecewise import Inner
from pykyll.highlight.scanner import Grammar

if TYPE_CHECKING:
    from pykyll.highlight.scanner import StatesWith

_KEYWORDS = (
    "type|newtype|enum|super|async|await|vec|dict|keyset|void|int|string|bool|float|double"
    "|arraykey|num"
)
# a grammar's states no longer say what their handlers remember: here, what PHP's do
_STATES = cast("StatesWith[Inner]", PHP.states)

GRAMMAR = Grammar(
    {
        **_STATES,
        "root": [
            (r"<\?hh(?:\s*//\s*(?:strict|decl|partial))?$", "cp", "php"),
            *_STATES["root"],
        ],
        "php": [
            (r"(/\*\s*HH_(?:IGNORE_ERROR|FIXME)\[\d+\])([^*]*)(\*/)", ("cp", "cm", "cp")),
            (r"// UNSAFE(?:_EXPR|_BLOCK)?|/\*\s*UNSAFE_EXPR\s*\*/", "cp"),
            *_STATES["php"],
        ],
        "names": [
            (rf"(?i:{_KEYWORDS})(?!(?u:\w)|\\{LETTER_OR_UNDERSCORE})", "k"),
            *_STATES["names"],
        ],
    },
    memory=Inner,
    start=PHP.start,
)
lex = GRAMMAR.lex
