"""Kotlin as Rouge 3.30.0 reads it."""

from __future__ import annotations

import re

from pykyll.highlight.characters import CASED_OR_UNDERSCORE, IN_CASED_NAME, UPPER
from pykyll.highlight.scanner import Grammar, Scan
from pykyll.highlight.searches import closed
from pykyll.regex import regex

_KEYWORDS = (
    "abstract|annotation|as|break|by|catch|class|companion|const|constructor|continue|crossinline"
    "|do|dynamic|else|enum|external|false|final|finally|for|fun|get|if|import|in|infix|inline"
    "|inner|interface|internal|is|lateinit|noinline|null|object|open|operator|out|override"
    "|package|private|protected|public|reified|return|sealed|set|super|suspend|tailrec|this|throw"
    "|true|try|typealias|typeof|val|var|vararg|when|where|while|yield"
)
_CHARACTERS = rf"(?:{IN_CASED_NAME}|-)*"
_CLASS = rf"`?{UPPER}{_CHARACTERS}`?"
_NAME = rf"`?{CASED_OR_UNDERSCORE}{_CHARACTERS}`?"

_DIGITS = r"(?:[0-9][0-9_]*[0-9]|[0-9])"
_EXPONENT = rf"[eE][+-]?{_DIGITS}"
_DOUBLE = rf"(?:{_DIGITS})?\.{_DIGITS}(?:{_EXPONENT})?|{_DIGITS}{_EXPONENT}"

_FLOAT = regex(rf"(?:{_DOUBLE})[fF]?|{_DIGITS}[fF]", re.ASCII)
_RUN = regex(r"[0-9_]*+", re.ASCII)


def _float(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a float; where a row of digits is none, no end of that row is one."""
    start = match.start()
    if start < scan.found.get("no float before", 0):
        return False
    found = _FLOAT.match(scan.text, start)
    if found is None:
        run = _RUN.match(scan.text, start)
        scan.found["no float before"] = run.end() if run else start
        return False
    scan.emit("mf", found[0])
    scan.pos = found.end()
    return None


GRAMMAR = Grammar(
    {
        "root": [
            (r"(companion)(\s+)(object)(?u:\b)", ("k", "", "k")),
            (r"(class|data\s+class|interface|object)(\s+)", ("kd", ""), "class"),
            (r"(fun)(\s+)", ("k", ""), "function"),
            (r"(package|import)(\s+)", ("k", ""), "package"),
            (r"(val|var)(\s+)(\()", ("kd", "", "p"), "destructuring"),
            (r"(val|var)(\s+)", ("kd", ""), "property"),
            (rf"(return|continue|break|this|super)(@{_NAME})?(?u:\b)", ("k", "nd")),
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (r"^\s*\[.*?\]", "na"),
            # blank lines at once: each would look for what follows the last of them
            (r"^\s+", ""),
            (r"[^\S\n]+|\\\n", ""),
            (r"//.*", "c1"),
            (r"/[*].*[*]/", "cm"),
            (r"/[*].*", "cm", "comment"),
            (r"\n", ""),
            (r"(::)(class)", ("o", "k")),
            (r"::|!!|\?[:.]|\.\.", "o"),
            (r"(?=[0-9.])", _float),
            (r"0[bB](?:[01][01_]*[01]|[01])[uU]?L?", "mb"),
            (r"0[xX](?:[0-9a-fA-F][0-9a-fA-F_]*[0-9a-fA-F]|[0-9a-fA-F])[uU]?L?", "mh"),
            (r"(?:[1-9][0-9_]*[0-9]|[0-9])[uU]?L?", "mi"),
            (r"[~!%^&*()+=|\[\]:;,.<>/?{}-]", "p"),
            (r'@"(?>(?:""|[^"])*)"', "s"),
            (r'"""(?s:.*?)"""', "s"),
            (r'"', closed(r'"(?>(?:\\\\|\\"|[^"\n])*)', r'["\n]', "s")),
            (r"'\\.'|'[^\\]'", "sc"),
            (rf"@{_CLASS}", "nd"),
            (rf"({_CLASS})(<)", ("nc", "p"), "type parameters"),
            (_CLASS, "nc"),
            (rf"{_NAME}(?=\s*[({{])", "nf"),
            (rf"{_NAME}@", "nd"),
            (_NAME, "n"),
        ],
        "package": [(r"\S+", "nn", -1)],
        "class": [(_CLASS, "nc", -1)],
        "function": [
            (r"<", "p", "type parameters"),
            (r"\s+", ""),
            (rf"({_CLASS})(\.)", ("nc", "p")),
            (_NAME, "nf", -1),
        ],
        "type parameters": [
            (_CLASS, "nc"),
            (r"<", "p", "type parameters"),
            (r"reified|out|in", "k"),
            (r"[,:.?]", "p"),
            (r"\s+", ""),
            (r">", "p", -1),
        ],
        "property": [(r"<", "p", "type parameters"), (r"\s+", ""), (_NAME, "py", -1)],
        "destructuring": [(r",", "p"), (r"\)", "p", -1), (r"\s+", ""), (_NAME, "py")],
        "comment": [
            (r"/[*]", "cm", "comment"),
            (r"[*]/", "cm", -1),
            (r"[^/*]+|[/*]", "cm"),
        ],
    }
)
lex = GRAMMAR.lex
