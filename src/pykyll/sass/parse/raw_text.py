"""Text that is read again once its interpolation is evaluated.

Selectors are such text, unknown directives and custom properties; also the identifiers and
strings in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.parse.escapes import normalized_identifier
from pykyll.sass.parse.script import read_interpolation
from pykyll.sass.parse.script.strings import STRINGS, STRINGS_CONTINUED
from pykyll.sass.parse.templates import joined
from pykyll.sass.parse.tokens import (
    COMMENT,
    HYPHENS_BEFORE_INTERPOLATION,
    IDENTIFIER,
    LINE_COMMENT,
    NAME,
    SPACES,
    SPACES_PIECE,
    STRING,
)
from pykyll.sass.values.text import unescape

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.nodes import Template
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.parse.script.strings import StringKind

    Pieces = list[str | Expression]

_ANY_TEXT = regex(
    rf"""(?:
        [^"'/\#!;{{}}\\uU]+
        | \\.
        | \\
        | [uU](?!rl\()
        | [uU]rl\({SPACES_PIECE}(?=")
        | /(?![/*])
        | \#(?!\{{)
        | !(?![a-z])
    )+""",
    re.VERBOSE | re.IGNORECASE,
)
_VALUE_TEXT = regex(
    r"""(?:
        [^()\[\]{}"'\#/\ \t\r\n\f;uU]+
        | [uU](?!rl\()
        | \#(?!\{)
        | /(?!\*)
    )+""",
    re.VERBOSE | re.IGNORECASE,
)
_CLOSING_QUOTES = {"double": '"', "single": "'", "uri": ")", "url_prefix": ")", "domain": ")"}
_CLOSING = {"(": ")", "[": "]", "{": "}"}


def read_any_text(scanner: Scanner) -> Pieces:
    """All up to `{`, `}`, `;` or `!`, with its strings, comments and interpolation.

    Source of the behaviour: `Sass::SCSS::Parser#almost_any_value`.
    """
    pieces: Pieces = []
    while True:
        text = scanner.take(_ANY_TEXT) or scanner.take(COMMENT) or scanner.take(LINE_COMMENT)
        if text is not None:
            pieces.append(text)
            continue
        found = read_string_or_uri(scanner)
        if not found:
            found = read_interpolation_if_any(scanner, warns_of_colors=True)
        if not found:
            return pieces
        pieces += found


def read_custom_value(scanner: Scanner) -> Template:
    """The value of a custom property: all up to its `;` or `}`, with brackets in pairs.

    Raises:
        SassError: When a bracket is not closed.

    Source of the behaviour: `Sass::SCSS::Parser#declaration_value`.
    """
    pieces: Pieces = []
    closing: list[str] = []
    while True:
        found = _read_custom_token(scanner, is_nested=bool(closing))
        if found:
            pieces += found
            continue
        opening = scanner.text[scanner.pos : scanner.pos + 1]
        if opening in _CLOSING:
            scanner.pos += 1
            pieces.append(opening)
            closing.append(_CLOSING[opening])
        elif closing:
            bracket = closing.pop()
            scanner.demand(bracket)
            pieces.append(bracket)
        else:
            return joined(pieces)


def _read_custom_token(scanner: Scanner, *, is_nested: bool) -> Pieces:
    text = scanner.take(_VALUE_TEXT)
    if text is not None:
        return [text]
    if is_nested and scanner.take_text(";"):
        return [";"]
    found = read_string_or_uri(scanner) or read_interpolation_if_any(scanner)
    if found:
        return found
    comment = scanner.take(COMMENT)
    if comment is not None:
        return [comment]
    spaces = scanner.take(SPACES)
    if spaces is None:
        return []
    newline = spaces.find("\n")
    return [" " if newline < 0 else spaces[newline:]]


def read_string_or_uri(scanner: Scanner) -> Pieces:
    """A string or a `url()` without quotes in it, as it is written; nothing where none is."""
    match scanner.text[scanner.pos : scanner.pos + 1]:
        case '"':
            return read_string(scanner, "double")
        case "'":
            return read_string(scanner, "single")
        case "u":
            return read_string(scanner, "uri")
    return []


def read_string(scanner: Scanner, kind: StringKind) -> Pieces:
    """A string of a kind, as it is written; nothing where none is.

    Raises:
        SassError: When an interpolation in it is none.
    """
    found = STRINGS[kind].match(scanner.text, scanner.pos)
    pieces: Pieces = []
    while found is not None:
        scanner.pos = found.end()
        if found[2] != "#{":
            pieces.append(found[0])
            break
        pieces.append(found[0][:-2])
        pieces.append(read_interpolation(scanner))
        found = STRINGS_CONTINUED[kind].match(scanner.text, scanner.pos)
        if found is None:
            scanner.note(f"Unclosed string: expected {_CLOSING_QUOTES[kind]}")
    return pieces


def read_interpolation_if_any(scanner: Scanner, *, warns_of_colors: bool = False) -> Pieces:
    """`#{…}`, or nothing where none is."""
    if not scanner.take_text("#{"):
        return []
    return [read_interpolation(scanner, warns_of_colors=warns_of_colors)]


def read_identifier(scanner: Scanner) -> str | None:
    """An identifier without `#{}`."""
    found = scanner.take(IDENTIFIER)
    return None if found is None else normalized_identifier(found)


def demand_identifier(scanner: Scanner) -> str:
    """An identifier without `#{}`.

    Raises:
        SassError: When none comes next.
    """
    return normalized_identifier(scanner.demand_token(IDENTIFIER, "identifier"))


def read_interpolated_identifier(scanner: Scanner) -> Pieces:
    """An identifier with `#{}` in it perhaps; nothing where none is."""
    identifier = read_identifier(scanner)
    if identifier is not None:
        pieces: Pieces = [identifier]
        if not scanner.comes("#{"):
            return pieces
    else:
        pieces = read_interpolation_if_any(scanner, warns_of_colors=True)
        if not pieces:
            hyphens = scanner.take(HYPHENS_BEFORE_INTERPOLATION)
            if hyphens is None:
                return []
            pieces = [hyphens]
    while True:
        name = scanner.take(NAME)
        if name is not None:
            pieces.append(normalized_identifier(name))
            continue
        found = read_interpolation_if_any(scanner, warns_of_colors=True)
        if not found:
            return pieces
        pieces += found


def read_plain_string(scanner: Scanner) -> str | None:
    """The value of a string, in which `#{` is text; nothing where none begins."""
    found = STRING.match(scanner.text, scanner.pos)
    if found is None:
        return None
    scanner.pos = found.end()
    return unescape(found[1] if found[1] is not None else found[2])
