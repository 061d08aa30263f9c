"""C as Rouge 3.30.0 reads it; C++ adds to these states."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import cast

from pykyll.highlight.scanner import Grammar, Rule, Scan, Words
from pykyll.highlight.words import c as words

NAMES = Words("n", k=words.KEYWORDS, kt=words.KEYWORDS_TYPE, kr=words.RESERVED)

_HEAD = re.compile(r"([\w*\s]+[\s*])([a-zA-Z_]\w*)(\s*)(?=\()", re.ASCII)
_RUN = re.compile(r"[\w*\s]+", re.ASCII)
_COMMENT_END = re.compile(r"[*](?:\\\n)?/")
_SIGNATURE_END = re.compile(r"\)((?:\s|//[^\n]*\n|/[*].*?[*]/)*)([{;])", re.ASCII)


def comment(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a `/* … */`; a line continuation may part its ends, as the preprocessor sees it."""
    end = _COMMENT_END.search(scan.text, match.end())
    if end is None:
        return False
    scan.pos = end.end()
    scan.emit("cm", scan.text[match.start() : scan.pos])
    return None


def function(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take the head of a function: what it returns, its name, its signature, `{` or `;`."""
    start = match.start()
    if start < cast("int", scan.found.get("no function before", 0)):
        return False
    head = _HEAD.match(scan.text, start)
    end = _signature_end(scan, head.end()) if head else None
    if head is None or end is None:
        run = _RUN.match(scan.text, start)
        scan.found["no function before"] = run.end() if run else start
        return False
    scan.nested(head[1])
    scan.emit("nf", head[2])
    scan.nested(scan.text[head.end(2) : end.start() + 1])
    scan.nested(end[1])
    scan.emit("p", end[2])
    scan.pos = end.end()
    if end[2] == "{":
        scan.move("function")
    return None


def _signature_end(scan: Scan, start: int) -> re.Match[str] | None:
    """Return the first `)` before the next `;` that `{` or `;` follows."""
    ends = cast("list[re.Match[str]] | None", scan.found.get("signature ends"))
    if ends is None:
        ends = scan.found["signature ends"] = list(_SIGNATURE_END.finditer(scan.text))
        scan.found["signature starts"] = [end.start() for end in ends]
    index = bisect_left(cast("list[int]", scan.found["signature starts"]), start)
    if index == len(ends):
        return None
    semicolon = scan.text.find(";", start, ends[index].start())
    return ends[index] if semicolon < 0 else None


STATES: dict[str, list[Rule | str]] = {
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
        (r"^\s*#if", "c", "if 0"),
        (r"^\s*#\s*el(?:se|if)", "c", -1),
        (r"^\s*#\s*endif\b(?s:.*?)(?<!\\)\n", "c", -1),
        (r".*?\n", "c"),
    ],
}

GRAMMAR = Grammar(STATES, start=("root", "bol"))
lex = GRAMMAR.lex
