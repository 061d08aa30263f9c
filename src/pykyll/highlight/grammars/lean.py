"""Lean 3 as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_NAMES = Words("n", k=word_lists("lean")["keywords"], kt="Sort Prop Type")

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s*+--+\s+.*?$", "cd"),
            (r'"', "s", "string"),
            (r"\d+", "mi"),
            (r"#?\w+", _NAMES),
            (r"λ", "k"),
            (r":=?", ""),
            (r"\.[0-9]*", "o"),
            (r"-+", "o"),
            (r"[!#&*+/@`;<=>|~∀Π↔∧∨≠≤≥⊎¬⬝▸→∃ℕℤ≈×⌞⌟≡⟨⟩]|⁻¹", "o"),
            (r"[\s(),\[\]αβ‹›]+", ""),
        ],
        "string": [(r'"', "s", -1), (r"\\", "se", "escape"), (r'[^\\"]+', "s")],
        "escape": [(r"[nrt\"'\\]|[xX][\da-fA-F]+", "se", -1)],
    }
)
lex = GRAMMAR.lex
