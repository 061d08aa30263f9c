"""What reads tokens from a selector's text and says what was expected, as Ruby's scanner."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, NoReturn

from pykyll.regex import regex
from pykyll.sass.errors import SassError

if TYPE_CHECKING:
    import re

    from pykyll.sass.place import Place

_SPACE = regex(r"[ \t\r\n\f]+")
_COMMENT = regex(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|//[^\n]*(?:\n[ \t]*//[^\n]*)*")

_SPACES = " \t\n\v\f\r"
_LONGEST_EXCERPT = 18
_EXCERPT = 15


class Scanner:
    """A text and how far it has been read."""

    def __init__(self, text: str, place: Place) -> None:
        self.text = text.replace("\r", "")
        self.position = 0
        self._place = place
        self.expected: str | None = None
        """What to say was expected where the next token is not what has to come."""
        self._comments: list[tuple[int, int]] = []
        """Sorted: where each begins and ends."""

    @property
    def is_at_end(self) -> bool:
        """Whether all has been read."""
        return self.position == len(self.text)

    @property
    def place(self) -> Place:
        """Where the next token is."""
        read = self.text[: self.position]
        line = self._place.line + read.count("\n")
        column = self.position - (read.rfind("\n") + 1) + 1
        return self._place._replace(line=line, column=column)

    def take(self, token: re.Pattern[str]) -> str | None:
        """Read a token if it comes next."""
        match = token.match(self.text, self.position)
        if match is None:
            return None
        self.position = match.end()
        self.expected = None
        return match[0]

    def take_mark(self, mark: str) -> bool:
        """Read a character or some if they come next."""
        if not self.text.startswith(mark, self.position):
            return False
        self.position += len(mark)
        self.expected = None
        return True

    def require(self, token: re.Pattern[str], name: str) -> str:
        """Read a token that has to come next."""
        taken = self.take(token)
        if taken is None:
            self.fail(name)
        return taken

    def require_mark(self, mark: str) -> None:
        """Read a character that has to come next."""
        if not self.take_mark(mark):
            self.fail(f'"{mark}"')

    def skip_space(self) -> bool:
        """Read white space and comments; whether a line was broken outside comments."""
        is_broken = False
        text = self.text
        while text[self.position : self.position + 1] in _STARTS_OF_SPACE:
            if space := self.take(_SPACE):
                is_broken = is_broken or "\n" in space
                continue
            start = self.position
            if not self.take(_COMMENT):
                break
            insort(self._comments, (start, self.position))
        return is_broken

    def read_since(self, start: int) -> str:
        """What has been read since, without comments."""
        parts = []
        first = bisect_left(self._comments, (start, 0))
        for at in range(first, len(self._comments)):
            comment_start, comment_end = self._comments[at]
            if comment_start >= self.position:
                break
            if start <= comment_start:
                parts.append(self.text[start:comment_start])
                start = comment_end
        return "".join([*parts, self.text[start : self.position]])

    def fail(self, name: str, more: str = "") -> NoReturn:
        """Say what was expected: `name`, if nothing more special is known.

        Raises:
            SassError: Always.
        """
        before = _last_line(self.text[: self.position])
        if len(before) > _LONGEST_EXCERPT:
            before = "..." + before[-_EXCERPT:]
        after = _first_line(self.text[self.position :])
        if len(after) > _LONGEST_EXCERPT:
            after = after[:_EXCERPT] + "..."
        what = self.expected or name
        raise SassError(
            f'Invalid CSS after "{before}": expected {what}, was "{after}"{more}', self.place
        )


_STARTS_OF_SPACE = frozenset(" \t\r\n\f/")


def _last_line(text: str) -> str:
    """The last line with anything in it; what is behind it is left out where a line ends there."""
    bare = text.rstrip(_SPACES)
    return (bare if "\n" in text[len(bare) :] else text).rpartition("\n")[2]


def _first_line(text: str) -> str:
    """The first line with anything in it; what is before it is left out where a line ends there."""
    bare = text.lstrip(_SPACES)
    return (bare if "\n" in text[: len(text) - len(bare)] else text).partition("\n")[0]
