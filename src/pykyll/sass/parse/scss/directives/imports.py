"""`@import`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.nodes import CssImport, Import
from pykyll.sass.parse.raw_text import read_plain_string
from pykyll.sass.parse.script import read_uri
from pykyll.sass.parse.scss.directives.media import read_media_queries_if_any
from pykyll.sass.parse.scss.directives.supports import read_supports_clause
from pykyll.sass.parse.templates import RUBY_SPACES
from pykyll.sass.values.text import quote

if TYPE_CHECKING:
    from pykyll.sass.nodes import Node
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place

FOREIGN = regex(r"^(?:https?:)?//", re.MULTILINE)
"""A name that is not that of a stylesheet to read."""


def read_import(scanner: Scanner, _: Place) -> list[Node]:
    """One statement for each name; those that stay in the CSS are told from others."""
    found = [_read_argument(scanner)]
    while scanner.take_text(","):
        scanner.skip()
        found.append(_read_argument(scanner))
    return found


def _read_argument(scanner: Scanner) -> Node:
    place = scanner.place()
    name = read_plain_string(scanner)
    if name is None:
        return _read_uri(scanner, place)
    scanner.skip()
    supports = read_supports_clause(scanner)
    scanner.skip()
    queries = read_media_queries_if_any(scanner)
    if FOREIGN.search(name) or queries or supports is not None:
        return CssImport(place, quote(name), queries, supports)
    return Import(place, name.strip(RUBY_SPACES))


def _read_uri(scanner: Scanner, place: Place) -> CssImport:
    if scanner.text[scanner.pos : scanner.pos + 4].lower() != "url(":
        scanner.fail("file to import (string or url())")
    uri = read_uri(scanner)
    scanner.skip()
    supports = read_supports_clause(scanner)
    scanner.skip()
    queries = read_media_queries_if_any(scanner)
    scanner.skip()
    return CssImport(place, uri, queries, supports)
