"""Idris as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.grammars import haskell
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.word_lists import word_lists

_FUNCTIONS = "|".join(word_lists("idris")["functions"].split())
_SYMBOL = r"[:!#$%&*+.\\/<=>?@^|~-]"
_TYPES = (
    "Type|Exists|World|IO|IntTy|FTy|File|Mode|Dec|Bool|Ordering|Either|IsJust|List|Maybe|Nat"
    "|Stream|StrM|Not|Lazy|Inf"
)
_CLASSES = (
    "Eq|Ord|Num|MinBound|MaxBound|Integral|Applicative|Alternative|Cast|Foldable|Functor|Monad"
    "|Traversable|Uninhabited|Semigroup|Monoid"
)

GRAMMAR = Grammar(
    {
        **haskell.STATES,
        "basic": [
            (r"\s+", ""),
            (r"\{-#", "cp", "pragma"),
            (r"\{-", "cm", "comment"),
            (r"^\|\|\|.*", "cd"),
            (r"--(?![!#$%&*+./<=>?@^|_~]).*", "c1"),
        ],
        "root": [
            "basic",
            (r"%default\s+(?:total|partial)", "k"),
            (r"%access\s+(?:public|abstract|private|export)", "k"),
            (r"%language\s+.*", "k"),
            (r"%provide\s+.{0,400}\swith\s+", "k"),
            (r"import(?u:\b)", "kr", "import"),
            (r"module(?u:\b)", "kr", "module"),
            (
                (
                    r"(?:_|data|class|instance|namespace|infix[lr]?|let|where|of|with|type|do|if"
                    r"|then|else|case|in)(?u:\b)"
                ),
                "kr",
            ),
            (r"(?:Just|Nothing|Left|Right|True|False|LT|LTE|EQ|GT|GTE)(?u:\b)", "kc"),
            (r"^[\w']+\s*:", "nf"),
            (rf"(?:{_TYPES})\s", "kt"),
            (rf"(?:{_CLASSES})\s", "nc"),
            (rf"(?:{_FUNCTIONS})[ ]+(?![=:-])", "nb"),
            (r"[_a-z][\w']*", "n"),
            (r"[A-Z][\w']*", "kt"),
            (rf"\\(?!{_SYMBOL})", "nf"),
            (rf"{_SYMBOL}+", "o"),
            (r"\d++(?:\.\d+)?(?:[eE][+-]?\d+)?", "mf"),
            (r"'", "sc", "character"),
            (r'"', "s", "string"),
            (r"\[\s*\]", "kt"),
            (r"\(\s*\)", "nb"),
            (r"(\[)([_a-z][\w']*)(\|)", ("o", "n", "o"), "quasi-quotation"),
            (r"[\[\](),;`{}]", "p"),
        ],
        "import": [
            (r"\s+", ""),
            (r'"', "s", "string"),
            (
                r"([A-Z][\w.]*)(\s+)(as)(\s+)([A-Z][a-zA-Z0-9_.]*)",
                ("nn", "", "k", "", "n"),
                -1,
            ),
            (r"([A-Z][\w.]*)(\s+)(\()", ("nn", "", "p"), (-1, "names")),
            (r"[\w.]+", "nn", -1),
        ],
        "module": [(r"\s+", ""), (r"[A-Z][\w.]*", "nn", -1)],
    }
)
lex = GRAMMAR.lex
