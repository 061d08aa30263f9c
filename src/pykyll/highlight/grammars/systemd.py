"""Units of systemd as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan

if TYPE_CHECKING:
    import re


def _setting(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a line with `=`, which a backslash at its end continues."""
    start = match.start()
    if start < scan.found.get("no = before", 0):
        return False
    line_end = scan.text.find("\n", start)
    stop = line_end if line_end >= 0 else len(scan.text)
    equals = scan.text.find("=", start, stop)
    if equals < 0:
        scan.found["no = before"] = stop
        return False
    scan.emit("nt", scan.text[start:equals])
    scan.emit("p", "=")
    if line_end >= 0 and scan.text.endswith("\\", equals + 1, stop):
        scan.emit("", scan.text[equals + 1 : stop - 1])
        scan.emit("se", "\\\n")
        scan.pos = stop + 1
        scan.move("continuation")
    else:
        scan.emit("", scan.text[equals + 1 : stop])
        scan.pos = stop
    return None


def _section(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a line that ends with a bracket."""
    if match.start() < scan.found.get("no section before", 0):
        return False
    line_end = scan.text.find("\n", match.start())
    stop = line_end if line_end >= 0 else len(scan.text)
    if not scan.text.endswith("]", match.end(), stop):
        scan.found["no section before"] = stop
        return False
    scan.emit("k", scan.text[match.start() : stop])
    scan.pos = stop
    return None


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"[;#].*", "c"),
            (r"\[", _section),
            (r"(?=.)", _setting),
        ],
        "continuation": [
            (r"(.*)(\\\n)", ("", "se")),
            # Rouge waits for a quote; without one, the rest is errors
            (r".*'", "", -1),
            (r".+|\n", "err"),
        ],
    }
)
lex = GRAMMAR.lex
