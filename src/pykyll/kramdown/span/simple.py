"""The spans that hold no others: code, math, automatic links, entities, symbols, breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import (
    CodeSpan,
    Element,
    EntityReference,
    FootnoteReference,
    Symbol,
    Text,
    Verbatim,
)
from pykyll.kramdown.entities import (
    AMPERSAND,
    ENTITY,
    GREATER_THAN,
    LESS_THAN,
    entity_of,
)
from pykyll.kramdown.patterns import ESCAPED_CHARS, ID_NAME
from pykyll.regex import regex
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    import re

    from pykyll.kramdown.span.state import Spans

_BACKTICKS = regex("`+")
_SPACES = frozenset(" \t\n\v\f\r")
_ADDRESS = r"(?:[^\W_]|[\-_.])"
_AUTOLINK = regex(rf"<((mailto|https?|ftps?):.+?|{_ADDRESS}+?@{_ADDRESS}+?)>")
_SYMBOL = regex(r"---?|\.\.\.|\\<<|\\>>|<< ?| ?>>")
_SYMBOLS = {
    "---": "mdash",
    "--": "ndash",
    "...": "hellip",
    "<< ": "laquo_space",
    " >>": "raquo_space",
    "<<": "laquo",
    ">>": "raquo",
}
_ESCAPED_GFM = regex(r"""\\([\\.*_+`<>()\[\]{}#!:|"'$=\-~])""")
_FOOTNOTE = regex(rf"\[\^({ID_NAME})\]")


def codespan(s: Spans) -> bool:
    """Code between backticks, or the backticks as text."""
    text, start = s.text, s.pos
    run = _BACKTICKS.match(text, start)
    if run is None:
        return False
    delimiter, inside = run.group(), run.end()
    s.pos = inside
    is_simple = len(delimiter) == 1
    is_free = is_simple and text[inside : inside + 1] in _SPACES
    if is_free and (start == 0 or text[start - 1] in _SPACES):
        s.add_text(delimiter)
        return True
    end = s.src.find(delimiter, inside)
    if end < 0:
        s.add_text(delimiter)
        return True
    code = text[inside:end]
    if not is_simple:
        code = code.removeprefix(" ").removesuffix(" ")
    s.add(CodeSpan(code))
    s.pos = end + len(delimiter)
    return True


def inline_math(s: Spans) -> bool:
    """Math between `$$` and `$$`."""
    text, start = s.text, s.pos
    if not text.startswith("$$", start):
        return False
    end = s.src.find("$$", start + 2)
    if end < 0:
        return False
    s.add(Verbatim("math", strip(text[start + 2 : end]), is_block=False))
    s.pos = end + 2
    return True


def autolink(s: Spans) -> bool:
    """An address in angle brackets."""
    if s.src.find(">", s.pos) < 0:
        return False
    match = _AUTOLINK.match(s.text, s.pos)
    if match is None:
        return False
    address, scheme = match.groups()
    element = Element("a")
    element.attr["href"] = address if scheme else f"mailto:{address}"
    element.children.append(Text(address.removeprefix("mailto:")))
    s.add(element)
    s.pos = match.end()
    return True


def footnote_marker(s: Spans) -> bool:
    """`[^name]`, if there is such a footnote."""
    match = _FOOTNOTE.match(s.text, s.pos)
    if match is None:
        return False
    name = match.group(1)
    definition = s.p.footnotes.get(name)
    if definition is None:
        line = s.line()
        s.p.warn(f"Footnote definition for '{name}' not found on line {line}", line)
        s.add_text(match.group())
    else:
        definition.is_referenced = True
        element = FootnoteReference(name, definition.content)
        element.ial = definition.place.ial
        s.add(element)
    s.pos = match.end()
    return True


def html_entity(s: Spans) -> bool:
    """A character by its name or number; an unknown name leaves an ampersand."""
    match = ENTITY.match(s.text, s.pos)
    if match is None:
        return False
    entity = entity_of(match)
    if entity is None:
        s.add(EntityReference(AMPERSAND))
        s.add_text(match.group()[1:])
    else:
        s.add(EntityReference(entity, match.group()))
    s.pos = match.end()
    return True


def typographic_symbol(s: Spans) -> bool:
    """Dashes, ellipses and guillemets; a backslash before the latter keeps them plain."""
    match = _SYMBOL.match(s.text, s.pos)
    if match is None:
        return False
    written = match.group()
    if written[0] == "\\":
        entity = LESS_THAN if written[1] == "<" else GREATER_THAN
        s.add(EntityReference(entity))
        s.add(EntityReference(entity))
    else:
        s.add(Symbol("typographic_sym", _SYMBOLS[written]))
    s.pos = match.end()
    return True


def line_break(s: Spans) -> bool:
    """Two spaces, or two backslashes, at the end of a line."""
    if not s.text.startswith(("  \n", "\\\\\n"), s.pos):
        return False
    s.add(Element("br"))
    s.pos += 2
    return True


def escaped_char(s: Spans) -> bool:
    """A backslash takes the meaning from the character behind it."""
    return _escaped(s, ESCAPED_CHARS)


def escaped_char_gfm(s: Spans) -> bool:
    """The same in GFM, where `~` has a meaning too."""
    return _escaped(s, _ESCAPED_GFM)


def _escaped(s: Spans, pattern: re.Pattern[str]) -> bool:
    match = pattern.match(s.text, s.pos)
    if match is None:
        return False
    s.add_text(match.group(1))
    s.pos = match.end()
    return True
