"""Java as Rouge 3.30.0 reads it."""

from __future__ import annotations

import re

from pykyll.highlight.characters import ALNUM, LETTER_OR_UNDERSCORE, WORDS
from pykyll.highlight.scanner import Grammar, Scan, closed

_NAME = rf"{LETTER_OR_UNDERSCORE}{WORDS}*"
_UPPER = r"[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_KEYWORDS = (
    "assert|break|case|catch|continue|default|do|else|finally|for|if|goto|instanceof|new|return"
    "|switch|this|throw|try|while"
)
_DECLARATIONS = (
    "abstract|const|enum|extends|final|implements|native|private|protected|public|static"
    "|strictfp|super|synchronized|throws|transient|volatile"
)
_TYPES = "boolean|byte|char|double|float|int|long|short|var|void"

_RUN = re.compile(r"\s*+(?:[a-zA-Z_][\w.\[\]<>]*+\s++)*+", re.ASCII)
_WORD = re.compile(r"(?:[a-zA-Z_][\w.\[\]<>]*+)?", re.ASCII)
_NAME_AND_PARENTHESIS = re.compile(r"([a-zA-Z_]\w*)(\s*)(\()", re.ASCII)
_LAST_WORD = re.compile(r"\s(?=[a-zA-Z_]\w*\s+\Z)", re.ASCII)


def _method(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take the head of a method: words, blanks, its name, `(`."""
    start = match.start()
    if start < scan.found.get("no method before", 0):
        return False
    run = _RUN.match(scan.text, start)
    end = run.end() if run else start
    head = _NAME_AND_PARENTHESIS.match(scan.text, end)
    if head is None and scan.text.startswith("(", end):
        head, end = _last_word_as_name(scan.text, start, end)
    if head is None or not scan.text[start:end].strip():
        # nor does one begin within the word that ended the search
        word = _WORD.match(scan.text, end)
        scan.found["no method before"] = word.end() if word else end
        return False
    scan.nested(scan.text[start:end])
    for name, number in (("nf", 1), ("", 2), ("o", 3)):
        scan.emit(name, head[number])
    scan.pos = head.end()
    return None


def _last_word_as_name(text: str, start: int, end: int) -> tuple[re.Match[str] | None, int]:
    """Give back the run's last word, when blanks part it from its parenthesis."""
    word = _LAST_WORD.search(text[start:end])
    if word is None:
        return None, end
    begin = start + word.end()
    return _NAME_AND_PARENTHESIS.match(text, begin), begin


def _block_comment(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    end = scan.text.find("*/", match.end())
    if end < 0:
        return False
    scan.pos = end + 2
    scan.emit("cm", scan.text[match.start() : scan.pos])
    return None


def _digits(digit: str) -> str:
    return rf"(?:{digit}_+{digit}|{digit})+"


GRAMMAR = Grammar(
    {
        "root": [
            (r"[^\S\n]+", ""),
            (r"//.*", "c1"),
            (r"/\*", _block_comment),
            # before methods: `throw new X(` declares none
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (r"(?=\s|[a-zA-Z_])", _method),
            (rf"@{_NAME}", "nd"),
            (rf"(?:{_DECLARATIONS})(?u:\b)", "kd"),
            (rf"(?:{_TYPES})(?u:\b)", "kt"),
            (r"(?:true|false|null)(?u:\b)", "kc"),
            (r"(?:class|interface)(?u:\b)", "kd", "class"),
            (r"(?:import|package)(?u:\b)", "kn", "import"),
            (r'"', closed(r'"(?:\\[\\"]|[^"\\]|\\(?![\\"]))*+', '"', "s")),
            (r"'(?:\\.|[^\\]|\\u[0-9a-f]{4})'", "sc"),
            (rf"(\.)({_NAME})", ("o", "na")),
            (rf"{_NAME}:", "nl"),
            (rf"{_UPPER}(?:{_UPPER}|[0-9_])*(?u:\b)", "no"),
            (rf"{_UPPER}{ALNUM}*(?u:\b)", "nc"),
            (rf"\$?{_NAME}", "n"),
            (r"[~^*!%&\[\](){}<>|+=:;,./?-]", "o"),
            (
                rf"{_digits('[0-9]')}\.{_digits('[0-9]')}(?:[eE]{_digits('[0-9]')})?[fd]?",
                "mf",
            ),
            (rf"0[bB]{_digits('[01]')}", "mb"),
            (rf"0[xX]{_digits('[0-9a-fA-F]')}", "mh"),
            (rf"0{_digits('[0-7]')}", "mo"),
            (rf"{_digits('[0-9]')}L?", "mi"),
            (r"\n", ""),
        ],
        "class": [(r"\s+", ""), (_NAME, "nc", -1)],
        "import": [(r"\s+", ""), (r"[a-zA-Z0-9_.]+\*?", "nn", -1)],
    }
)
lex = GRAMMAR.lex
