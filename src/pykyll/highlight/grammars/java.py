"""Java as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.characters import ALNUM, LETTER_OR_UNDERSCORE, WORDS
from pykyll.highlight.method_head import method_head
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import closed, until

_NAME = rf"{LETTER_OR_UNDERSCORE}{WORDS}*"
_UPPER = r"[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_KEYWORDS = (
    "assert|break|case|catch|continue|default|do|else|finally|for|if|goto|instanceof|new|return"
    "|switch|this|throw|try|while"
)
_DECLARATIONS = (
    "abstract|const|enum|extends|final|implements|native|private|protected|public|static"
    "|strictfp|super|synchronized|throws|transient|volatile"
)
_TYPES = "boolean|byte|char|double|float|int|long|short|var|void"


def _digits(digit: str) -> str:
    return rf"(?:{digit}_+{digit}|{digit})+"


GRAMMAR = Grammar(
    {
        "root": [
            (r"[^\S\n]+", ""),
            (r"//.*", "c1"),
            (r"/\*", until("*/", "cm")),
            # before methods: `throw new X(` declares none
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (r"(?=\s|[a-zA-Z_])", method_head("[a-zA-Z_]", r"\w.\[\]<>", "o")),
            (rf"@{_NAME}", "nd"),
            (rf"(?:{_DECLARATIONS})(?u:\b)", "kd"),
            (rf"(?:{_TYPES})(?u:\b)", "kt"),
            (r"(?:true|false|null)(?u:\b)", "kc"),
            (r"(?:class|interface)(?u:\b)", "kd", "class"),
            (r"(?:import|package)(?u:\b)", "kn", "import"),
            (r'"', closed(r'"(?>(?:\\[\\"]|[^"\\]|\\(?![\\"]))*)', '"', "s")),
            (r"'(?:\\.|[^\\]|\\u[0-9a-f]{4})'", "sc"),
            (rf"(\.)({_NAME})", ("o", "na")),
            (rf"{_NAME}:", "nl"),
            (rf"{_UPPER}(?:{_UPPER}|[0-9_])*(?u:\b)", "no"),
            (rf"{_UPPER}{ALNUM}*(?u:\b)", "nc"),
            (rf"\$?{_NAME}", "n"),
            (r"[~^*!%&\[\](){}<>|+=:;,./?-]", "o"),
            (
                rf"{_digits('[0-9]')}\.{_digits('[0-9]')}(?:[eE]{_digits('[0-9]')})?[fd]?",
                "mf",
            ),
            (rf"0[bB]{_digits('[01]')}", "mb"),
            (rf"0[xX]{_digits('[0-9a-fA-F]')}", "mh"),
            (rf"0{_digits('[0-7]')}", "mo"),
            (rf"{_digits('[0-9]')}L?", "mi"),
            (r"\n", ""),
        ],
        "class": [(r"\s+", ""), (_NAME, "nc", -1)],
        "import": [(r"\s+", ""), (r"[a-zA-Z0-9_.]+\*?", "nn", -1)],
    }
)
lex = GRAMMAR.lex
