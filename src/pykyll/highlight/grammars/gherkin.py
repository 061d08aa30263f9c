"""Gherkin as Rouge 3.30.0 reads it, in each of its languages."""

from __future__ import annotations

import re

from pykyll.highlight.scanner import TO_ROOT, Grammar, Scan
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

_WORDS = word_lists("gherkin")
_HEADINGS = {
    word: (name, state)
    for section, name, state in (
        ("examples", "nn", "examples description"),
        ("features", "kd", "feature description"),
        ("elements", "kn", "description"),
    )
    for word in _WORDS[section].splitlines()
}
_ENDS = {"steps with a blank": " ", "steps with anything": "", "steps with a word end": r"(?u:\b)"}
_STEPS = sorted(
    (step, re.escape(step) + end)
    for section, end in _ENDS.items()
    for step in _WORDS[section].splitlines()
    if step
)
_STEP = "|".join(pattern for _, pattern in _STEPS)
_REST = regex(r"[^#\n]*")
_NOT_BLANK = regex(r"\s*", re.ASCII)


def _heading(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take what is before a line's first colon, and the colon."""
    start = match.start()
    if start < scan.found.get("no colon before", 0):
        return False
    line_end = scan.text.find("\n", start)
    stop = len(scan.text) if line_end < 0 else line_end
    colon = scan.text.find(":", start, stop)
    if colon < 0:
        scan.found["no colon before"] = stop
        return False
    scan.move(TO_ROOT)
    words = scan.text[start:colon]
    name, state = _HEADINGS.get(words, ("err", None))
    if state:
        scan.move(state)
    scan.emit(name, words)
    scan.emit("p", ":")
    scan.pos = colon + 1
    return None


def _rest_of_line(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take the line up to a comment; a last line without a line end is none."""
    start = match.start()
    if "no end of the line" in scan.found:
        return False
    rest = _REST.match(scan.text, start)
    end = rest.end() if rest else start
    if end == len(scan.text):
        scan.found["no end of the line"] = start
        return False
    scan.emit("", scan.text[start:end])
    scan.pos = end
    return None


def _rest_of_step(scan: Scan, match: re.Match[str], group: int) -> bool | None:
    if _rest_of_line(scan, match, group) is False:
        return False
    scan.move(-1)
    return None


def _after_row(scan: Scan, match: re.Match[str], _group: int) -> None:
    """End the table where its next line is no row of it."""
    end = scan.found.get("blanks end", -1)
    if end < match.start():
        blanks = _NOT_BLANK.match(scan.text, match.start())
        end = scan.found["blanks end"] = blanks.end() if blanks else match.start()
    scan.move(TO_ROOT if scan.text[end : end + 1] not in ("", "|") else -1)


GRAMMAR = Grammar(
    {
        "blank": [(r"#.*", "c"), (r"[ \r\t]+", "")],
        "root": [
            "blank",
            (r"\n", ""),
            (r'"""(?s:.*?)"""', "s"),
            (r"@[^\s@]+", "nt"),
            "table start",
            "headings and steps",
        ],
        "headings": [(r"(?=.)", _heading)],
        "headings and steps": ["headings", (_STEP, "nf", (TO_ROOT, "step"))],
        "table start": [(r"(?=[|])", "", "table header")],
        "table header": [(r"[^|\s]+", "nv"), (r"\n", "", (-1, "table")), "table"],
        "table": ["blank", (r"\n", "", "after row"), (r"[|]", "p"), (r"[^|\s]+", "n")],
        "after row": [(r"", _after_row)],
        "description": [
            "blank",
            "headings and steps",
            (r"\n", ""),
            (r"(?=[^\n])", _rest_of_line),
        ],
        "feature description": [
            "blank",
            "headings",
            (r"\n", ""),
            (r"(?=[^\n])", _rest_of_line),
        ],
        "examples description": [
            "blank",
            "table start",
            (r"\n", ""),
            (r"(?=[^\n])", _rest_of_line),
        ],
        "step": [
            "blank",
            (r"<", until(">", "nv", in_line=True)),
            (r'"', until('"', "s", in_line=True)),
            (r"\S[^\s<]*", ""),
            (r"", _rest_of_step),
        ],
    }
)
lex = GRAMMAR.lex
