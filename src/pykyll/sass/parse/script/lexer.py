"""The tokens of SassScript.

A token is read when it is peeked at. What follows the `}` of an interpolation depends on where
that interpolation stood, so the lexer keeps what is open: a string, a function such as `calc()`
whose contents are text, or nothing of the kind.

Source of the behaviour: `Sass::Script::Lexer`, `Sass::Script::CssLexer`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NoReturn

from pykyll.dataclass import dataclass
from pykyll.regex import regex
from pykyll.sass.parse.escapes import normalized_identifier
from pykyll.sass.parse.scanner import located_at
from pykyll.sass.parse.script.numbers import NUMBER, NumberToken, number_token
from pykyll.sass.parse.script.strings import (
    STRINGS,
    STRINGS_CONTINUED,
    StringKind,
    string_token_value,
)
from pykyll.sass.parse.tokens import (
    HEX_COLOR,
    IDENTIFIER_PIECE,
    NAME_CHAR_PIECE,
    SPACES_AND_COMMENTS,
    STRING,
    UNICODE_RANGE,
    URI,
)
from pykyll.sass.values.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place

Kind = str
"""The operators' own names, and what the keys of `ATOMS` and the parsers ask for."""
TokenValue = str | NumberToken | Text | None
Open = tuple[Literal["string"], StringKind] | tuple[Literal["special_function"], int] | None
"""What an interpolation stands in; a special function with its open parentheses."""

