"""TOML as Rouge 3.30.0 reads it."""

from __future__ import annotations

import re

from pykyll.highlight.scanner import Grammar, Scan
from pykyll.regex import regex

# A key is any run without blanks, or quoted.
_LONGEST_KEY = 500
_KEY = rf"(?:\S{{1,{_LONGEST_KEY}}}|\"[^\"]+\"|'[^']+')"
_DIGITS = r"\d+(?:_\d+)*"
_ESCAPE = r"\\[0t\tn\n \"\\r]"

_KEY_AND_EQUALS = regex(rf"({_KEY})(\s*)(=)", re.ASCII)
_INLINE_TABLE = regex(r"(\s*)(\{)", re.ASCII)
_RUN = regex(r"[^\s\"'=]*+", re.ASCII)


def _find_key(scan: Scan, start: int) -> re.Match[str] | None:
    """Return the key and its `=`; where a run of characters is none, no end of that run is one."""
    if start < scan.found.get("no key before", 0):
        return None
    key = _KEY_AND_EQUALS.match(scan.text, start)
    if key is None:
        run = _RUN.match(scan.text, start)
        end = run.end() if run else start
        scan.found["no key before"] = end if end - start <= _LONGEST_KEY else end - _LONGEST_KEY
    return key


def _key(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    key = _find_key(scan, match.start())
    if key is None:
        return False
    for number, name in enumerate(("py", "", "p"), 1):
        scan.emit(name, key[number])
    scan.pos = key.end()
    return None


def _inline_table(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    key = _find_key(scan, match.start())
    brace = _INLINE_TABLE.match(scan.text, key.end()) if key else None
    if key is None or brace is None:
        return False
    for found, number, name in (
        (key, 1, "nn"),
        (key, 2, ""),
        (key, 3, "o"),
        (brace, 1, ""),
        (brace, 2, "p"),
    ):
        scan.emit(name, found[number])
    scan.pos = brace.end()
    return None


GRAMMAR = Grammar(
    {
        "values": [
            (r"\s+", ""),
            (r"#.*", "c"),
            (r"true|false", "kc"),
            (r"(?=\S)", _inline_table, "inline table"),
            (r"\s*\[\S{1,500}\]", "nn"),
            (r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", "ld"),
            (
                rf"[+-]?{_DIGITS}(?:\.{_DIGITS}(?:[eE][+-]?{_DIGITS})?|[eE][+-]?{_DIGITS})",
                "mf",
            ),
            (r"[+-]?(?:nan|inf)", "mf"),
            (r"0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*", "mh"),
            (r"0o[0-7]+(?:_[0-7]+)*", "mo"),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (rf"[+-]?{_DIGITS}", "mi"),
        ],
        "root": ["values", (r"(?=[^\s])", _key, "value")],
        "value": [(r"\n", "", -1), "content"],
        "content": [
            "values",
            (r"(?=[^\s])", _key),
            (r'"""', "s", "multi-line basic string"),
            (r'"', "s", "basic string"),
            (r"'''", "s", "multi-line literal string"),
            (r"'", "s", "literal string"),
            (_ESCAPE, "se"),
            (r",", "p"),
            (r"\[", "p", "array"),
        ],
        "basic string": [
            (r'"', "s", -1),
            (r"\n", "err", -1),
            (_ESCAPE, "se"),
            (r'[^\\"\n]+', "s"),
        ],
        "multi-line basic string": [
            (r'"""', "s", -1),
            (_ESCAPE, "se"),
            (r'[^\\"]+|"+', "s"),
        ],
        "literal string": [(r"'", "s", -1), (r"\n", "err", -1), (r"[^'\n]+", "s")],
        "multi-line literal string": [(r"'''", "s", -1), (r"[^']+|'+", "s")],
        "array": ["content", (r"\]", "p", -1)],
        "inline table": ["content", (r"\}", "p", -1)],
    }
)
lex = GRAMMAR.lex
