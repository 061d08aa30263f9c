"""Praat's scripts as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import run_then
from pykyll.highlight.word_lists import word_lists


def _any_of(name: str) -> str:
    return rf"(?:{'|'.join(word_lists('praat')[name].split())})"


_CONTINUATION = run_then(r"\s", r"([.]{3})", "p", "p")

GRAMMAR = Grammar(
    {
        "comment": [(r"(\s+)(#.*)", ("", "c1"))],
        "root": [
            "comment",
            (r"^#.*|;.*", "c1"),
            (r"\s+", ""),
            (r"(procedure)(\s+)", ("k", ""), "procedure"),
            (r"(call)(\s+)", ("k", ""), "call"),
            (r"@", "nf", "call"),
            "function call",
            (rf"(?:select all|{_any_of('keywords')})(?u:\b)", "k"),
            (r"(form)(\s+)([^\n]+)", ("k", "", "s"), "form"),
            (
                (
                    r"(print(?:line|tab)?|echo|exit|asserterror|pause|send(?:praat|socket)"
                    r"|include|execute|system(?:_nocheck)?)(\s+)"
                ),
                ("k", ""),
                "rest of line",
            ),
            (r"(goto|label)(\s+)(\w+)", ("k", "", "nl")),
            "variable",
            (r'"', "s", "string"),
            (rf"{_any_of('objects')}(?=\s+\S+\n)", "nc", "rest of line"),
            (r"(?=[A-Z])", "", "command"),
            (r"\.{3}|[)(,$]", "p"),
        ],
        "command": [
            (r" ?[^\s:.']+ ?", "k"),
            "interpolation",
            (r"\.{3}", "k", (-1, "old arguments")),
            (r":", "k", (-1, "list")),
            (r"\s", "", -1),
        ],
        "call": [
            "interpolation",
            (r":|\s*\(", "p", -1),
            (r"'|[^:('\s]+", "nf"),
            (r"(?=\s)", "", (-1, "old arguments")),
        ],
        "procedure": [(r":|\s*\(", "p", -1), (r"[^:(\s]+", "nf"), (r"\s+", "", -1)],
        "function call": [
            (rf"{_any_of('functions string')}\$(?=\s*[:(])", "nf", "function"),
            (rf"{_any_of('functions array')}\#(?=\s*[:(])", "nf", "function"),
            (rf"{_any_of('functions numeric')}(?=\s*[:(])", "nf", "function"),
        ],
        "function": [(r"\s+", ""), (r":|\(", "", (-1, "list"))],
        "list": [
            (r"((?=\s*\n)\s++)(\.{3})", ("", "p")),
            (r"\s*[\])\n]", "", -1),
            (r"\s+", ""),
            (r'"', "s", "string"),
            (r"(?:if|then|else|fi|endif)(?u:\b)", "k"),
            "function call",
            "variable",
            (r"[()]", ""),
            (r",", "p"),
        ],
        "old arguments": [
            (r"\n", "", -1),
            "variable",
            (r'"', "s", "string"),
            (r"[^\n]", ""),
        ],
        "number": [(r"\n", "", -1), (r"\d+(?:\.\d*)?(?:[eE][-+]?\d+)?%?", "m")],
        "variable": [
            "operator",
            "number",
            (rf"{_any_of('variables string')}\$", "nb"),
            (rf"{_any_of('variables numeric')}(?!\$)(?u:\b)", "nb"),
            (rf"(?:Object|{_any_of('objects')})_", "nb", "object"),
            (r"\.?[a-z][a-zA-Z0-9_.]*[$#]?", ""),
            (r"[\[\]]", "", "list"),
            "interpolation",
        ],
        "object": [
            "interpolation",
            (r"[a-z][a-zA-Z0-9_]*|\d+", "nb"),
            (rf"\.{_any_of('object attributes')}(?u:\b)", "nb", -1),
            (r"\$", "nb"),
            (r"\[", "", -1),
        ],
        "operator": [
            (r"[+/*<>=!-]=?|[&*|][&*|]?|\^", "o"),
            (r"(?:and|or|not|div|mod)(?![\w.])", "ow"),
        ],
        "interpolation": [
            (r"'[._a-z][^\[\]'\":]*(?:\[(?:[\d,]+|\"[\w,]+\")\])?(?::[0-9]+)?'", "si"),
        ],
        "rest of line": [
            (r"(?=\n)", _CONTINUATION),
            (r"\n", "", -1),
            (r"\s", ""),
            "interpolation",
            (r"'|[^'\n]+", "s"),
        ],
        "string": [
            (r"(?=\n)", _CONTINUATION),
            (r'"', "s", -1),
            "interpolation",
            (r"'|[^'\"\n]+", "s"),
        ],
        "form": [
            "comment",
            (r"\s+", ""),
            (r"(optionmenu|choice)([ \t]+\S+:[ \t]+)", ("k", ""), "number"),
            (r"(option|button)([ \t]+)", ("k", ""), "rest of line"),
            (r"(sentence|text)([ \t]+\S+)", ("k", ""), "rest of line"),
            (r"(word)([ \t]+\S+[ \t]*)(\S+)?([ \t]+.*)?", ("k", "", "s", "")),
            (r"(boolean)(\s+\S+\s*)(0|1|\"?(?:yes|no)\"?)", ("k", "", "nv")),
            (
                r"(real|natural|positive|integer)([ \t]+\S+[ \t]*)([+-]?)",
                ("k", "", "o"),
                "number",
            ),
            (r"(comment)(\s+)", ("k", ""), "rest of line"),
            (r"endform(?u:\b)", "k", -1),
        ],
    }
)
lex = GRAMMAR.lex
