"""Attribute lists and extensions between blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.attributes import AttributeList
from pykyll.kramdown.element import Blank, EndOfBlock
from pykyll.kramdown.extension import EXTENSION_STR, element_for, read_extension
from pykyll.kramdown.patterns import ANY_CHARS, IAL_BLOCK_START, ID_NAME, OPT_SPACE, SPACE
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

    from pykyll.kramdown.element import Element
    from pykyll.kramdown.state import ParseState

_ALD = regex(rf"{OPT_SPACE}\{{:({ID_NAME}):({ANY_CHARS}+)\}}{SPACE}*?\n")
_EXTENSION = regex(rf"{OPT_SPACE}{EXTENSION_STR}{SPACE}*?\n")
_DEFINITIONS = frozenset({"link_def", "abbrev_def", "footnote_def"})


def block_extension(p: ParseState) -> bool:
    """`{:name: ...}`, `{::extension}` or `{: ...}` on a line of its own."""
    src = p.src
    if ald := _ALD.match(src.text, src.pos):
        src.pos = ald.end()
        p.read_attributes(ald.group(2), p.alds.setdefault(ald.group(1), AttributeList()))
        p.add_block(EndOfBlock("ald"))
        return True
    if match := _EXTENSION.match(src.text, src.pos):
        return _extension(p, match)
    if ial := IAL_BLOCK_START.match(src.text, src.pos):
        src.pos = ial.end()
        _attribute_list(p, ial.group(1))
        return True
    return False


def _extension(p: ParseState, match: re.Match[str]) -> bool:
    extension = read_extension(p, p.src, match, "block", p.src.line())
    if extension is None:
        return False
    element = element_for(p, extension)
    if element is not None:
        p.append(element)
    elif extension.name == "options":
        p.add_block(EndOfBlock("extension"))
    return True


def _attribute_list(p: ParseState, content: str) -> None:
    """The list belongs to the block before it, or else to the block behind it."""
    last = p.last_child()
    if last is not None and _takes_attributes(last):
        if last.ial is None:
            last.ial = AttributeList()
        p.read_attributes(content, last.ial)
        if IAL_BLOCK_START.match(p.src.text, p.src.pos) is None:
            p.add_block(EndOfBlock("ial"))
    else:
        if p.block_ial is None:
            p.block_ial = AttributeList()
        p.read_attributes(content, p.block_ial)


def _takes_attributes(block: Element) -> bool:
    if isinstance(block, EndOfBlock):
        return block.origin in _DEFINITIONS
    return not isinstance(block, Blank)
