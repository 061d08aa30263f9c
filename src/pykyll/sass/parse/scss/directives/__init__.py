"""At-rules, one file for each or for those that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.parse.raw_text import demand_identifier
from pykyll.sass.parse.scss.directives.at_root import read_at_root
from pykyll.sass.parse.scss.directives.callables import (
    read_content,
    read_function,
    read_include,
    read_mixin,
    read_return,
)
from pykyll.sass.parse.scss.directives.charset import read_charset
from pykyll.sass.parse.scss.directives.control import (
    read_each,
    read_else,
    read_for,
    read_if,
    read_while,
)
from pykyll.sass.parse.scss.directives.extend import read_extend
from pykyll.sass.parse.scss.directives.imports import read_import
from pykyll.sass.parse.scss.directives.media import read_media
from pykyll.sass.parse.scss.directives.messages import read_debug, read_error, read_warn
from pykyll.sass.parse.scss.directives.moz_document import read_moz_document
from pykyll.sass.parse.scss.directives.supports import read_supports
from pykyll.sass.parse.scss.directives.unknown import read_unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.nodes import Node
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place

_READERS: dict[str, Callable[[Scanner, Place], Node | list[Node]]] = {
    "mixin": read_mixin,
    "include": read_include,
    "content": read_content,
    "function": read_function,
    "return": read_return,
    "debug": read_debug,
    "warn": read_warn,
    "error": read_error,
    "for": read_for,
    "each": read_each,
    "while": read_while,
    "if": read_if,
    "else": read_else,
    "extend": read_extend,
    "import": read_import,
    "media": read_media,
    "charset": read_charset,
    "-moz-document": read_moz_document,
    "at-root": read_at_root,
}
_PREFIX = regex(r"^-[a-zA-Z0-9]+-")


def read_directive(scanner: Scanner) -> Node | list[Node]:
    """The at-rule that begins with an `@`.

    Raises:
        SassError: When it is none, or not as its kind is written.
    """
    place = scanner.place()
    scanner.pos += 1
    name = demand_identifier(scanner)
    scanner.skip()
    read = _READERS.get(name.replace("_", "-"))
    if read is not None:
        return read(scanner, place)
    if _PREFIX.sub("", name) == "supports":
        return read_supports(scanner, place, name)
    return read_unknown(scanner, place, name)
