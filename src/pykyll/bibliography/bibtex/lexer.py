"""Cuts a `.bib` text into objects, each with its tokens.

Outside of objects everything but `@` is text. Inside, a character that means nothing, or a text
that never ends, makes bibtex-ruby drop the object with a warning and look for the next `@`:
`Skipped` says so. Braces are counted, escaped or not, as BibTeX counts them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pykyll.bibliography.bibtex.source import Problem
from pykyll.bibliography.bibtex.tokens import Kind, Object, Token
from pykyll.regex import regex
from pykyll.ruby.strings import is_alpha

if TYPE_CHECKING:
    from pykyll.errors import Severity

_SPACE = r"[ \t\r\n\f\v]"
_NAME_CHARS = r"A-Za-z0-9!$%&*+\-./:?_\x80-\U0010ffff"
"""Of those beyond ASCII letters and digits only: `_letters_at_start`."""
_OBJECT = regex(r"@[ \t]*([A-Za-z0-9!$%&*\-.:_]+)")
_SPACES = regex(rf"{_SPACE}*")
_NEXT = regex(rf"{_SPACE}*(?:([0-9]+)|([{_NAME_CHARS}]+)|([=,#]))?")
_NUMBER, _NAME = 1, 2
_KEY = regex(rf"{_SPACE}*+([{_NAME_CHARS}' {{}}\";]*+)(?=,)")
_BRACE = regex(r"[{}]")
_BRACE_OR_QUOTE = regex(r'[{}"]')
_MARKS = {"=": Kind.EQUALS, ",": Kind.COMMA, "#": Kind.SHARP}
_HINTS = {
    "(": "write it with braces: `{ … }`",
}
_WITHOUT_KEY = frozenset({"string", "preamble", "comment"})


class Skipped(Exception):  # noqa: N818 - it is no error of the program, but what ends an object
    """An object that is left out with a warning, or an error; the text goes on at `end`."""

    def __init__(self, problem: Problem, end: int, severity: Severity = "warning") -> None:
        super().__init__(problem.message)
        self.problem = problem
        self.end = end
        self.severity = severity


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
    """`@comment` goes to the brace that closes it; without any it is wrong, as other objects."""
    if text[opening : opening + 1] == "{":
        return Object("comment", at, _end_of_braces(text, opening, "comment").end, ())
    return _read_unopened(text, "comment", at, opening)


def _read_unopened(text: str, name: str, at: int, offset: int) -> Object:
    """An object without `{`: skipped or wrong, as what stands there has it."""
    found = _token_outside(text, offset, name)
    position = offset
    last = found
    while last.kind not in (Kind.AT, Kind.END):  # a fault behind it has the object skipped, too
        position = last.offset + max(1, len(last.text))
        if text[position - 1 : position] == "{":
            break
        last = _token_outside(text, _SPACES.match(text, position).end(), name)  # type: ignore[union-attr]  # may be empty
    return Object(name, at, offset if found.kind is Kind.AT else offset + 1, (found,))


def _token_outside(text: str, offset: int, name: str) -> Token:
    """A token where no brace has been opened.

    Raises:
        Skipped: The object is dropped.
    """
    found = _token_at(text, offset)
    if found is not None:
        return found
    if offset >= len(text):
        return Token(Kind.END, "", offset)
    if text[offset] in "@{":
        return Token(Kind.AT if text[offset] == "@" else Kind.OPEN, text[offset], offset)
    if text[offset] == '"':
        return Token(Kind.QUOTED, _end_of_quotes(text, offset, name, outside=True).text, offset)
    raise _unexpected(text, offset, name)


def _token_at(text: str, offset: int) -> Token | None:
    """The name, number or mark that begins at an offset or behind the blanks there."""
    match = _NEXT.match(text, offset)
    if match is None or match.lastindex is None:
        return None
    group, found = match.lastindex, match[match.lastindex]
    start = match.start(group)
    if group == _NAME:
        found = _letters_at_start(found)
        return Token(Kind.NAME, found, start) if found else None
    return Token(Kind.NUMBER if group == _NUMBER else _MARKS[found], found, start)


def _letters_at_start(name: str) -> str:
    """A name up to the first character that is none of a name's."""
    if name.isascii():
        return name
    end = next((i for i, char in enumerate(name) if not _is_of_name(char)), len(name))
    return name[:end]


