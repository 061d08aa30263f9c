"""Protocol buffers as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.grammars.c import comment
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until_match

_KEYWORDS = (
    "ctype|default|extensions|import|max|oneof|option|optional|packed|repeated|required|returns"
    "|rpc|to"
)
_TYPES = (
    "bool|bytes|double|fixed32|fixed64|float|int32|int64|sfixed32|sfixed64|sint32|sint64|string"
    "|uint32|uint64"
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"[,;{}\[\]()]", "p"),
            (r"/(?:\\\n)?/", until_match(r"(?<!\\)$", "c1")),
            (r"/(?:\\\n)?\*", comment),
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (rf"(?:{_TYPES})(?u:\b)", "kt"),
            (r"true|false", "kc"),
            (r"(package)(\s+)", ("kn", ""), "package"),
            (r"(message|extend)(\s+)", ("kd", ""), "message"),
            (r"(enum|group|service)(\s+)", ("kd", ""), "type"),
            (r"\".*?\"|'.*?'", "s"),
            (r"(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+[LlUu]*", "mf"),
            (r"(?:\d+\.\d*|\.\d+|\d+[fF])[fF]?", "mf"),
            (r"-?(?:inf|nan)(?u:\b)", "mf"),
            (r"0x[0-9a-fA-F]+[LlUu]*", "mh"),
            (r"0[0-7]+[LlUu]*", "mo"),
            (r"\d+[LlUu]*", "mi"),
            (r"[+-=]", "o"),
            (r"([a-zA-Z_][\w.]*)([ \t]*)(=)", ("na", "", "o")),
            (r"[a-zA-Z_][\w.]*", "n"),
        ],
        "package": [(r"[a-zA-Z_]\w*", "nn", -1), (r"", "", -1)],
        "message": [(r"[a-zA-Z_]\w*", "nc", -1), (r"", "", -1)],
        "type": [(r"[a-zA-Z_]\w*", "n", -1), (r"", "", -1)],
    }
)
lex = GRAMMAR.lex
