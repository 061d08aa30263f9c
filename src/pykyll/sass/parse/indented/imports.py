"""`@import` of the indented syntax, whose names need no quotes.

Source of the behaviour: `Sass::Engine#parse_import_directive`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.nodes import CssImport, Import
from pykyll.sass.parse.indented.interpolation import scanner
from pykyll.sass.parse.indented.statements import forbid_children
from pykyll.sass.parse.script import read_uri
from pykyll.sass.parse.scss.directives.imports import FOREIGN
from pykyll.sass.parse.scss.directives.media import read_media_queries_if_any
from pykyll.sass.parse.scss.directives.supports import read_supports_clause
from pykyll.sass.parse.tokens import STRING
from pykyll.sass.values.text import unescape

if TYPE_CHECKING:
    from pykyll.sass.nodes import Node, Template
    from pykyll.sass.parse.indented.lines import Line
    from pykyll.sass.parse.scanner import Scanner

_COMMA = regex(r",\s*", re.ASCII)
_BARE = regex(r"[^,;]+")
_SPACES = regex(r"\s*", re.ASCII)


def read_import(line: Line, value: str | None) -> list[Node]:
    """One statement for each name.

    Raises:
        SassError: When something else stands there.
    """
    forbid_children(line, "import directives")
    text = scanner(line, value or "")
    found = [_read_argument(text, line)]
    while text.take(_COMMA) is not None:
        found.append(_read_argument(text, line))
    if text.comes(";"):
        raise SassError('Invalid @import: expected end of line, was ";".', line.place)
    return found


def _read_argument(text: Scanner, line: Line) -> Node:
    if text.text[text.pos : text.pos + 4].lower() == "url(":
        return _read_uri(text, line)
    place = text.place()
    quoted = STRING.match(text.text, text.pos)
    if quoted is None:
        bare = text.take(_BARE)
        if bare is None:
            rest = text.text[text.pos :]
            raise SassError(f'Invalid @import: expected file to import, was "{rest}"', place)
        return Import(place, bare)
    text.pos = quoted.end()
    name = unescape(quoted[1] if quoted[1] is not None else quoted[2])
    text.take(_SPACES)
    if not (text.is_done() or text.comes(",") or text.comes(";")):
        return CssImport(place, quoted[0], _read_queries(text), None)
    if FOREIGN.search(name):
        return CssImport(place, quoted[0], (), None)
    return Import(place, name)


def _read_uri(text: Scanner, line: Line) -> CssImport:
    place = text.place()
    text.is_compressed = line.is_compressed
    uri = read_uri(text)
    text.is_compressed = False
    if text.is_done():
        return CssImport(place, uri, (), None)
    text.skip()
    supports = read_supports_clause(text)
    text.skip()
    queries = () if text.is_done() else _read_queries(text)
    return CssImport(place, uri, queries, supports)


def _read_queries(text: Scanner) -> Template:
    queries = read_media_queries_if_any(text)
    if not queries:
        text.fail("media query list")
    text.demand_end("media query list")
    return queries
