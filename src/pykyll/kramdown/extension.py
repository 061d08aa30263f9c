"""Extensions: `{::comment}`, `{::nomarkdown}` and `{::options}`, between blocks and in text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.attributes import AttributeList
from pykyll.kramdown.element import Raw, Verbatim
from pykyll.kramdown.errors import KramdownError
from pykyll.kramdown.options import is_option, parse_option
from pykyll.kramdown.patterns import ANY_CHARS, ID_NAME, SPACE
from pykyll.regex import regex
from pykyll.remembered import remembered

if TYPE_CHECKING:
    from pykyll.kramdown.element import Element
    from pykyll.kramdown.scanner import Scanner
    from pykyll.kramdown.state import ParseState

EXTENSION_STR = rf"(?:\{{::([A-Za-z0-9_]+)(?:{SPACE}({ANY_CHARS}*?)|)(/)?\}}|\{{:/({ID_NAME})?\}})"
_SEPARATOR = regex(f"{SPACE}+")


class Extension:
    """An extension as it was read: its name, attributes and body."""

    __slots__ = ("attributes", "body", "category", "name")

    def __init__(self, name: str, category: str) -> None:
        self.name = name
        self.category = category
        self.attributes = AttributeList()
        self.body: str | None = None


def read_extension(
    p: ParseState, src: Scanner, match: re.Match[str], category: str, line: int
) -> Extension | None:
    """Read the body of the extension whose start tag was matched.

    Returns:
        The extension, with the position behind it; None after a warning where it is none,
        the position then being where it was.
    """
    name, attributes, is_closed, stopped = match.groups()
    if name is None and stopped is None and category == "block":
        # kramdown takes the line end behind the tag for more than a stop tag.
        name = ""
    if name is None:
        named = f"for '{stopped}' " if stopped else ""
        p.warn(f"Invalid extension stop tag {named} found on line {line} - ignoring it", line)
        return None
    extension = Extension(name, category)
    p.read_attributes(attributes or "", extension.attributes)
    start, pos = src.pos, match.end()
    if not is_closed:
        what = f"stop of {name}"
        stop = None
        if not src.is_absent(what, pos):
            stop = _stop(name, category).search(src.text, pos)
        if stop is None:
            src.note_absent(what, pos)
            p.warn(f"No stop tag for extension '{name}' found on line {line} - ignoring it", line)
            return None
        body = src.text[pos : stop.start()]
        extension.body = body.removesuffix("\n") if category == "block" else body
        pos = stop.end()
    src.pos = pos
    if name not in _KNOWN:
        p.warn(f"Invalid extension with name '{name}' specified on line {line} - ignoring it", line)
        src.pos = start
        return None
    return extension


_KNOWN = frozenset({"comment", "nomarkdown", "options"})


def element_for(p: ParseState, extension: Extension) -> Element | None:
    """The element that the extension stands for; None for options and empty ones."""
    if extension.name == "options":
        _set_options(p, extension.attributes)
        return None
    if extension.body is None:
        return None
    is_block = extension.category == "block"
    if extension.name == "comment":
        return Verbatim("comment", extension.body, is_block)
    written = extension.attributes.attr.get("type", "")
    formats = tuple(part for part in _SEPARATOR.split(written) if part)
    return Raw(extension.body, is_block, formats)


def _set_options(p: ParseState, attributes: AttributeList) -> None:
    unknown = []
    for name, value in attributes.attr.items():
        if not is_option(name):
            unknown.append(name)
        elif name in p.options.forbidden_inline_options or name == "forbidden_inline_options":
            p.warn(f"Option {name} may not be set inline")
        else:
            _set_option(p, name, value)
    if attributes.refs:
        unknown.append("refs")
    for name in unknown:
        p.warn(f"Unknown kramdown option '{name}'")


def _set_option(p: ParseState, name: str, value: str) -> None:
    try:
        parsed = parse_option(name, value)
    except KramdownError:
        return
    p.set_option(name, parsed)


@remembered(200)
def _stop(name: str, category: str) -> re.Pattern[str]:
    pattern = rf"\{{:/(?:{re.escape(name)})?\}}"
    if category == "block":
        pattern = rf"^ {{0,3}}{pattern}{SPACE}*?\n"
    return re.compile(pattern, re.MULTILINE)
