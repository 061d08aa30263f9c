"""A file in the indented syntax."""

from __future__ import annotations

from pykyll.sass.nodes import Stylesheet
from pykyll.sass.parse.indented.comments import read_comment
from pykyll.sass.parse.indented.directives import read_directive
from pykyll.sass.parse.indented.lines import read_lines
from pykyll.sass.parse.indented.mixins import read_include_or_rule, read_mixin
from pykyll.sass.parse.indented.properties import (
    read_declaration_or_rule,
    read_escaped_rule,
    read_old_declaration,
)
from pykyll.sass.parse.indented.statements import OTHER_READERS, READERS, read_children
from pykyll.sass.parse.indented.variables import read_variable
from pykyll.sass.place import Place

READERS |= {
    ":": read_old_declaration,
    "$": read_variable,
    "/": read_comment,
    "@": read_directive,
    "\\": read_escaped_rule,
    "=": read_mixin,
    "+": read_include_or_rule,
}
OTHER_READERS[:] = [read_declaration_or_rule]


def read_indented_stylesheet(text: str, path: str | None, *, is_compressed: bool) -> Stylesheet:
    """All of a text.

    Raises:
        SassError: When it is no stylesheet.
    """
    warnings: list[str] = []
    children = read_children(read_lines(text, path, warnings, is_compressed=is_compressed))
    return Stylesheet(Place(path, 1, 1), children, tuple(warnings))
