"""Cuts a `.bib` text into objects, each with its tokens.

Outside of objects everything but `@` is text. Inside, a character that means nothing, or a text
that never ends, makes bibtex-ruby drop the object with a warning and look for the next `@`:
`Skipped` says so. Braces are counted, escaped or not, as BibTeX counts them.
"""

from __future__ import annotations

from typing import NamedTuple

from pykyll.bibliography.bibtex.source import Problem
from pykyll.bibliography.bibtex.tokens import Kind, Object, Token
from pykyll.regex import regex

_SPACE = r"[ \t\r\n\f\v]"
_NAME_CHARS = r"[^ \t\r\n\f\v\"#%'(),={}@]"
_OBJECT = regex(rf"@{_SPACE}*((?![0-9]){_NAME_CHARS}+)")
_SPACES = regex(rf"{_SPACE}*")
_NAME_OR_NUMBER = regex(rf"([0-9]+)|({_NAME_CHARS}+)")
_NEXT = regex(rf"{_SPACE}*(?:([0-9]+)|({_NAME_CHARS}+)|([=,#]))?")
_NUMBER, _NAME = 1, 2
_KEY = regex(rf"{_SPACE}*([^,{{}}=]*)(?=,)")
_BRACE = regex(r"[{}]")
_BRACE_OR_QUOTE = regex(r'[{}"]')
_MARKS = {"=": Kind.EQUALS, ",": Kind.COMMA, "#": Kind.SHARP}
_HINTS = {
    "(": "write it with braces: `{ … }`",
    "%": "inside of entries nothing is a comment: take the line away",
}
_WITHOUT_KEY = frozenset({"string", "preamble", "comment"})


class Skipped(Exception):  # noqa: N818 - it is no error of the program, but what ends an object
    """An object that is left out with a warning; the text goes on at `end`."""

    def __init__(self, problem: Problem, end: int) -> None:
        super().__init__(problem.message)
        self.problem = problem
        self.end = end


def read_object(text: str, at: int) -> Object:
    """Read the object whose `@` stands at an offset.

    Raises:
        Skipped: It is dropped with a warning.
    """
    start = _OBJECT.match(text, at)
    if start is None:
        raise Skipped(
            Problem(
                "This `@` begins no entry", at, hint="a type must follow, as in `@book{key, …}`"
            ),
            at + 1,
        )
    name = start[1].lower()
    opening = _SPACES.match(text, start.end()).end()  # type: ignore[union-attr]  # may be empty
    if name == "comment":
        return _read_comment(text, at, opening)
    if text[opening : opening + 1] != "{":
        return _read_unopened(text, name, at, opening)
    return _Inside(text, name, at, opening).read()


def _read_comment(text: str, at: int, opening: int) -> Object:
    """`@comment` goes to the brace that closes it, or is nothing where none opens."""
    end = opening
    if text[opening : opening + 1] == "{":
        end = _end_of_braces(text, opening, "comment").end
    return Object("comment", at, end, ())


def _read_unopened(text: str, name: str, at: int, offset: int) -> Object:
    """An object without `{`: skipped or wrong, as what stands there has it."""
    if offset >= len(text):
        found = Token(Kind.END, "", offset)
    elif match := _NAME_OR_NUMBER.match(text, offset):
        found = Token(Kind.NUMBER if match[1] else Kind.NAME, match[0], offset)
    elif text[offset] == "@":
        found = Token(Kind.AT, "@", offset)
    elif text[offset] in _MARKS:
        found = Token(_MARKS[text[offset]], text[offset], offset)
    elif text[offset] == "}":
        found = Token(Kind.CLOSE, "}", offset)
    else:
        raise _unexpected(text, offset, name)
    return Object(name, at, offset if found.kind is Kind.AT else offset + 1, (found,))


def _unexpected(text: str, offset: int, name: str) -> Skipped:
    char = text[offset]
    hint = _HINTS.get(char, "put the value into braces")
    message = f"`@{name}` is left out: `{char}` is not expected here"
    return Skipped(Problem(message, offset, hint=hint), offset + 1)


class _Braced(NamedTuple):
    text: str
    end: int


def _end_of_braces(text: str, opening: int, name: str) -> _Braced:
    """What stands between a brace and the one that closes it, and where the text goes on."""
    level = 1
    position = opening + 1
    while match := _BRACE.search(text, position):
        position = match.end()
        level += 1 if match[0] == "{" else -1
        if not level:
            return _Braced(text[opening + 1 : match.start()], position)
    raise Skipped(
        Problem(
            f"`@{name}` and all behind it is left out: a brace is never closed",
            opening,
            hint="close this brace",
        ),
        len(text),
    )


class _Inside:
    """Reads from the opening brace of an object to the one that closes it."""

    def __init__(self, text: str, name: str, at: int, opening: int) -> None:
        self._text = text
        self._name = name
        self._at = at
        self._position = opening + 1
        self._tokens: list[Token] = []

    def read(self) -> Object:
        if self._name not in _WITHOUT_KEY:
            self._read_key()
        while not self._read_token():
            pass
        return Object(self._name, self._at, self._position, tuple(self._tokens))

    def _read_key(self) -> None:
        """The key is all up to the first comma, blanks inside it too."""
        match = _KEY.match(self._text, self._position)
        if match and (key := match[1].rstrip(" \t\r\n\f\v")):
            self._tokens.append(Token(Kind.KEY, key, match.start(1)))
            self._position = match.end()

    def _read_token(self) -> bool:
        """Read one token; whether it was the last."""
        match = _NEXT.match(self._text, self._position)
        group, offset = (None, self._position) if match is None else (match.lastindex, match.end())
        if match is None or group is None:
            return self._read_other(self._text[offset : offset + 1], offset)
        text = match[group]
        kind = {_NUMBER: Kind.NUMBER, _NAME: Kind.NAME}.get(group) or _MARKS[text]
        self._tokens.append(Token(kind, text, offset - len(text)))
        self._position = offset
        return False

    def _read_other(self, char: str, offset: int) -> bool:
        """Read what is no name, number or mark; whether it was the last."""
        if char in ("", "}", "@"):
            return self._read_last(char, offset)
        if char == "{":
            inner, self._position = _end_of_braces(self._text, offset, self._name)
            self._tokens.append(Token(Kind.BRACED, inner, offset))
        elif char == '"':
            self._tokens.append(Token(Kind.QUOTED, self._end_of_quotes(offset), offset))
        else:
            raise _unexpected(self._text, offset, self._name)
        return False

    def _read_last(self, char: str, offset: int) -> bool:
        kind = {"": Kind.END, "}": Kind.CLOSE, "@": Kind.AT}[char]
        self._tokens.append(Token(kind, char, offset))
        self._position = offset + (kind is Kind.CLOSE)
        return True

    def _end_of_quotes(self, opening: int) -> str:
        """What stands between quotes; quotes inside braces are part of it."""
        level = 0
        position = opening + 1
        while match := _BRACE_OR_QUOTE.search(self._text, position):
            position = match.end()
            if match[0] != '"':
                level += 1 if match[0] == "{" else -1
                if level < 0:
                    raise self._no_quotes(opening, position)
            elif not level:
                self._position = position
                return self._text[opening + 1 : match.start()]
        raise self._no_quotes(opening, len(self._text))

    def _no_quotes(self, opening: int, end: int) -> Skipped:
        behind = " and all behind it" if end == len(self._text) else ""
        message = (
            f"`@{self._name}`{behind} is left out: its quotes or the braces in them do not match"
        )
        return Skipped(Problem(message, opening, hint='close them, or write `{…}` for `"…"`'), end)
