"""A text with a position in it, and what was already found out about the text."""

from __future__ import annotations


class Scanner:
    """A text that is being read, the position, and the line that the text began at."""

    def __init__(self, text: str, start_line: int | None = 1) -> None:
        self.text = text
        self.pos = 0
        self.end = len(text)
        self.start_line = start_line or 1
        self._counted = 0
        self._line = self.start_line
        self._absent: dict[str, int] = {}

    def line(self) -> int:
        """The line of the position, counted as kramdown counts it.

        A line end right at the position counts as passed.
        """
        upto = self.pos + 1
        if upto < self._counted:
            return self.start_line + self.text.count("\n", 0, upto)
        self._line += self.text.count("\n", self._counted, upto)
        self._counted = min(upto, self.end)
        return self._line

    def find(self, needle: str, start: int) -> int:
        """`str.find` from a position, remembering what does not come any more.

        Unclosed constructs would otherwise each search the whole rest in vain.
        """
        absent_from = self._absent.get(needle)
        if absent_from is not None and start >= absent_from:
            return -1
        found = self.text.find(needle, start)
        if found < 0:
            self._absent[needle] = start
        return found

    def is_absent(self, what: str, start: int) -> bool:
        """Whether `note_absent` was told that this does not come behind the position."""
        absent_from = self._absent.get(what)
        return absent_from is not None and start >= absent_from

    def note_absent(self, what: str, start: int) -> None:
        """Remember that something does not come any more from the position on."""
        self._absent[what] = start

    def rest(self) -> str:
        """All that has not been read."""
        return self.text[self.pos :]
