"""Haskell as Rouge 3.30.0 reads it; Idris takes states from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import States

_RESERVED = frozenset(
    [
        "_",
        "case",
        "class",
        "data",
        "default",
        "deriving",
        "do",
        "else",
        "if",
        "in",
        "infix",
        "infixl",
        "infixr",
        "instance",
        "let",
        "newtype",
        "of",
        "then",
        "type",
        "where",
    ]
)
_SYMBOL = r"[:!#$%&*+.\\/<=>?@^|~-]"
_ASCII_CODES = (
    "NUL|SOH|[SE]TX|EOT|ENQ|ACK|BEL|BS|HT|LF|VT|FF|CR|S[OI]|DLE|DC[1-4]|NAK|SYN|ETB|CAN|EM|SUB"
    "|ESC|[FGRU]S|SP|DEL"
)


def _word(scan: Scan, match: re.Match[str], _group: int) -> None:
    word = match[0]
    if word in ("import", "module"):
        scan.emit("kr", word)
        scan.move(word)
    elif word in _RESERVED:
        scan.emit("kr", word)
    else:
        first = word.removeprefix("'")[:1]
        scan.emit("kt" if "A" <= first <= "Z" else "n", word)


STATES: States = {
    "basic": [
        (r"\s+", ""),
        (r"\{-#", "cp", "pragma"),
        (r"\{-", "cm", "comment"),
        (r"^--\s+\|.*", "cd"),
        # an operator such as --> begins no comment
        (r"--(?![!#$%&*+./<=>?@^|_~]).*", "c1"),
    ],
    "comment": [
        (r"-\}", "cm", -1),
        (r"\{-", "cm", "comment"),
        (r"[^-{}]+|[-{}]", "cm"),
    ],
    "pragma": [
        (r"-\}", "cp", -1),
        (r"\{-", "cp", "comment"),
        (r"[^-{}]+|[-{}]", "cp"),
    ],
    "root": [
        "basic",
        (r"'(?=(?:.|\\\S+?)')", "sc", "character"),
        (r'"', "s", "string"),
        (r"\d+[eE][+-]?\d+", "mf"),
        (r"\d+\.\d+(?:[eE][+-]?\d+)?", "mf"),
        (r"0[oO][0-7]+", "mo"),
        (r"0[xX][\da-fA-F]+", "mh"),
        (r"\d+", "mi"),
        (r"[\w']+", _word),
        (rf"\\(?!{_SYMBOL})", "nf"),
        (rf"(?:<-|::|->|=>|=)(?!{_SYMBOL})", "o"),
        (rf"{_SYMBOL}+", "o"),
        (r"\[\s*\]", "kt"),
        (r"\(\s*\)", "nb"),
        (r"(\[)([_a-z][\w']*)(\|)", ("o", "n", "o"), "quasi-quotation"),
        (r"[\[\](),;`{}]", "p"),
    ],
    "import": [
        (r"\s+", ""),
        (r'"', "s", "string"),
        (r"qualified(?u:\b)", "k"),
        (
            r"([A-Z][\w.]*)(\s+)(as)(\s+)([A-Z][a-zA-Z0-9_.]*)",
            ("nn", "", "k", "", "n"),
            -1,
        ),
        (
            r"([A-Z][\w.]*)(\s+)(hiding)(\s+)(\()",
            ("nn", "", "k", "", "p"),
            (-1, "names"),
        ),
        (r"([A-Z][\w.]*)(\s+)(\()", ("nn", "", "p"), (-1, "names")),
        (r"[\w.]+", "nn", -1),
    ],
    "module": [
        (r"\s+", ""),
        (r"([A-Z][\w.]*)(\s+)(\()", ("nn", "", "p"), "names"),
        (r"where(?u:\b)", "kr", -1),
        (r"[A-Z][a-zA-Z0-9_.]*", "nn", -1),
    ],
    "names": [
        "basic",
        (r"[A-Z]\w*", "kt"),
        (r"_[\w']+|[a-z][\w']*", "nf"),
        (r",", "p"),
        (rf"{_SYMBOL}+", "o"),
        (r"\(", "p", "names"),
        (r"\)", "p", -1),
    ],
    "character": [
        (r"\\", "se", (-1, "end of character", "escape")),
        (r".", "sc", (-1, "end of character")),
    ],
    "end of character": [(r"'", "sc", -1), (r".", "err", -1)],
    "quasi-quotation": [(r"\|\]", "o", -1), (r"[^|]+|\|", "")],
    "string": [(r'"', "s", -1), (r"\\", "se", "escape"), (r'[^\\"]+', "s")],
    "escape": [
        (r"[abfnrtv\"'&\\]", "se", -1),
        (r"\^[\]\[A-Z@^_]", "se", -1),
        (_ASCII_CODES, "se", -1),
        (r"[oO][0-7]+", "se", -1),
        (r"[xX][\da-fA-F]+", "se", -1),
        (r"\d+", "se", -1),
        (r"\s+\\", "se", -1),
        # what has no backslash behind it, at once
        (r"\s+", "err"),
    ],
}

GRAMMAR = Grammar(STATES)
lex = GRAMMAR.lex
