"""Vala as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until

_ID = r"@?[_a-zA-Z]\w*+"
_KEYWORDS = (
    "abstract|as|async|base|break|case|catch|const|construct|continue|default|delegate|delete"
    "|do|dynamic|else|ensures|enum|errordomain|extern|false|finally|for|foreach|get|global|if|in"
    "|inline|interface|internal|is|lock|new|null|out|override|owned|private|protected|public|ref"
    "|requires|return|set|signal|sizeof|static|switch|this|throw|throws|true|try|typeof|unowned"
    "|var|value|virtual|void|weak|while|yield"
)
_TYPES = (
    "bool|char|double|float|int|int8|int16|int32|int64|long|short|size_t|ssize_t|string|unichar"
    "|uint|uint8|uint16|uint32|uint64|ulong|ushort"
)
_BODY = r'"(?>(?:\\.|[^"\\\n])*)'

GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"//.*", "c1"), (r"/\*", until("*/", "cm"))],
        "root": [
            "blank",
            (r"^\[.*?\]", "na"),
            (rf"<\[\s*(?:{_ID}:)?", "k"),
            (r"\]>", "k"),
            (r"[~!%^&*()+=|\[\]{}:;,.<>/?-]", "p"),
            (rf"@(?:{quoted(chr(34), in_line=True)})", "s"),
            # a line's end closes a string too
            (rf'{_BODY}(?:"|\\?\n)|"(?:\\.|[^"\\\n])*\\"', "s"),
            (r"'(?:\\.|.)'", "sc"),
            (r"0[xX][0-9a-fA-F]+[lLuU]?", "m"),
            (r"[0-9](?:[.][0-9]*)?(?:[eE][+-][0-9]+)?[flduFLDU]?", "m"),
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (rf"(?:{_TYPES})(?u:\b)", "kt"),
            (r"class|struct", "k", "class"),
            (r"namespace|using", "k", "namespace"),
            (rf"{_ID}(?=\s*[(])", "nf"),
            (_ID, "n"),
            (r"#.*", "cp"),
        ],
        "class": ["blank", (_ID, "nc", -1)],
        "namespace": ["blank", (r"(?=[(])", "", -1), (rf"(?>(?:{_ID}|[.])+)", "nn", -1)],
    }
)
lex = GRAMMAR.lex