def _is_of_name(char: str) -> bool:
    return char.isascii() or is_alpha(char) or char.isdecimal()


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
    problem = Problem("a brace is never closed", opening, hint="close this brace")
    raise _endless(text, name, problem, "{}")


def _endless(text: str, name: str, problem: Problem, signs: str) -> Skipped:
    """What does not end is left out, or an error where the text ends with one of the signs."""
    is_error = text[-1] in signs
    what = "cannot be read" if is_error else "and all behind it is left out"
    message = f"`@{name}` {what}: {problem.message}"
    reference = 'Failed to parse BibTeX on value "$end" ($end)' if is_error else None
    told = replace(problem, message=message, reference=reference)
    return Skipped(told, len(text), "error" if is_error else "warning")


def _end_of_quotes(text: str, opening: int, name: str, *, outside: bool = False) -> _Braced:
    """What stands between quotes; quotes inside braces are part of it.

    Outside of an entry's braces they end inside of others, as bibtex-ruby counts them.
    """
    level = -1 if outside else 0
    position = opening + 1
    while match := _BRACE_OR_QUOTE.search(text, position):
        position = match.end()
        if match[0] != '"':
            level += 1 if match[0] == "{" else -1
            if level < 0:
                problem = _no_quotes(opening)
                message = f"`@{name}` is left out: {problem.message}"
                raise Skipped(replace(problem, message=message), position)
        elif not level:
            return _Braced(text[opening + 1 : match.start()], position)
    raise _endless(text, name, _no_quotes(opening), '{}"')


def _no_quotes(opening: int) -> Problem:
    message = "its quotes or the braces in them do not match"
    return Problem(message, opening, hint='close them, or write `{…}` for `"…"`')


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
        """The key is all up to the first comma, blanks and braces inside it too.

        A blank alone is a key that is to be made up.
        """
        match = _KEY.match(self._text, self._position)
        if match is None:
            return
        key = match[1].rstrip(" ")
        is_blank = not key and self._text[match.end() - 1] == " "
        if is_blank or (key and _letters_at_start(key) == key):
            self._tokens.append(Token(Kind.KEY, key, match.start(1)))
            self._position = match.end()

    def _read_token(self) -> bool:
        """Read one token; whether it was the last."""
        token = _token_at(self._text, self._position)
        if token is None:
            offset = _SPACES.match(self._text, self._position).end()  # type: ignore[union-attr]  # may be empty
            return self._read_other(self._text[offset : offset + 1], offset)
        self._tokens.append(token)
        self._position = token.offset + len(token.text)
        return False

    def _read_other(self, char: str, offset: int) -> bool:
        """Read what is no name, number or mark; whether it was the last."""
        if char in ("", "}", "@"):
            return self._read_last(char, offset)
        if char == "{":
            inner, self._position = _end_of_braces(self._text, offset, self._name)
            self._tokens.append(Token(Kind.BRACED, inner, offset))
        elif char == '"':
            inner, self._position = _end_of_quotes(self._text, offset, self._name)
            self._tokens.append(Token(Kind.QUOTED, inner, offset))
        else:
            raise _unexpected(self._text, offset, self._name)
        return False

    def _read_last(self, char: str, offset: int) -> bool:
        kind = {"": Kind.END, "}": Kind.CLOSE, "@": Kind.AT}[char]
        self._tokens.append(Token(kind, char, offset))
        self._position = offset + (kind is Kind.CLOSE)
        return True
