"""Here-documents whose end is a line of their own word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Handler, Scan


def heredoc(name: str, before: str, after: str) -> Handler:
    """Return the handler of a here-document; its rule takes the first line, `end` is a group of it.

    A word that ends no here-document further on is looked for only once.

    Args:
        name: The class of it all.
        before: What stands before the word at the end, as a pattern.
        after: What follows it.
    """

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        end = match["end"]
        what = f"no end {end} before"
        if what in scan.found:
            return False
        closing = re.compile(f"{before}{end}{after}", re.ASCII).search(scan.text, match.end())
        if closing is None:
            scan.found[what] = len(scan.text)
            return False
        scan.pos = closing.end()
        scan.emit(name, scan.text[match.start() : scan.pos])
        return None

    return take
