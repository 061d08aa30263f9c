"""The head of a method as Java's relatives write it: words, blanks, a name, `(`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Handler, Scan


def method_head(start: str, inside: str, parenthesis: str) -> Handler:
    """Return the handler that takes a method's head; what is before the name is read by itself.

    Where no method begins, none begins within the words that were passed, so that no text is
    searched twice in vain.

    Args:
        start: The first character of a word or of a name.
        inside: The others of a word, as the inside of a class.
        parenthesis: The class of the parenthesis.
    """
    search = _Search.of(start, inside)

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        begin = match.start()
        if begin < scan.found.get("no method before", 0):
            return False
        found, end = search.head(scan.text, begin)
        if found is None:
            scan.found["no method before"] = end
            return False
        scan.nested(scan.text[begin : found.start()])
        for name, number in (("nf", 1), ("", 2), (parenthesis, 3)):
            scan.emit(name, found[number])
        scan.pos = end
        return None

    return take


@dataclass(frozen=True, slots=True)
class _Search:
    """What is looked for: words with blanks behind them, a name and its parenthesis."""

    run: re.Pattern[str]
    word: re.Pattern[str]
    name: re.Pattern[str]
    last_word: re.Pattern[str]

    @classmethod
    def of(cls, start: str, inside: str) -> _Search:
        """Compile the patterns."""
        return cls(
            re.compile(rf"\s*+(?>(?:{start}[{inside}]*+\s++)*)", re.ASCII),
            re.compile(rf"(?:{start}[{inside}]*+)?", re.ASCII),
            re.compile(rf"({start}\w*)(\s*)(\()", re.ASCII),
            re.compile(rf"\s(?={start}\w*\s+\Z)", re.ASCII),
        )

    def head(self, text: str, begin: int) -> tuple[re.Match[str] | None, int]:
        """Return the name with its parenthesis and where that ends, or how far there is none."""
        words = self.run.match(text, begin)
        end = words.end() if words else begin
        found = self.name.match(text, end)
        if found is None and text.startswith("(", end):
            # the parenthesis stands apart: give back the last word
            last = self.last_word.search(text[begin:end])
            found = self.name.match(text, begin + last.end()) if last else None
        if found is not None and text[begin : found.start()].strip():
            return found, found.end()
        rest = self.word.match(text, end)
        return None, rest.end() if rest else end
