"""Scala as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import closed

# Operator characters: ASCII's, and Unicode's mathematical and other symbols.
_OP = (
    r"[!#%&'*+/:<=>?@\\^`|~\x7f-]|[\u00a6\u00a9\u00ac\u00ae\u00b0\u00b1\u00d7\u00f7\u2044\u2052"
    r"\u207a-\u207c\u208a-\u208c\u2100-\u214f\u2190-\u23ff\u2500-\u27bf\u2900-\u2bff]"
)
_OPS = rf"(?:{_OP})+"
_ID = rf"(?u:[^\W\d]|\$)(?u:[\w$])*(?:(?<=_){_OPS})?"
_UPPER = "[A-Z$_\u00c0-\u00d6\u00d8-\u00de\u0391-\u03ab\u0410-\u042f]"
_DEFINED = rf"(?:{_ID}|{_OPS}|`[^`]+`)"
_TYPE = rf"(?:{_ID}|{_OPS}`[^`]+`)"
_TYPES = rf"{_TYPE}(?:\.{_TYPE}){{0,20}}"
_KEYWORDS = (
    "abstract|case|catch|def|do|else|extends|final|finally|for|forSome|if|implicit|lazy|match|new"
    "|override|private|protected|requires|return|sealed|super|this|throw|try|val|var|while|with"
    "|yield"
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"(class|trait|object)(\s+)", ("k", ""), "class"),
            (rf"'{_ID}(?!')", "ss"),
            (r"[^\S\n]+", ""),
            (r"//.*", "c1"),
            (r"/\*", "cm", "comment"),
            (rf"@{_ID}", "nd"),
            (rf"(def)(\s+)({_DEFINED})(\s*)", ("k", "", "nf", "")),
            (rf"(val)(\s+)({_DEFINED})(\s*)", ("k", "", "nv", "")),
            (rf"(this)(\n*)(\.)({_ID})", ("k", "", "o", "py")),
            (rf"({_ID}|_)(\n*)(\.)({_ID})", ("nv", "", "o", "py")),
            (rf"{_UPPER}{_ID}(?u:\b)", "nc"),
            (rf"({_ID})(\s*)(\()", ("nf", "", "o")),
            (rf"(\.)({_ID})", ("o", "py")),
            (
                rf"(?:{_KEYWORDS})(?u:\b)|(?:<[%:-]|=>|>:|[#=@_\u21d2\u2190])(?:(?u:\b)|(?=\s)|$)",
                "k",
            ),
            (rf":(?!{_OP})", "k", "type"),
            (r"(?:true|false|null)(?u:\b)", "kc"),
            (r"(import|package)(\s+)", ("k", ""), "import"),
            (r"(type)(\s+)", ("k", ""), "type"),
            (r'"""(?s:.*?)"""(?!")', "s"),
            (r'"', closed(r'"(?>(?:\\\\|\\"|[^"])*)', '"', "s")),
            (r"'\\.'|'[^\\]'|'\\u[0-9a-fA-F]{4}'", "sc"),
            (_ID, "n"),
            (r"`[^`]+`", "n"),
            (r"\[", "o", "type parameters"),
            (r"[(){};,.#]", "o"),
            (_OPS, "o"),
            (r"(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?", "mf"),
            (r"[0-9]+[fFdD]", "mf"),
            (r"0x[0-9a-fA-F]+", "mh"),
            (r"[0-9]+L?", "mi"),
            (r"\n", ""),
        ],
        "class": [
            (rf"({_DEFINED})(\s*)(\[)", ("nc", "", "o"), "type parameters"),
            (r"\s+", ""),
            (r"[{(]", "o", -1),
            (r"//.*", "c1", -1),
            (_DEFINED, "nc", -1),
        ],
        "type": [
            (r"\s+", ""),
            (r"<[%:]|>:|[#_\u21d2]|forSome|type", "k"),
            (r"([,);}]|=>|=)(\s*)", ("o", ""), -1),
            (r"[({]", "o", "type"),
            (rf"({_TYPES})(\s*)(\[)", ("kt", "", "o"), (-1, "type parameters")),
            (rf"({_TYPES})(\s*)$", ("kt", ""), -1),
            (r"//.*", "c1", -1),
            (rf"\.|{_DEFINED}", "kt"),
        ],
        "type parameters": [
            (r"[\s,]+", ""),
            (r"<[%:]|=>|>:|[#_\u21d2]|forSome|type", "k"),
            (r"[\])}]", "o", -1),
            (r"[(\[{]", "o", "type parameters"),
            (rf"\.|{_DEFINED}", "kt"),
        ],
        "comment": [
            (r"[^/*]+", "cm"),
            (r"/\*", "cm", "comment"),
            (r"\*/", "cm", -1),
            (r"[*/]", "cm"),
        ],
        "import": [(rf"(?:{_ID}|\.)+", "nn", -1)],
    }
)
lex = GRAMMAR.lex
