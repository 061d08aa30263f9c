"""Stata as Rouge 3.30.0 reads it."""

from __future__ import annotations

import re

from pykyll.highlight.grammars.c import comment
from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import closed
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

_WORDS = word_lists("stata")
_COMMANDS = frozenset(_WORDS["keywords"].split())
_FUNCTIONS = "|".join(_WORDS["primitive functions"].split())
_NAMES = Words("n", kr=_WORDS["reserved keywords"], kt=_WORDS["type keywords"])
_LINE_START = regex(r"(\s*+)(?:(#.*)|(\*!.*)|(\*.*)|(\w+)(?u:\b)|)", re.ASCII)
_OPERATOR = r"[ICOicoLFDSlfds]\w*"


def _line_start(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a comment or a command at the beginning of a line, with the blank lines before it."""
    start = match.start()
    if start < scan.found.get("no command before", 0):
        return False
    found = _LINE_START.match(scan.text, start)
    if found is None:
        return False
    name = {2: "cp", 3: "ch", 4: "c1", 5: "k"}.get(found.lastindex or 0)
    if name == "ch" and found[1]:
        name = "c1"  # it must stand at the line's very beginning
    if name is None or (name == "k" and found[5] not in _COMMANDS):
        scan.found["no command before"] = found.end(1)
        return False
    scan.pos = found.end()
    scan.emit(name, found[0])
    return None


GRAMMAR = Grammar(
    {
        "root": [
            (r"^(?=[\s#*\w])", _line_start),
            (r"[ \t]+", "w"),
            (r"[\n\r]+", ""),
            (r"//.*", "c1"),
            (r"/(?:\\\n)?[*]", comment),
            (r"`\"", closed(r"`\"(?>(?:\\.|(?!\"')[^\\\n])*)", "\"'", "s2")),
            (quoted('"', in_line=True), "s2"),
            (r"`", closed(r"`(?>(?:\\.|[^'\\\n])*)", "'", "s2")),
            (r"\$\w+", "s2"),
            (r"%\S+", "py"),
            (
                (
                    r"str(?:204[0-5]|20[0-3][0-9]|[01][0-9][0-9][0-9]|[0-9][0-9][0-9]|[0-9][0-9]"
                    r"|[1-9])(?u:\b)"
                ),
                "kt",
            ),
            (rf"(?:{_FUNCTIONS})(?=\()", "nf"),
            (r"\.\.(?=.{0,1000}\])", "o"),
            (r"[+-]?(?:\d+(?:[.]\d+)?|[.]\d+)(?:[eE][+-]?\d+)?", "m"),
            (rf"{_OPERATOR}\.", "o"),
            (rf"{_OPERATOR}(?=\(.{{0,1000}}\)\.)", "o"),
            (r"\w+", _NAMES),
            (r"[\[\]{}();,]", "p"),
            (r"[-<>?*+'^/\\!#.=~:&|]", "o"),
        ]
    }
)
lex = GRAMMAR.lex
