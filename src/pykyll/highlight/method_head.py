"""The head of a method as Java's relatives write it: words, blanks, a name, `(`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Handler, Scan


def method_head(start: str, inside: str, parenthesis: str, *, name_start: str = "") -> Handler:
    """Return the handler that takes a method's head; what is before the name is read by itself.

    Where no method begins, none begins within the words that were passed, so that no text is
    searched twice in vain.

    Args:
        start: The first character of a word.
        inside: Its others, as the inside of a class.
        parenthesis: The class of the parenthesis.
        name_start: The first character of a name, where it is not that of a word.
    """
    run = re.compile(rf"\s*+(?:{start}[{inside}]*+\s++)*+", re.ASCII)
    word = re.compile(rf"(?:{start}[{inside}]*+)?", re.ASCII)
    name = rf"{name_start or start}\w*"
    head = re.compile(rf"({name})(\s*)(\()", re.ASCII)
    last_word = re.compile(rf"\s(?={name}\s+\Z)", re.ASCII)

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        begin = match.start()
        if begin < scan.found.get("no method before", 0):
            return False
        words = run.match(scan.text, begin)
        end = words.end() if words else begin
        found = head.match(scan.text, end)
        if found is None and scan.text.startswith("(", end):
            # the parenthesis stands apart: give back the last word
            last = last_word.search(scan.text[begin:end])
            if last:
                end = begin + last.end()
                found = head.match(scan.text, end)
        if found is None or not scan.text[begin:end].strip():
            rest = word.match(scan.text, end)
            scan.found["no method before"] = rest.end() if rest else end
            return False
        scan.nested(scan.text[begin:end])
        for name_class, number in (("nf", 1), ("", 2), (parenthesis, 3)):
            scan.emit(name_class, found[number])
        scan.pos = found.end()
        return None

    return take
