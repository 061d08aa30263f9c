"""What reads a token of each kind where one may begin.

Source of the behaviour: `Sass::Script::Lexer#token` and what it calls, `Sass::Script::CssLexer`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.parse.escapes import normalized_identifier
from pykyll.sass.parse.scanner import located_at
from pykyll.sass.parse.script.numbers import NUMBER, number_token
from pykyll.sass.parse.script.strings import STRINGS, string_token_value
from pykyll.sass.parse.script.tokens import OPERATOR_KINDS, Token
from pykyll.sass.parse.templates import RUBY_SPACES
from pykyll.sass.parse.tokens import (
    HEX_COLOR,
    IDENTIFIER_PIECE,
    NAME_CHAR_PIECE,
    STRING,
    UNICODE_RANGE,
    URI,
)
from pykyll.sass.values.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.parse.script.lexer import Lexer
    from pykyll.sass.parse.script.strings import StringKind

    Reader = Callable[[Lexer], Token | None]

_VARIABLE = regex(rf"\$({IDENTIFIER_PIECE})")
_IDENTIFIER = regex(rf"({IDENTIFIER_PIECE})(\()?")
_ID = regex(rf"#{IDENTIFIER_PIECE}")
_ID_THAT_IS_A_COLOR = regex(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_IMPORTANT = regex(r"![ \t\r\n\f]*important", re.IGNORECASE)
# The prefix of a browser's maker; one of any length would be looked for behind each hyphen anew.
_SPECIAL_FUNCTION = regex(
    r"(?:(?:-[a-zA-Z0-9_-]{1,100}-)?(?:calc|element)|expression|progid:[a-z.]*)\(", re.IGNORECASE
)
_SPECIAL_FUNCTION_PIECE = regex(r"(?>[^()#]*(?:#(?!\{)[^()#]*)*)(?:[()]|#\{)")
_WORD_OPERATOR = regex(rf"(?:and|or|not)(?!{NAME_CHAR_PIECE})")
_OPERATOR = regex(r"\.\.\.|==|!=|>=|<=|#\{|[-+*/%=:()\[\],><};{]")
_UNESCAPED_NEWLINE = regex(r"(?:^|[^\\])\n")
_TO_END_OF_LINE = regex(r"[^\n]*")


def read_glued_identifier(lexer: Lexer) -> Token | None:
    """A word just behind a `}`."""
    if lexer.text[lexer.pos - 1] != "}":
        return None
    found = _IDENTIFIER.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    kind = "ident" if found[2] is None else "funcall"
    return Token(kind, normalized_identifier(found[1], at_start=False), start)


def _read_variable(lexer: Lexer) -> Token | None:
    found = _VARIABLE.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    return Token("const", normalized_identifier(found[1]), start)


def _read_identifier(lexer: Lexer) -> Token | None:
    found = _IDENTIFIER.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    kind = "ident" if found[2] is None else "funcall"
    return Token(kind, normalized_identifier(found[1]), start)


def _read_quoted(lexer: Lexer) -> Token | None:
    if lexer.is_plain:
        return _read_plain_string(lexer)
    kind: StringKind = "double" if lexer.text[lexer.pos] == '"' else "single"
    return read_string(lexer, kind, STRINGS[kind])


def _read_plain_string(lexer: Lexer) -> Token | None:
    found = STRING.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    contents = found[1] if found[1] is not None else found[2]
    return Token("string", string_token_value("double", contents, is_closed=True), start)


def _read_uri(lexer: Lexer) -> Token | None:
    if not lexer.is_plain:
        return read_string(lexer, "uri", STRINGS["uri"])
    found = URI.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    return Token("string", Text(found[0]), start)


def read_string(
    lexer: Lexer, kind: StringKind, pattern: re.Pattern[str], *, is_continued: bool = False
) -> Token | None:
    """A string, or a piece of it, up to its end or a `#{`.

    Args:
        lexer: It stands where the piece may begin.
        kind: The string's quotes.
        pattern: One of `STRINGS` or `STRINGS_CONTINUED`.
        is_continued: Whether the string began before a `#{}`.
    """
    found = pattern.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    is_closed = found[2] != "#{"
    if "\n" in found[0] and _UNESCAPED_NEWLINE.search(found[0]):
        _warn_of_newline(lexer, start)
    if not is_closed:
        lexer.opened.append(("string", kind))
        lexer.queued = Token("string_interpolation", None, lexer.pos - 2)
    value = string_token_value(kind, found[1], is_closed=is_closed, is_continued=is_continued)
    return Token("string", value, start)


def _warn_of_newline(lexer: Lexer, start: int) -> None:
    located = located_at(lexer.scanner.place(start), has_column=True)
    lexer.scanner.warnings.append(
        f"DEPRECATION WARNING {located}:\n"
        "Unescaped multiline strings are deprecated and will be removed in a future version "
        'of Sass.\nTo include a newline in a string, use "\\a" or "\\a " as in CSS.\n'
    )


def _read_number(lexer: Lexer) -> Token | None:
    is_negative = lexer.text[lexer.pos] == "-"
    if is_negative and not _may_begin_a_number(lexer):
        return None
    found = NUMBER.match(lexer.text, lexer.pos + is_negative)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    return Token("number", number_token(found, is_negative=is_negative), start)


def _may_begin_a_number(lexer: Lexer) -> bool:
    """Whether a `-` stands where whitespace is before it, so that `1 -2` is a list."""
    pos = lexer.pos
    if pos == 0:
        return False
    before = lexer.text[pos - 1]
    return before in RUBY_SPACES or (before == "/" and pos != 1 and lexer.text[pos - 2] == "*")


def _read_id(lexer: Lexer) -> Token | None:
    """`#abc`, which may be a colour or not."""
    found = _ID.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    if _ID_THAT_IS_A_COLOR.fullmatch(found[0]):
        return Token("color", found[0], start)
    return Token("ident", normalized_identifier(found[0]), start)


def _read_color(lexer: Lexer) -> Token | None:
    """`#123`, which is no identifier."""
    found = HEX_COLOR.match(lexer.text, lexer.pos)
    if found is None or not _ID_THAT_IS_A_COLOR.fullmatch(found[0]):
        return None
    start, lexer.pos = lexer.pos, found.end()
    return Token("color", found[0], start)


def _read_parent_selector(lexer: Lexer) -> Token | None:
    start, lexer.pos = lexer.pos, lexer.pos + 1
    if lexer.text.startswith("&", lexer.pos):
        lexer.scanner.warnings.append(
            f"WARNING {located_at(lexer.scanner.place(lexer.pos), has_column=True)}:\n"
            'In Sass, "&&" means two copies of the parent selector. '
            'You probably want to use "and" instead.\n'
        )
    return Token("selector", None, start)


def _read_unicode_range(lexer: Lexer) -> Token | None:
    found = UNICODE_RANGE.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    return Token("raw", found[0], start)


def _read_special_function(lexer: Lexer) -> Token | None:
    found = _SPECIAL_FUNCTION.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    return read_special_function_body(lexer, start, 1)


def read_special_function_body(lexer: Lexer, start: int, depth: int) -> Token:
    """The text up to the parenthesis that closes it, or to a `#{`."""
    while (found := _SPECIAL_FUNCTION_PIECE.match(lexer.text, lexer.pos)) is not None:
        piece, lexer.pos = lexer.pos, found.end()
        last = lexer.text[lexer.pos - 1]
        if last == "(":
            depth += 1
            continue
        if last == ")":
            depth -= 1
            if depth:
                continue
            return Token("special_fun", lexer.text[start : lexer.pos], start, piece)
        lexer.opened.append(("special_function", depth))
        lexer.queued = Token("string_interpolation", None, lexer.pos - 2)
        return Token("special_fun", lexer.text[start : lexer.pos - 2], start, piece)
    rest = _TO_END_OF_LINE.match(lexer.text, lexer.pos)
    if rest is not None:
        lexer.pos = rest.end()
    raise lexer.expected('")"')


def _read_important(lexer: Lexer) -> Token | None:
    found = _IMPORTANT.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    if lexer.is_plain:
        return Token("raw", found[0], start)
    return Token("string", Text("!important"), start)


def _read_word_operator(lexer: Lexer) -> Token | None:
    found = _WORD_OPERATOR.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    return Token(found[0], None, start)


def _read_operator(lexer: Lexer) -> Token | None:
    found = _OPERATOR.match(lexer.text, lexer.pos)
    if found is None:
        return None
    start, lexer.pos = lexer.pos, found.end()
    kind = OPERATOR_KINDS[found[0]]
    if kind == "begin_interpolation":
        lexer.opened.append(None)
    return Token(kind, None, start)


_OPERATOR_ONLY: tuple[Reader, ...] = (_read_operator,)
_NUMBER_ONLY: tuple[Reader, ...] = (_read_number,)
_QUOTED: tuple[Reader, ...] = (_read_quoted,)
_URI_OR_WORD: tuple[Reader, ...] = (_read_uri, _read_unicode_range, _read_identifier)
_WORD: tuple[Reader, ...] = (_read_special_function, _read_word_operator, _read_identifier)
ANY_IDENTIFIER: tuple[Reader, ...] = (_read_identifier,)
READERS: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys("+*/%=:()[],><};{", _OPERATOR_ONLY),
    **dict.fromkeys("0123456789", _NUMBER_ONLY),
    **dict.fromkeys("\"'", _QUOTED),
    **dict.fromkeys("uU", _URI_OR_WORD),
    **dict.fromkeys("aonecpECP", _WORD),
    ".": (_read_number, _read_operator),
    "$": (_read_variable,),
    "#": (_read_id, _read_color, _read_operator),
    "&": (_read_parent_selector,),
    "!": (_read_important, _read_operator),
    "-": (_read_number, _read_special_function, _read_identifier, _read_operator),
}
"""What may begin with a character, in the order in which it is tried; else an identifier."""
