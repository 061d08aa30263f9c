"""The spans that hold no others: code, math, automatic links, entities, symbols, breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element
from pykyll.kramdown.entities import named_entity, numeric_entity
from pykyll.kramdown.patterns import ESCAPED_CHARS, ID_NAME
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    from pykyll.kramdown.entities import Entity
    from pykyll.kramdown.span.state import Spans

_BACKTICKS = re.compile("`+")
_SPACES = frozenset(" \t\n\v\f\r")
_ADDRESS = r"(?:[^\W_]|[\-_.])"
_AUTOLINK = re.compile(rf"<((mailto|https?|ftps?):.+?|{_ADDRESS}+?@{_ADDRESS}+?)>")
ENTITY = re.compile(r"&([A-Za-z0-9_:][\-A-Za-z0-9_.:]*);|&#([0-9]+);|&#x([0-9a-fA-F]+);")
_SYMBOL = re.compile(r"---?|\.\.\.|\\<<|\\>>|<< ?| ?>>")
_SYMBOLS = {
    "---": "mdash",
    "--": "ndash",
    "...": "hellip",
    "<< ": "laquo_space",
    " >>": "raquo_space",
    "<<": "laquo",
    ">>": "raquo",
}
_ESCAPED_GFM = re.compile(r"""\\([\\.*_+`<>()\[\]{}#!:|"'$=\-~])""")
_FOOTNOTE = re.compile(rf"\[\^({ID_NAME})\]")


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
    s.add(Element("codespan", code))
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
    element = Element("math", strip(text[start + 2 : end]))
    element.own_category = "span"
    s.add(element)
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
    element.children.append(Element("text", address.removeprefix("mailto:")))
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
        element = Element("footnote", definition.content)
        element.name = name
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
        s.add(Element("entity", named_entity("amp")))
        s.add_text(match.group()[1:])
    else:
        element = Element("entity", entity)
        element.original = match.group()
        s.add(element)
    s.pos = match.end()
    return True


def entity_of(match: re.Match[str]) -> Entity | None:
    """The entity that was matched: by name, decimal number or hexadecimal number."""
    name, decimal, hexadecimal = match.groups()
    if name:
        return named_entity(name)
    digits = (decimal or hexadecimal).lstrip("0") or "0"
    if len(digits) > _LONGEST_NUMBER:
        return None
    return numeric_entity(int(digits, 10 if decimal else 16))


def typographic_symbol(s: Spans) -> bool:
    """Dashes, ellipses and guillemets; a backslash before the latter keeps them plain."""
    match = _SYMBOL.match(s.text, s.pos)
    if match is None:
        return False
    written = match.group()
    if written[0] == "\\":
        name = "lt" if written[1] == "<" else "gt"
        s.add(Element("entity", named_entity(name)))
        s.add(Element("entity", named_entity(name)))
    else:
        s.add(Element("typographic_sym", _SYMBOLS[written]))
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


_LONGEST_NUMBER = 40
