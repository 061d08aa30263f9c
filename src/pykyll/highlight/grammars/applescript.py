"""AppleScript as Rouge 3.30.0 reads it: its words are phrases, tried in Rouge's order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import run_then
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Scan

_WORDS = word_lists("applescript")
_EXCEPTIONS = (
    "application responses|case|diacriticals|hyphens|numeric strings|punctuation|white space"
)


def _phrases(*names: str, ending: str = "") -> str:
    """Return the pattern of one of some lists' phrases, each of which is a pattern by itself."""
    phrases = [phrase for name in names for phrase in _WORDS[name].splitlines() if phrase]
    return rf"(?:{re.sub(r'[(](?![?])', '(?:', '|'.join(phrases))}){ending}(?u:\b)"


def _raw(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a name between guillemets, which holds at least one character."""
    end = scan.found.get("»", -1)
    if end < match.end():
        end = scan.text.find("»", match.end())
        end = scan.found["»"] = len(scan.text) if end < 0 else end
    if end in (match.end(), len(scan.text)):
        return False
    scan.emit("", "«")
    scan.emit("nb", scan.text[match.end() : end])
    scan.emit("", "»")
    scan.pos = end + 1
    return None


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"¬\n", "se"),
            (r"'s\s+", ""),
            (r"(?:--|#).*", "c1"),
            (r"\(\*", "cm"),
            (r"[(){}!,.:]", "p"),
            (r"«", _raw),
            (rf"((?:considering|ignoring)\s*)({_EXCEPTIONS})", ("k", "nb")),
            (r"[-*+&≠=≥≤/÷^]|>=?|<=?", "o"),
            (_phrases("operators"), "ow"),
            (r"^(in|on|script|to)(\s+)", ("k", "")),
            (rf"(as )({_phrases('classes')})", ("k", "nc")),
            (_phrases("literals", "commands"), "nb"),
            (_phrases("controls", "declarations"), "k"),
            (_phrases("reserved"), "nb"),
            (_phrases("builtins", ending="s?"), "nb"),
            (_phrases("handler parameters"), "nb"),
            (_phrases("studio properties"), "na"),
            (_phrases("studio classes", ending="s?"), "nb"),
            (_phrases("studio commands", "references"), "nb"),
            (quoted('"'), "s2"),
            (r"(?=[a-zA-Z])", run_then(r"\w", r"(?u:\b)", "nv")),
            (r"\d+\.\d*(?:E[-+][0-9]+)?", "mf"),
            (r"\d+", "mi"),
        ]
    }
)
lex = GRAMMAR.lex