_SPACES = SPACES_AND_COMMENTS
_VARIABLE = regex(rf"\$({IDENTIFIER_PIECE})")
_IDENTIFIER = regex(rf"({IDENTIFIER_PIECE})(\()?")
_ID = regex(rf"#{IDENTIFIER_PIECE}")
_ID_THAT_IS_A_COLOR = regex(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_IMPORTANT = regex(r"![ \t\r\n\f]*important", re.IGNORECASE)
_SPECIAL_FUNCTION = regex(
    r"(?:(?:-[a-zA-Z0-9_-]+-)?(?:calc|element)|expression|progid:[a-z.]*)\(", re.IGNORECASE
)
_SPECIAL_FUNCTION_PIECE = regex(r"[^()#]*+(?:#(?!\{)[^()#]*+)*+(?:[()]|#\{)")
_WORD_OPERATOR = regex(rf"(?:and|or|not)(?!{NAME_CHAR_PIECE})")
_OPERATOR = regex(r"\.\.\.|==|!=|>=|<=|#\{|[-+*/%=:()\[\],><};{]")
_UNESCAPED_NEWLINE = regex(r"(?:^|[^\\])\n")
_TO_END_OF_LINE = regex(r"[^\n]*")
_OPERATOR_KINDS: dict[str, Kind] = {
    "+": "plus", "-": "minus", "*": "times", "/": "div", "%": "mod", "=": "single_eq",
    ":": "colon", "(": "lparen", ")": "rparen", "[": "lsquare", "]": "rsquare", ",": "comma",
    "and": "and", "or": "or", "not": "not", "==": "eq", "!=": "neq", ">=": "gte", "<=": "lte",
    ">": "gt", "<": "lt", "#{": "begin_interpolation", "}": "end_interpolation",
    ";": "semicolon", "{": "lcurly", "...": "splat",
}  # fmt: skip
OPERATOR_TEXTS: dict[Kind, str] = {kind: text for text, kind in _OPERATOR_KINDS.items()}
_TOKEN_NAMES = {kind: f'"{text}"' for text, kind in _OPERATOR_KINDS.items()} | {
    "const": "variable (e.g. $foo)",
    "ident": "identifier (e.g. middle)",
}
_SPACE_CHARACTERS = " \t\n\v\f\r"
NO_WORDS: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Token:
    """One token."""

    kind: Kind
    value: TokenValue
    start: int
    """The index of its first character."""
    last_piece: int = -1
    """Where the last piece of a special function begins, which Ruby Sass takes for its start
    when it asks for whitespace before it, or goes back to it."""


class Lexer:
    """Reads the tokens of one expression from a scanner that others read, too.

    Args:
        scanner: Where the expression begins; `finish` sets where it ends.
        stop_at: Kinds of tokens, and words, that end the expression.
        is_plain: Whether this is CSS without SassScript.
    """

    __slots__ = (
        "_open",
        "_queued",
        "has_deprecated",
        "is_plain",
        "pos",
        "previous",
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
        self._queued: Token | None = None
        self._open: list[Open] = []

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
        if token is None:
            token = self._read()
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
            self.fail(_TOKEN_NAMES.get(kind, kind))
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
        if self.token is None and self._queued is None:
            self._skip()
            if self.pos >= len(self.text):
                return
        self.fail("expression (e.g. 1px, bold)")

    @property
    def has_queued(self) -> bool:
        """Whether a token is read already behind the next one."""
        return self._queued is not None

    @property
    def is_after_interpolation(self) -> bool:
        """Whether the last token that was taken ended an interpolation."""
        return self.previous == "end_interpolation"

    def has_space_before(self, token: Token) -> bool:
        """Whether whitespace stands just before a token."""
        start = token.start if token.last_piece < 0 else token.last_piece
        return start > 0 and self.text[start - 1] in _SPACE_CHARACTERS

    def is_at_space(self) -> bool:
        """Whether whitespace stands before the next token, or on either side if none is read."""
        if self.token is not None:
            return self.has_space_before(self.token)
        around = self.text[max(0, self.pos - 1) : self.pos + 1]
        return any(character in _SPACE_CHARACTERS for character in around)

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
        place = self.place()
        self.finish()
        self.scanner.fail(expected, place)

    # Trying ---------------------------------------------------------------------------

    def state(self) -> tuple[object, ...]:
        """What `restore` needs to come back here."""
        return (self.pos, self.token, self.previous, self._queued, self._open.copy())

    def restore(self, state: tuple[object, ...]) -> None:
        """Go back to where `state` was asked for."""
        self.pos, self.token, self.previous, self._queued, self._open = state  # type: ignore[assignment]  # what `state` put there

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
            elif token.kind in kinds:
                break
            else:
                self.next()
        return self.text[start : self.pos if self.token is None else self.token.start]

    # Reading --------------------------------------------------------------------------

    def _skip(self) -> None:
        if self.is_after_interpolation and self._open:
            return
        found = _SPACES.match(self.text, self.pos)
        if found is not None:
            self.pos = found.end()

    def _read(self) -> Token | None:
        if self._queued is not None:
            token, self._queued = self._queued, None
            return token
        is_continued = self.previous == "end_interpolation"
        text = self.text
        if not (is_continued and self._open):
            found = _SPACES.match(text, self.pos)
            if found is not None:
                self.pos = found.end()
        if self.pos >= len(text):
            return None
        if is_continued:
            opened = self._open.pop() if self._open else None
            if opened is not None:
                return self._continue(opened)
            glued = self._read_glued_identifier()
            if glued is not None:
                return glued
        for read in _READERS_BY_CHARACTER.get(text[self.pos], _IDENTIFIER_READERS):
            token = read(self)
            if token is not None:
                return token
        return None

    def _continue(self, opened: Open) -> Token | None:
        match opened:
            case ("string", kind):
                return self._read_string(kind, STRINGS_CONTINUED[kind], is_continued=True)
            case ("special_function", depth):
                return self._read_special_function_body(self.pos, depth)
        return None

    def _read_glued_identifier(self) -> Token | None:
        """A word just behind a `}`."""
        if self.text[self.pos - 1] != "}":
            return None
        found = _IDENTIFIER.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        kind = "ident" if found[2] is None else "funcall"
        return Token(kind, normalized_identifier(found[1], at_start=False), start)

    def _read_variable(self) -> Token | None:
        found = _VARIABLE.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        return Token("const", normalized_identifier(found[1]), start)

    def _read_identifier(self) -> Token | None:
        found = _IDENTIFIER.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        kind = "ident" if found[2] is None else "funcall"
        return Token(kind, normalized_identifier(found[1]), start)

    def _read_quoted(self) -> Token | None:
        if self.is_plain:
            return self._read_plain_string()
        kind: StringKind = "double" if self.text[self.pos] == '"' else "single"
        return self._read_string(kind, STRINGS[kind])

    def _read_plain_string(self) -> Token | None:
        found = STRING.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        contents = found[1] if found[1] is not None else found[2]
        return Token("string", string_token_value("double", contents, is_closed=True), start)

    def _read_uri(self) -> Token | None:
        if not self.is_plain:
            return self._read_string("uri", STRINGS["uri"])
        found = URI.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        return Token("string", Text(found[0]), start)

    def _read_string(
        self, kind: StringKind, pattern: re.Pattern[str], *, is_continued: bool = False
    ) -> Token | None:
        found = pattern.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        is_closed = found[2] != "#{"
        if "\n" in found[0] and _UNESCAPED_NEWLINE.search(found[0]):
            self._warn_of_newline(start)
        if not is_closed:
            self._open.append(("string", kind))
            self._queued = Token("string_interpolation", None, self.pos - 2)
        value = string_token_value(kind, found[1], is_closed=is_closed, is_continued=is_continued)
        return Token("string", value, start)

    def _warn_of_newline(self, start: int) -> None:
        located = located_at(self.scanner.place(start), has_column=True)
        self.scanner.warnings.append(
            f"DEPRECATION WARNING {located}:\n"
            "Unescaped multiline strings are deprecated and will be removed in a future version "
            'of Sass.\nTo include a newline in a string, use "\\a" or "\\a " as in CSS.\n'
        )

    def _read_number(self) -> Token | None:
        is_negative = self.text[self.pos] == "-"
        if is_negative and not self._may_begin_a_number():
            return None
        found = NUMBER.match(self.text, self.pos + is_negative)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        return Token("number", number_token(found, is_negative=is_negative), start)

    def _may_begin_a_number(self) -> bool:
        """Whether a `-` stands where whitespace is before it, so that `1 -2` is a list."""
        pos = self.pos
        if pos == 0:
            return False
        before = self.text[pos - 1]
        return before in _SPACE_CHARACTERS or (
            before == "/" and pos != 1 and self.text[pos - 2] == "*"
        )

    def _read_id(self) -> Token | None:
        """`#abc`, which may be a colour or not."""
        found = _ID.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        if _ID_THAT_IS_A_COLOR.fullmatch(found[0]):
            return Token("color", found[0], start)
        return Token("ident", normalized_identifier(found[0]), start)

    def _read_color(self) -> Token | None:
        """`#123`, which is no identifier."""
        found = HEX_COLOR.match(self.text, self.pos)
        if found is None or not _ID_THAT_IS_A_COLOR.fullmatch(found[0]):
            return None
        start, self.pos = self.pos, found.end()
        return Token("color", found[0], start)

    def _read_parent_selector(self) -> Token | None:
        start, self.pos = self.pos, self.pos + 1
        if self.text.startswith("&", self.pos):
            self.scanner.warnings.append(
                f"WARNING {located_at(self.scanner.place(), has_column=True)}:\n"
                'In Sass, "&&" means two copies of the parent selector. '
                'You probably want to use "and" instead.\n'
            )
        return Token("selector", None, start)

    def _read_unicode_range(self) -> Token | None:
        found = UNICODE_RANGE.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        return Token("raw", found[0], start)

    def _read_special_function(self) -> Token | None:
        found = _SPECIAL_FUNCTION.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        return self._read_special_function_body(start, 1)

    def _read_special_function_body(self, start: int, depth: int) -> Token:
        """The text up to the parenthesis that closes it, or to a `#{`."""
        while (found := _SPECIAL_FUNCTION_PIECE.match(self.text, self.pos)) is not None:
            piece, self.pos = self.pos, found.end()
            last = self.text[self.pos - 1]
            if last == "(":
                depth += 1
                continue
            if last == ")":
                depth -= 1
                if depth:
                    continue
                return Token("special_fun", self.text[start : self.pos], start, piece)
            self._open.append(("special_function", depth))
            self._queued = Token("string_interpolation", None, self.pos - 2)
            return Token("special_fun", self.text[start : self.pos - 2], start, piece)
        rest = _TO_END_OF_LINE.match(self.text, self.pos)
        if rest is not None:
            self.pos = rest.end()
        self.fail('")"')

    def _read_important(self) -> Token | None:
        found = _IMPORTANT.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        if self.is_plain:
            return Token("raw", found[0], start)
        return Token("string", Text("!important"), start)

    def _read_word_operator(self) -> Token | None:
        found = _WORD_OPERATOR.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        return Token(found[0], None, start)

    def _read_operator(self) -> Token | None:
        found = _OPERATOR.match(self.text, self.pos)
        if found is None:
            return None
        start, self.pos = self.pos, found.end()
        kind = _OPERATOR_KINDS[found[0]]
        if kind == "begin_interpolation":
            self._open.append(None)
        return Token(kind, None, start)


_Reader = "Callable[[Lexer], Token | None]"
_WORD_READERS = (Lexer._read_special_function, Lexer._read_word_operator, Lexer._read_identifier)  # noqa: SLF001 - its own
_IDENTIFIER_READERS = (Lexer._read_identifier,)  # noqa: SLF001 - its own


def _readers() -> Iterator[tuple[str, tuple[Callable[[Lexer], Token | None], ...]]]:
    """What may begin with a character, in the order in which it is tried."""
    own = Lexer
    operator = (own._read_operator,)  # noqa: SLF001 - its own, as below
    for character in "+*/%=:()[],><};{":
        yield character, operator
    for character in "0123456789":
        yield character, (own._read_number,)  # noqa: SLF001
    yield ".", (own._read_number, own._read_operator)  # noqa: SLF001
    yield "$", (own._read_variable,)  # noqa: SLF001
    yield '"', (own._read_quoted,)  # noqa: SLF001
    yield "'", (own._read_quoted,)  # noqa: SLF001
    yield "#", (own._read_id, own._read_color, own._read_operator)  # noqa: SLF001
    yield "&", (own._read_parent_selector,)  # noqa: SLF001
    yield "!", (own._read_important, own._read_operator)  # noqa: SLF001
    yield "-", (own._read_number, own._read_special_function, own._read_identifier, own._read_operator)  # noqa: SLF001
    yield "u", (own._read_uri, own._read_unicode_range, own._read_identifier)  # noqa: SLF001
    yield "U", (own._read_uri, own._read_unicode_range, own._read_identifier)  # noqa: SLF001
    for character in "aonecpEACP":
        yield character, _WORD_READERS


_READERS_BY_CHARACTER = dict(_readers())
