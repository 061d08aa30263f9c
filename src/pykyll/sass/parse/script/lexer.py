"""The tokens of SassScript, one after the other.

A token is read when it is peeked at. What follows the `}` of an interpolation depends on where
that interpolation stood, so the lexer keeps what is open: a string, a function such as `calc()`
whose contents are text, or nothing of the kind.

Source of the behaviour: `Sass::Script::Lexer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from pykyll.sass.parse.script.strings import STRINGS_CONTINUED
from pykyll.sass.parse.script.token_readers import (
    ANY_IDENTIFIER,
    READERS,
    read_glued_identifier,
    read_special_function_body,
    read_string,
)
from pykyll.sass.parse.script.tokens import TOKEN_NAMES
from pykyll.sass.parse.templates import RUBY_SPACES
from pykyll.sass.parse.tokens import SPACES_AND_COMMENTS

if TYPE_CHECKING:
    from pykyll.sass.errors import SassError
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.parse.script.tokens import Kind, Opened, Token
    from pykyll.sass.place import Place

NO_WORDS: frozenset[str] = frozenset()


class Lexer:
    """Reads the tokens of one expression from a scanner that others read, too.

    Args:
        scanner: Where the expression begins; `finish` sets where it ends.
        stop_at: Kinds of tokens, and words, that end the expression.
        is_plain: Whether this is CSS without SassScript.
    """

    __slots__ = (
        "has_deprecated",
        "is_plain",
        "opened",
        "pos",
        "previous",
        "queued",
        "scanner",
        "stop_at",
        "text",
        "token",
    )

    def __init__(
        self, scanner: Scanner, *, stop_at: frozenset[str] = NO_WORDS, is_plain: bool = False
    ) -> None:
        self.scanner = scanner
        self.text = scanner.text
        self.pos = scanner.pos
        self.stop_at = stop_at
        self.is_plain = is_plain
        self.has_deprecated = False
        """Whether an interpolation stood beside an operator."""
        self.token: Token | None = None
        """What `peek` has read."""
        self.previous: Kind | None = None
        """The kind of the last token that was taken."""
        self.queued: Token | None = None
        self.opened: list[Opened] = []

    # Moving ---------------------------------------------------------------------------

    def peek(self) -> Token | None:
        """The next token, which stays next.

        Just behind the `}` of an interpolation, where whitespace follows, the first peek finds
        nothing; the second finds the token. Some precedences of Ruby Sass come from that.
        """
        if self.token is None:
            self.token = self._read()
        return self.token

    def kind(self) -> Kind | None:
        """The kind of the next token."""
        token = self.token
        if token is None:
            token = self.token = self._read()
            if token is None:
                return None
        return token.kind

    def next(self) -> Token:
        """Take the token that was peeked at."""
        token = self.token
        assert token is not None  # noqa: S101 - callers have peeked
        self.token = None
        self.previous = token.kind
        return token

    def take(self, kind: Kind) -> Token | None:
        """Take the next token if it is of a kind."""
        token = self.token
        if token is None:
            token = self.token = self._read()
        if token is None or token.kind != kind:
            return None
        self.token = None
        self.previous = kind
        return token

    def demand(self, kind: Kind) -> Token:
        """Take the next token, which must be of a kind.

        Raises:
            SassError: When it is not.
        """
        token = self.take(kind)
        if token is None:
            self.fail(TOKEN_NAMES.get(kind, kind))
        return token

    def finish(self) -> None:
        """Leave the scanner behind the last token that was taken."""
        token = self.token
        if token is None:
            self.scanner.pos = self.pos
        else:
            self.scanner.pos = token.start if token.last_piece < 0 else token.last_piece

    def demand_end(self) -> None:
        """The whole text must have been read.

        Raises:
            SassError: When something is left.
        """
        if self.token is None and self.queued is None:
            self._skip()
            if self.pos >= len(self.text):
                return
        self.fail("expression (e.g. 1px, bold)")

    @property
    def is_after_interpolation(self) -> bool:
        """Whether the last token that was taken ended an interpolation."""
        return self.previous == "end_interpolation"

    def has_space_before(self, token: Token) -> bool:
        """Whether whitespace stands just before a token."""
        start = token.start if token.last_piece < 0 else token.last_piece
        return start > 0 and self.text[start - 1] in RUBY_SPACES

    def is_at_space(self) -> bool:
        """Whether whitespace stands before the next token, or on either side if none is read."""
        if self.token is not None:
            return self.has_space_before(self.token)
        around = self.text[max(0, self.pos - 1) : self.pos + 1]
        return any(character in RUBY_SPACES for character in around)

    def place(self, pos: int | None = None) -> Place:
        """Where an index is, that of the next token unless given."""
        if pos is None:
            pos = self.pos if self.token is None else self.token.start
        return self.scanner.place(pos)

    def fail(self, expected: str) -> NoReturn:
        """Say that something else should come next.

        Raises:
            SassError: Always.
        """
        raise self.expected(expected)

    def expected(self, expected: str) -> SassError:
        """What `fail` raises."""
        place = self.place()
        self.finish()
        return self.scanner.expected(expected, place)

    # Trying ---------------------------------------------------------------------------

    def state(self) -> tuple[object, ...]:
        """What `restore` needs to come back here."""
        return (self.pos, self.token, self.previous, self.queued, self.opened.copy())

    def restore(self, state: tuple[object, ...]) -> None:
        """Go back to where `state` was asked for."""
        self.pos, self.token, self.previous, self.queued, self.opened = state  # type: ignore[assignment]  # what `state` put there

    def skip_to(self, kinds: frozenset[Kind]) -> str:
        """Take all up to a token of these kinds, whatever it is, and return its text."""
        start = self.pos if self.token is None else self.token.start
        while True:
            token = self.peek()
            if token is None:
                self._skip()
                if self.pos >= len(self.text):
                    break
                self.pos += 1
                self.previous = None
            elif token.kind in kinds:
                break
            else:
                self.next()
        return self.text[start : self.pos if self.token is None else self.token.start]

    # Reading --------------------------------------------------------------------------

    def _skip(self) -> None:
        if self.is_after_interpolation and self.opened:
            return
        found = SPACES_AND_COMMENTS.match(self.text, self.pos)
        if found is not None:
            self.pos = found.end()

    def _read(self) -> Token | None:
        if self.queued is not None:
            queued, self.queued = self.queued, None
            return queued
        is_continued = self.previous == "end_interpolation"
        text = self.text
        if not (is_continued and self.opened):
            found = SPACES_AND_COMMENTS.match(text, self.pos)
            if found is not None:
                self.pos = found.end()
        if self.pos >= len(text):
            return None
        if is_continued:
            opened = self.opened.pop() if self.opened else None
            if opened is not None:
                return self._continue(opened)
            glued = read_glued_identifier(self)
            if glued is not None:
                return glued
        for read in READERS.get(text[self.pos], ANY_IDENTIFIER):
            token = read(self)
            if token is not None:
                return token
        return None

    def _continue(self, opened: Opened) -> Token | None:
        match opened:
            case ("string", kind):
                return read_string(self, kind, STRINGS_CONTINUED[kind], is_continued=True)
            case ("special_function", depth):
                return read_special_function_body(self, self.pos, depth)
        return None
