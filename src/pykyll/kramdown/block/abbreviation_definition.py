"""Abbreviation definitions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.parser import Abbreviation
from pykyll.kramdown.patterns import OPT_SPACE
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    from pykyll.kramdown.parser import Parser

_START = re.compile(rf"{OPT_SPACE}\*\[(.+?)\]:(.*?)\n")


def abbreviation_definition(p: Parser) -> bool:
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
    place = p.new_block("eob", "abbrev_def")
    p.append(place)
    p.abbreviations[name] = Abbreviation(strip(match.group(2)), place)
    return True
