"""Twig as Rouge 3.30.0 reads it: Jinja's states with other words."""

from __future__ import annotations

from pykyll.highlight.grammars.jinja import states
from pykyll.highlight.piecewise import Inner
from pykyll.highlight.scanner import Grammar, Words

_NAMES = Words(
    "nv",
    k=(
        "as do extends flush from import include use else starts ends with without autoescape"
        " endautoescape block endblock embed endembed filter endfilter for endfor if endif macro"
        " endmacro sandbox endsandbox set endset spaceless endspaceless"
    ),
    kp="true false none",
    ow="b-and b-or b-xor is in and or not",
    nb="constant defined divisibleby empty even iterable null odd sameas",
)

GRAMMAR = Grammar(states(_NAMES), memory=Inner)
lex = GRAMMAR.lex
