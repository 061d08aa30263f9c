"""Abbreviation definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.definitions import AbbreviationDefinition
from pykyll.kramdown.element import EndOfBlock
from pykyll.kramdown.patterns import OPT_SPACE
from pykyll.regex import regex
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_START = regex(rf"{OPT_SPACE}\*\[(.+?)\]:(.*?)\n")


def abbreviation_definition(p: ParseState) -> bool:
    """`*[HTML]: Hypertext Markup Language`."""
    src = p.src
    match = _START.match(src.text, src.pos)
    if match is None:
        return False
    line = src.line()
    src.pos = match.end()
    name = match.group(1)
    if name in p.abbreviations:
        p.warn(f"Duplicate abbreviation ID '{name}' on line {line} - overwriting", line)
    place = EndOfBlock("abbrev_def")
    p.add_block(place)
    p.abbreviations[name] = AbbreviationDefinition(strip(match.group(2)), place)
    return True
