"""What an object says: an entry, a string, a preamble, a comment; or what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pykyll.bibliography.bibtex.source import Problem
from pykyll.bibliography.bibtex.tokens import Kind, Object, Token
from pykyll.bibliography.bibtex.value import Joined, Piece, Symbol, Text
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class EntryStatement:
    """`@type{key, field = value, …}`; the last of fields with one name is kept."""

    type: str
    key: str
    fields: dict[str, Joined]
    offset: int


@dataclass(frozen=True, slots=True)
class StringStatement:
    """`@string{name = value}`."""

    name: str
    value: Joined
    offset: int


@dataclass(frozen=True, slots=True)
class PreambleStatement:
    """`@preamble{value}`."""

    value: Joined


Statement: TypeAlias = EntryStatement | StringStatement | PreambleStatement

_KINDS_IN_RUBY = {
    Kind.NAME: "NAME",
    Kind.NUMBER: "NUMBER",
    Kind.KEY: "KEY",
    Kind.QUOTED: "STRING_LITERAL",
    Kind.BRACED: "LBRACE",
    Kind.EQUALS: "EQ",
    Kind.COMMA: "COMMA",
    Kind.SHARP: "SHARP",
    Kind.OPEN: "LBRACE",
    Kind.CLOSE: "RBRACE",
    Kind.AT: "AT",
    Kind.END: "$end",
}


class Unreadable(Exception):  # noqa: N818 - the grammar's word for what becomes a diagnostic
    """An object that breaks the grammar."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_statement(read: Object) -> Statement | None:
    """What an object says; nothing for a comment in braces.

    Raises:
        Unreadable: It breaks the grammar.
    """
    reader = _Reader(read)
    if read.name == "comment":
        reader.expect_comment()
        return None
    reader.expect_opened()
    if read.name == "string":
        return reader.string()
    if read.name == "preamble":
        return reader.preamble()
    return reader.entry()


class _Reader:
    """Goes through the tokens of one object."""

    def __init__(self, read: Object) -> None:
        self._object = read
        self._tokens = read.tokens
        self._index = 0
        self._where = f"`@{read.name}`"

    @property
    def _next(self) -> Token:
        """The token at hand; the last stays, where an object without braces is one alone."""
        return self._tokens[min(self._index, len(self._tokens) - 1)]

    def _is_at(self, kind: Kind) -> bool:
        return self._next.kind is kind

    def _take(self) -> Token:
        token = self._next
        self._index += 1
        return token

    def expect_comment(self) -> None:
        """Braces were all that it needed."""
        if self._tokens:
            hint = (
                "write `@comment{text}`, or take the `@` away: outside of entries all is a comment"
            )
            raise self._unexpected("text in braces", hint)

    def expect_opened(self) -> None:
        """A brace stands behind the type, or the object is the one token that stands there."""
        if len(self._tokens) == 1 and not self._is_at(Kind.CLOSE) and not self._is_at(Kind.END):
            self._expect(Kind.OPEN, "`{`", "outside of entries `@` may not stand: take it away")

    def string(self) -> StringStatement:
        name = self._expect(Kind.NAME, "a name", "write `@string{name = {text}}`")
        self._expect(Kind.EQUALS, "`=`", "write `@string{name = {text}}`")
        value = self._joined()
        self._expect(Kind.CLOSE, "`}`", "one `@string` defines one name")
        return StringStatement(name.text.lower(), value, self._object.offset)

    def preamble(self) -> PreambleStatement:
        value = self._joined()
        self._expect(Kind.CLOSE, "`}`", "write `@preamble{{text}}`")
        return PreambleStatement(value)

    def entry(self) -> EntryStatement:
        key = self._key()
        self._where = f"entry `{key}`"
        fields: dict[str, Joined] = {}
        while not self._is_at(Kind.CLOSE):
            self._expect(Kind.COMMA, "a comma", _hint_for_comma(self._next))
            if self._is_at(Kind.CLOSE):
                break
            name = self._expect(Kind.NAME, "the name of a field", "write `name = {value}`")
            self._expect(Kind.EQUALS, "`=`", f"write `{name.text} = {{value}}`")
            fields[name.text.lower()] = self._value()
        return EntryStatement(self._object.name, key, fields, self._object.offset)

    def _key(self) -> str:
        token = self._next
        if token.kind is Kind.KEY:
            return self._take().text
        if self._object.tokens[0].kind in (Kind.AT, Kind.END):
            self._expect(Kind.OPEN, "`{`", "outside of entries `@` may not stand: take it away")
        raise Unreadable(
            Problem(
                f"This `@{self._object.name}` has no key",
                self._object.offset,
                length=len(self._object.name) + 1,
                hint=f"write `@{self._object.name}{{key, …}}`",
                reference="Failed to parse BibTeX entry: cite-key missing",
            )
        )

    def _value(self) -> Joined:
        if self._is_at(Kind.NUMBER):
            return Joined((Text(self._take().text),))
        return self._joined()

    def _joined(self) -> Joined:
        pieces = [self._piece()]
        while self._is_at(Kind.SHARP):
            self._take()
            pieces.append(self._piece())
        return Joined(tuple(pieces))

    def _piece(self) -> Piece:
        token = self._next
        if token.kind is Kind.QUOTED:
            return Text("".join(self._quoted()))
        if token.kind is Kind.BRACED:
            return Text(self._take().text)
        if token.kind is Kind.NAME:
            return Symbol(self._take().text.lower())
        hint = "put the number into braces" if token.kind is Kind.NUMBER else "write `{value}`"
        raise self._unexpected("a value", hint)

    def _quoted(self) -> Iterator[str]:
        """Texts in quotes side by side are one."""
        while self._is_at(Kind.QUOTED):
            yield self._take().text

    def _expect(self, kind: Kind, wanted: str, hint: str) -> Token:
        if not self._is_at(kind):
            raise self._unexpected(wanted, hint)
        return self._take()

    def _unexpected(self, wanted: str, hint: str) -> Unreadable:
        token = self._next
        return Unreadable(
            Problem(
                f"In {self._where} {wanted} was expected, not {_shown(token)}",
                token.offset,
                length=max(1, len(token.text)),
                hint=_hint_for_end(token) or hint,
                reference=_in_ruby(token),
            )
        )


def _in_ruby(token: Token) -> str:
    """bibtex-ruby's words."""
    text = {Kind.BRACED: "{", Kind.END: "$end"}.get(token.kind, token.text)
    return f'Failed to parse BibTeX on value "{text}" ({_KINDS_IN_RUBY[token.kind]})'


def _hint_for_comma(token: Token) -> str:
    if token.kind is Kind.SHARP:
        return "a number cannot be joined: put it into braces"
    return "put a comma behind the field before, or braces around its value"


def _hint_for_end(token: Token) -> str | None:
    if token.kind is Kind.END:
        return "close the entry with `}`"
    return (
        "close what stands before with `}`, or take this `@` away"
        if token.kind is Kind.AT
        else None
    )


def _shown(token: Token) -> str:
    if token.kind in (Kind.BRACED, Kind.QUOTED, Kind.END):
        return f"the {token.kind.value}" if token.kind is Kind.END else token.kind.value
    return f"`{token.text}`"
