"""At-rules of the indented syntax.

Source of the behaviour: `Sass::Engine#parse_directive` and what it calls.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.nodes import (
    AtRoot,
    Charset,
    Content,
    Directive,
    Extend,
    If,
    Media,
    Message,
    Return,
    Rule,
    Supports,
    While,
)
from pykyll.sass.parse.indented.imports import read_import
from pykyll.sass.parse.indented.interpolation import interpolated, scanner, script
from pykyll.sass.parse.indented.loops import read_each, read_for
from pykyll.sass.parse.indented.mixins import read_function, read_include, read_mixin
from pykyll.sass.parse.indented.statements import Else, forbid_children, read_children
from pykyll.sass.parse.scanner import Scanner
from pykyll.sass.parse.scss.directives.media import (
    read_media_queries_if_any,
    read_query_expression,
)
from pykyll.sass.parse.scss.directives.supports import read_supports_condition_if_any
from pykyll.sass.parse.templates import RUBY_SPACES, joined, stripped
from pykyll.sass.parse.tokens import OPTIONAL

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    from pykyll.sass.expressions import Expression
    from pykyll.sass.nodes import Node
    from pykyll.sass.parse.indented.lines import Line
    from pykyll.sass.parse.indented.statements import Found

_PARTS = regex(r"@(\S*)(?:(\s+)(.*))?", re.ASCII | re.DOTALL)
_PREFIX = regex(r"^-[a-zA-Z0-9]+-")
_CHARSET = regex(r"([\"'])(.*)\1")
_ELSE_IF = regex(r"if\s+(.+)", re.ASCII)


def read_directive(line: Line) -> Found:
    """The at-rule that a line is.

    Raises:
        SassError: When it is none.
    """
    found = _PARTS.match(line.text)
    name, value = ("", None) if found is None else (found[1], found[3])
    if line.text == "@":
        raise SassError("Invalid directive: '@'.", line.place)
    read = _READERS.get(name.replace("_", "-"))
    if read is not None:
        return read(line, value)
    if _PREFIX.sub("", name) == "supports":
        return _supports(line, name, value)
    if value is None:
        return Directive(line.place, None, (f"@{name}",))
    return Directive(line.place, None, joined([f"@{name} ", *interpolated(line, value)]))


def _supports(line: Line, name: str, value: str | None) -> Supports:
    # Ruby Sass counts the lines of the condition from 1.
    text = Scanner(value or "", line.place._replace(line=1), line.warnings)
    condition = read_supports_condition_if_any(text)
    if condition is None:
        text.fail("supports condition")
    text.demand_end("supports condition")
    return Supports(line.place, (), name, condition)


def _demanded(line: Line, value: str | None, message: str) -> str:
    if value is None:
        raise SassError(message, line.place)
    return value


def _expected(line: Line, value: str | None, name: str) -> Expression:
    message = f"Invalid {name} directive '@{name}': expected expression."
    return script(line, _demanded(line, value, message))


def _while(line: Line, value: str | None) -> While:
    return While(line.place, (), _expected(line, value, "while"))


def _if(line: Line, value: str | None) -> If:
    return If(line.place, (), _expected(line, value, "if"), None)


def _else(line: Line, value: str | None) -> Else:
    condition: Expression | None = None
    if value is not None:
        found = _ELSE_IF.match(value)
        if found is None:
            raise SassError(
                f"Invalid else directive '@else {value}': expected 'if <expr>'.", line.place
            )
        condition = script(line, found[1])
    return Else(If(line.place, (), condition, None))


def _message(level: Literal["warn", "debug", "error"]) -> Callable[[Line, str | None], Message]:
    def read(line: Line, value: str | None) -> Message:
        message = f"Invalid {level} directive '@{level}': expected expression."
        text = _demanded(line, value, message)
        forbid_children(line, f"{level} directives")
        return Message(line.place, level, script(line, text))

    return read


def _return(line: Line, value: str | None) -> Return:
    text = _demanded(line, value, "Invalid @return: expected expression.")
    forbid_children(line, "return directives")
    return Return(line.place, script(line, text))


def _extend(line: Line, value: str | None) -> Extend:
    message = "Invalid extend directive '@extend': expected expression."
    text = _demanded(line, value, message)
    forbid_children(line, "extend directives")
    selector = _without_optional(text)
    pieces = joined(interpolated(line, selector))
    return Extend(line.place, pieces, is_optional=selector != text)


def _without_optional(text: str) -> str:
    flag = text.rfind("!")
    if flag < 1 or OPTIONAL.fullmatch(text, flag) is None:
        return text
    selector = text[:flag].rstrip(RUBY_SPACES)
    return text if len(selector) == flag else selector


def _charset(line: Line, value: str | None) -> Charset:
    found = _CHARSET.fullmatch(value or "")
    if found is None:
        raise SassError("Invalid charset directive '@charset': expected string.", line.place)
    forbid_children(line, "charset directives")
    return Charset(line.place, found[2])


def _media(line: Line, value: str | None) -> Media:
    text = scanner(line, value or "")
    queries = read_media_queries_if_any(text)
    if not queries:
        text.fail("media query list")
    text.demand_end("media query list")
    return Media(line.place, (), queries)


def _at_root(line: Line, value: str | None) -> AtRoot:
    if value is None:
        return AtRoot(line.place, (), None)
    if value.startswith("("):
        text = scanner(line, value)
        query = stripped(joined(read_query_expression(text)))
        text.demand_end("@at-root query list")
        return AtRoot(line.place, (), query)
    selector = stripped(joined(interpolated(line, value)))
    place = line.place._replace(is_known=False)
    return AtRoot(place, (Rule(place, read_children(line.children), selector),), None)


def _content(line: Line, _: str | None) -> Content:
    trailing = line.text.removeprefix("@content").strip(RUBY_SPACES)
    if trailing:
        raise SassError(
            f'Invalid content directive. Trailing characters found: "{trailing}".', line.place
        )
    forbid_children(line, "@content directives")
    return Content(line.place)


_READERS: dict[str, Callable[[Line, str | None], Node | list[Node] | Else]] = {
    "mixin": lambda line, _: read_mixin(line),
    "include": lambda line, _: read_include(line),
    "function": lambda line, _: read_function(line),
    "return": _return,
    "debug": _message("debug"),
    "warn": _message("warn"),
    "error": _message("error"),
    "for": read_for,
    "each": read_each,
    "while": _while,
    "if": _if,
    "else": _else,
    "extend": _extend,
    "import": read_import,
    "media": _media,
    "charset": _charset,
    "content": _content,
    "at-root": _at_root,
}
