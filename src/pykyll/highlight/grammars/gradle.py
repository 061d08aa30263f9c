"""Gradle's build files as Rouge 3.30.0 reads them: Groovy with more words."""

from __future__ import annotations

from pykyll.highlight.grammars.groovy import states
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("gradle")

GRAMMAR = Grammar(states(keywords=_WORDS["keywords"], types=_WORDS["types"]))
lex = GRAMMAR.lex
