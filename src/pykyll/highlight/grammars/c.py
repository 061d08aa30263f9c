"""C as Rouge 3.30.0 reads it; C++ adds to these states."""

from __future__ import annotations

import re

from pykyll.highlight.scanner import Grammar, ScanWith, StatesWith, Words
from pykyll.highlight.searches import until_match
from pykyll.highlight.signatures import SignatureEnd, Signatures
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

_WORDS = word_lists("c")

NAMES = Words("n", k=_WORDS["keywords"], kt=_WORDS["keywords type"], kr=_WORDS["reserved"])

_HEAD = regex(r"([\w*\s]+[\s*])([a-zA-Z_]\w*)(\s*)(?=\()", re.ASCII)
_RUN = regex(r"[\w*\s]+", re.ASCII)


comment = until_match(r"[*](?:\\\n)?/", "cm")
"""A `/* … */`; a line continuation may part its ends, as the preprocessor sees it."""


def function(scan: ScanWith[Signatures], match: re.Match[str], _group: int) -> bool | None:
    """Take the head of a function: what it returns, its name, its signature, `{` or `;`."""
    start = match.start()
    if start < scan.found.get("no function before", 0):
        return False
    head = _HEAD.match(scan.text, start)
    end = _signature_end(scan, head.end()) if head else None
    if head is None or end is None:
        run = _RUN.match(scan.text, start)
        scan.found["no function before"] = run.end() if run else start
        return False
    scan.nested(head[1])
    scan.emit("nf", head[2])
    scan.nested(scan.text[head.end(2) : end.gap])
    scan.nested(scan.text[end.gap : end.mark])
    mark = scan.text[end.mark]
    scan.emit("p", mark)
    scan.pos = end.mark + 1
    if mark == "{":
        scan.move("function")
    return None


def _signature_end(scan: ScanWith[Signatures], start: int) -> SignatureEnd | None:
    """Return the first `)` before the next `;` that `{` or `;` follows."""
    end = scan.memory.next_in(scan.text, start)
    if end is None or scan.text.find(";", start, end.parenthesis) >= 0:
        return None
    return end


STATES: StatesWith[Signatures] = {
    "bol without label": [
        "inline whitespace",
        (r"#if\s0", "c", "if 0"),
        (r"#", "cp", "macro"),
        (r"", "", -1),
    ],
    "bol": [(r"[a-zA-Z_]\w*:(?!:)", "nl"), "bol without label"],
    "inline whitespace": [
        (r"[ \t\r]+", ""),
        (r"\\\n", ""),
        (r"/(?:\\\n)?[*]", comment),
    ],
    "whitespace": [
        (r"\n+", "", "bol"),
        (r"//.*", "c1", "bol"),
        "inline whitespace",
    ],
    "outer whitespace": [(r"\n+", "", "bol without label"), "whitespace"],
    "statements": [
        "whitespace",
        (r'(?:u8|u|U|L)?"', "s", "string"),
        (
            r"(?i:(?:u8|u|l)?'(?:\\.|\\[0-7]{1,3}|\\x[a-f0-9]{1,2}|[^\\'\n])')",
            "sc",
        ),
        (r"(?i:(?:\d+[.]\d*|[.]?\d+)e[+-]?\d+[lu]*)", "mf"),
        (r"(?i:0x[0-9a-f]+[lu]*)", "mh"),
        (r"(?i:0[0-7]+[lu]*)", "mo"),
        (r"(?i:\d+[lu]*)", "mi"),
        (r"\*/", "err"),
        (r"[~!%^&*+=\|?:<>/-]", "o"),
        (r"[()\[\],.;]", "p"),
        (r"case(?u:\b)", "k", "case"),
        (r"(?:true|false|NULL)(?u:\b)", "nb"),
        (r"[a-zA-Z_]\w*", NAMES),
    ],
    "case": [(r":", "p", -1), "statements"],
    "root": [
        "outer whitespace",
        (r"(?=[\w*])", function),
        (r"\{", "p", "function"),
        "statements",
    ],
    "function": [
        "whitespace",
        "statements",
        (r"\{", "p", "function"),
        (r"\}", "p", -1),
    ],
    "string": [
        (r'"', "s", -1),
        (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
        (r'[^\\"\n]+', "s"),
        (r"\\\n?", "s"),
    ],
    "macro": [
        (r"(include)(\s*)(<[^>]+>|\"[^\"]+\")([^\n]*)", ("cp", "", "cpf", "c1")),
        (r"[^/\n\\]+", "cp"),
        (r"\\[\s\S]", "cp"),
        "inline whitespace",
        (r"/", "cp"),
        (r"\n", "cp", -1),
    ],
    "if 0": [
        # blank lines at once: each would look for what follows the last of them
        (r"^(?:[^\S\n]*+\n)+", "c"),
        (r"^\s*#if", "c", "if 0"),
        (r"^\s*#\s*el(?:se|if)", "c", -1),
        (r"^\s*#\s*endif\b", until_match(r"(?<!\\)\n", "c"), -1),
        (r".*\n", "c"),
        # a last line without an end, at once
        (r".+", "err"),
    ],
}

GRAMMAR = Grammar(STATES, start=("root", "bol"), memory=Signatures)
lex = GRAMMAR.lex
