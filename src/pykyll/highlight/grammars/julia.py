"""Julia as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import LETTER_OR_UNDERSCORE, NAME, WORDS
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_WORDS = word_lists("julia")

_NAMES = Words(
    "", kt=_WORDS["types"], kd="local global const", k=_WORDS["keywords"], nb=_WORDS["builtins"]
)
_NAME = regex(r"[a-zA-Z_\u00a1-\uffff][a-zA-Z_0-9\u00a1-\uffff]*!*")

# What may stand in a name being defined: letters, symbols and punctuation that opens nothing.
_DEFINED = rf"(?:{LETTER_OR_UNDERSCORE}|[$+<=>^`|~])(?:{WORDS}|[$+<=>^`|~!\"#%&'*,./:;?@\\]|[\u00a1-\u00bf\u2020-\u2031\u2190-\u2bff])*"


def _word(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    known = _NAMES[match[0]]
    if known:
        scan.emit(known, match[0])
        return None
    name = _NAME.match(scan.text, match.start())
    if name is None:
        return False
    scan.pos = name.end()
    scan.emit("n", name[0])
    return None


GRAMMAR = Grammar(
    {
        "root": [
            (r"\n|[^\S\n]+", ""),
            (r"#=", "cm", "block comment"),
            (r"#.*", "c"),
            (r"[-+=*/\\&|$~^%!><.?:\u00f7\u2260\u2264\u2265]", "o"),
            (r"(function|macro)((?:\s|\\\s)+)", ("k", "nf"), "function name"),
            (
                r"((?:mutable )?struct|(?:abstract|primitive) type)((?:\s|\\\s)+)",
                ("k", "nc"),
                "type name",
            ),
            (r"`.*?`", "sb"),
            (
                (
                    r"'(?:\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,3}|\\u[a-fA-F0-9]{1,4}"
                    r"|\\U[a-fA-F0-9]{1,6}|[^\\'\n])'"
                ),
                "sc",
            ),
            (r'[ILE]?"', "s", "string"),
            (NAME, _word),
            (r"@[\w.]+", "nd"),
            (_NAME.pattern, "n"),
            (r"[\[\]{}(),;]", "x"),
            (
                r"(?:\d+(?:_\d+)+\.\d*|\d*\.\d+(?:_\d+)+|\d+\.\d*|\d*\.\d+)(?:[eEf][+-]?[0-9]+)?",
                "mf",
            ),
            (r"\d+(?:_\d+)*[eEf][+-]?[0-9]+", "mf"),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (r"0o[0-7]+(?:_[0-7]+)*", "mo"),
            (r"0x[a-fA-F0-9]+(?:_[a-fA-F0-9]+)*", "mh"),
            (r"\d+(?:_\d+)*", "mi"),
        ],
        "function name": [
            (_DEFINED, "nf", -1),
            (r"\([^\s\w{]{1,2}\)", "o", -1),
            (r"[^\s\w{]{1,2}", "o", -1),
        ],
        "type name": [(_DEFINED, "nc", -1)],
        "block comment": [
            (r"[^=#]+", "cm"),
            (r"#=", "cm", "block comment"),
            (r"=#", "cm", -1),
            (r"[=#]", "cm"),
        ],
        "string": [
            (r"\\N\{", until("}", "se", in_line=True)),
            (
                (
                    r"\\(?:[\\abfnrtv\"']|\n|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}"
                    r"|x[a-fA-F0-9]{2}|[0-7]{1,3})"
                ),
                "se",
            ),
            (r'"', "s", -1),
            (r"\$(?:\(\w+\))?[-#0 +]*(?:[0-9]+|[*])?(?:\.(?:[0-9]+|[*]))?", "si"),
            (r'[^\\"$]+', "s"),
            (r"[\\$]", "s"),
        ],
    }
)
lex = GRAMMAR.lex
