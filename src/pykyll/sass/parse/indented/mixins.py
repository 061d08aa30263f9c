"""`=name(…)` and `@mixin`, `+name(…)` and `@include`, `@function`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.nodes import (
    Content,
    FunctionDefinition,
    If,
    Include,
    MixinDefinition,
    Parent,
    Rule,
)
from pykyll.sass.parse.indented.interpolation import script_scanner
from pykyll.sass.parse.indented.statements import read_children, rule
from pykyll.sass.parse.script import read_whole_include_arguments, read_whole_parameters
from pykyll.sass.parse.scss.directives.callables import check_function_name
from pykyll.sass.parse.templates import RUBY_SPACES
from pykyll.sass.parse.tokens import IDENTIFIER_PIECE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.sass.nodes import Node
    from pykyll.sass.parse.indented.lines import Line

_MIXIN = regex(rf"(?:=|@mixin)\s*({IDENTIFIER_PIECE})(.*)", re.ASCII)
_INCLUDE = regex(rf"(?:\+|@include)\s*({IDENTIFIER_PIECE})(.*)", re.ASCII)
_FUNCTION = regex(rf"@function\s*({IDENTIFIER_PIECE})(.*)", re.ASCII)


def read_mixin(line: Line) -> MixinDefinition:
    """The definition of a mixin.

    Raises:
        SassError: When it has no name, or parameters that are none.
    """
    found = _MIXIN.match(line.text)
    if found is None:
        raise SassError(f'Invalid mixin "{line.text[1:]}".', line.place)
    text = script_scanner(line, found[2].strip(RUBY_SPACES))
    parameters, rest = read_whole_parameters(text, must_have_parentheses=False)
    children = read_children(line.children)
    return MixinDefinition(
        line.place, children, found[1], parameters, rest, _holds_content(children)
    )


def _holds_content(nodes: Iterable[Node]) -> bool:
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if isinstance(node, Content):
            return True
        if isinstance(node, Parent):
            waiting += node.children or ()
        if isinstance(node, If) and node.otherwise is not None:
            waiting.append(node.otherwise)
    return False


def read_include_or_rule(line: Line) -> Include | Rule:
    """`+name`; a selector where nothing or a space stands behind the `+`."""
    if line.text == "+" or line.text.startswith("+ "):
        return rule(line)
    return read_include(line)


def read_include(line: Line) -> Include:
    """An include of a mixin.

    Raises:
        SassError: When it has no name, or arguments that are none.
    """
    found = _INCLUDE.match(line.text)
    if found is None:
        raise SassError(f'Invalid mixin include "{line.text}".', line.place)
    text = script_scanner(line, found[2].strip(RUBY_SPACES))
    return Include(line.place, None, found[1], read_whole_include_arguments(text))


def read_function(line: Line) -> FunctionDefinition:
    """The definition of a function.

    Raises:
        SassError: When it has no name, or parameters that are none.
    """
    found = _FUNCTION.match(line.text)
    if found is None:
        raise SassError(f'Invalid function definition "{line.text}".', line.place)
    text = script_scanner(line, found[2].strip(RUBY_SPACES))
    parameters, rest = read_whole_parameters(text, must_have_parentheses=True)
    check_function_name(found[1], line.place)
    return FunctionDefinition(line.place, (), found[1], parameters, rest)
