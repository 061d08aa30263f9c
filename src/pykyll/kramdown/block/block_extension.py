"""Attribute lists and extensions between blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.attributes import AttributeList
from pykyll.kramdown.extension import EXTENSION_STR, element_for, read_extension
from pykyll.kramdown.patterns import ANY_CHARS, IAL_BLOCK_START, ID_NAME, OPT_SPACE, SPACE

if TYPE_CHECKING:
    from pykyll.kramdown.parser import Parser

_ALD = re.compile(rf"{OPT_SPACE}\{{:({ID_NAME}):({ANY_CHARS}+)\}}{SPACE}*?\n")
_EXTENSION = re.compile(rf"{OPT_SPACE}{EXTENSION_STR}{SPACE}*?\n")
_DEFINITIONS = frozenset({"link_def", "abbrev_def", "footnote_def"})


def block_extension(p: Parser) -> bool:
    """`{:name: ...}`, `{::extension}` or `{: ...}` on a line of its own."""
    src = p.src
    if ald := _ALD.match(src.text, src.pos):
        src.pos = ald.end()
        p.read_attributes(ald.group(2), p.alds.setdefault(ald.group(1), AttributeList()))
        p.append(p.new_block("eob", "ald"))
        return True
    if match := _EXTENSION.match(src.text, src.pos):
        return _extension(p, match)
    if ial := IAL_BLOCK_START.match(src.text, src.pos):
        src.pos = ial.end()
        _attribute_list(p, ial.group(1))
        return True
    return False


def _extension(p: Parser, match: re.Match[str]) -> bool:
    extension = read_extension(p, p.src, match, "block", p.src.line())
    if extension is None:
        return False
    element = element_for(p, extension)
    if element is not None:
        p.append(element)
    elif extension.name == "options":
        p.append(p.new_block("eob", "extension"))
    return True


def _attribute_list(p: Parser, content: str) -> None:
    """The list belongs to the block before it, or else to the block behind it."""
    last = p.last_child()
    if (
        last is not None
        and last.type != "blank"
        and (last.type != "eob" or last.value in _DEFINITIONS)
    ):
        if last.ial is None:
            last.ial = AttributeList()
        p.read_attributes(content, last.ial)
        if IAL_BLOCK_START.match(p.src.text, p.src.pos) is None:
            p.append(p.new_block("eob", "ial"))
    else:
        if p.block_ial is None:
            p.block_ial = AttributeList()
        p.read_attributes(content, p.block_ial)
