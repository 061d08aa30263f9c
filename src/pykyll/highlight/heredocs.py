"""Here-documents, and other strings whose end repeats a word of their beginning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Handler, Scan


def heredoc(
    name: str, before: str, after: str, *, end: str = "end", in_line: bool = False
) -> Handler:
    """Return the handler of a here-document; its rule takes the first line and in it the word.

    A word that ends no here-document further on is looked for only once.

    Args:
        name: The class of it all.
        before: What stands before the word at the end, as a pattern.
        after: What follows it.
        end: The name of the rule's group that is the word.
        in_line: Whether the end must stand in the line where the rule's match ends.
    """

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        word = match[end]
        what = f"no end {word} before {after}"
        if match.end() < scan.found.get(what, 0):
            return False
        line_end = scan.text.find("\n", match.end()) if in_line else -1
        stop = len(scan.text) if line_end < 0 else line_end
        closing = re.compile(f"{before}{re.escape(word)}{after}", re.ASCII).search(
            scan.text, match.end(), stop
        )
        if closing is None:
            scan.found[what] = stop
            return False
        scan.pos = closing.end()
        scan.emit(name, scan.text[match.start() : scan.pos])
        return None

    return take
