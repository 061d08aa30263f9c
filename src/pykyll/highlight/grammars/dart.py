"""Dart as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.method_head import method_head
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

_ID = r"[a-zA-Z_]\w*"


def _any_of(name: str) -> str:
    return rf"(?:{'|'.join(word_lists('dart')[name].split())})(?u:\b)"


GRAMMAR = Grammar(
    {
        "root": [
            (r"^(?=[\sa-zA-Z_])", method_head("[a-zA-Z_]", r"a-zA-Z\d_.\[\]", "p")),
            (r"\s+", ""),
            (r"//.*", "c1"),
            (r"/\*", until("*/", "cm")),
            (r'"', "s", "double quotes"),
            (r"'", "s", "single quotes"),
            (r"r\"[^\"]*\"|r'[^']*'", "sx"),
            (rf"#(?:{_ID})?", "ss"),
            (rf"@{_ID}", "nd"),
            (_any_of("keywords"), "k"),
            (_any_of("declarations"), "kd"),
            (_any_of("types"), "kt"),
            (r"(?:true|false|null)(?u:\b)", "kc"),
            (r"(?:class|interface|mixin)(?u:\b)", "kd", "class"),
            (_any_of("imports"), "kn", "import"),
            (rf"(\.)({_ID})", ("o", "na")),
            (rf"{_ID}:", "nl"),
            (rf"\$?{_ID}", "n"),
            (r"[~^*!%&|+=:/?-]", "o"),
            (r"[\[\](){}<>.,;]", "p"),
            (r"\d*+\.\d+(?:[eE]-?\d+)?", "mf"),
            (r"0x[\da-fA-F]+", "mh"),
            (r"\d+L?", "mi"),
        ],
        "class": [(r"\s+", ""), (_ID, "nc", -1)],
        "double quotes": [(r'"', "s", -1), (r'[^\\$"]+', "s"), "string"],
        "single quotes": [(r"'", "s", -1), (r"[^\\$']+", "s"), "string"],
        "import": [(r";", "o", -1), (r"(?:show|hide)(?u:\b)", "kd"), "root"],
        "string": [(rf"\${_ID}", "si"), (r"\$\{(?!\})", until("}", "si")), (r"\\[nrt\"'\\]", "se")],
    }
)
lex = GRAMMAR.lex
