"""NASM's assembly as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import closed, until

_NAME = r"[a-zA-Z$._?][\w$.?#@~]*"
_SECTIONS = (
    "BITS|USE16|USE32|SECTION|SEGMENT|ABSOLUTE|EXTERN|GLOBAL|ORG|ALIGN|STRUC|ENDSTRUC|COMMON|CPU"
    "|GROUP|UPPERCASE|IMPORT|EXPORT|LIBRARY|MODULE"
)
_REGISTERS = (
    r"r\d[0-5]?[bwd]|[a-d][lh]|[er]?[a-d]x|[er]?[sb]p|[er]?[sd]i|[c-gs]s|st[0-7]|mm[0-7]|cr[0-4]"
    r"|dr[0-367]|tr[3-7]"
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"^\s*+%", "cp", "preprocessor"),
            # blank lines at once: each would look for what follows the last of them
            (r"[ \t\n]+", ""),
            (r";.*", "c1"),
            (rf"{_NAME}:", "nl"),
            (rf"({_NAME})(\s+)((?i:equ))", ("no", "kd", "kd"), "arguments"),
            (_SECTIONS, "k", "arguments"),
            (r"(?i:(?:res|d)[bwdqt]|times)", "kd", "arguments"),
            (_NAME, "nf", "arguments"),
            (r"[\r\n]+", ""),
        ],
        "arguments": [
            # escaped quotes, and letters that end a string, are Rouge's
            (r"\"(?:\\\\\"|[^\"\\n])*\"|'(?:\\\\'|[^'\\n])*'|`(?:\\\\`|[^`\\n])*`", "s"),
            (r"(?i:0x[\da-f]+)", "mh"),
            (r"(?=\d)", closed(r"(?i:\d[\da-f]*+)", "[hH]", "mh")),
            (r"[0-7]+[qQ]", "mo"),
            (r"[01]+[bB]", "mb"),
            (r"\d+\.[eE]?\d+", "mf"),
            (r"\d+", "mi"),
            (r"[,():\[\]]+", "p"),
            (r"[&|^<>+*/%~-]+", "o"),
            (r"\$+", "kc"),
            (r"(?i:seg|wrt|strict)", "ow"),
            (r"(?i:byte|[dq]?word)", "kt"),
            (rf"(?i:{_REGISTERS})", "nb"),
            (_NAME, "nv"),
            (r"[\r\n]+", "", -1),
            (r"[ \t]+", ""),
            (r";.*", "c1"),
        ],
        "preprocessor": [(r"[^;\n]+", "cp"), (r";", until("\n", "c1"), -1), (r"\n", "cp", -1)],
    }
)
lex = GRAMMAR.lex
