"""Tags and blocks of the host: functions of the markup that return what renders them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.liquid import nodes
from pykyll.liquid.named import TagNames
from pykyll.liquid.parse_tags import read_raw
from pykyll.liquid.parser import ParseContext

if TYPE_CHECKING:
    from pykyll.liquid.parser import Parser

TagFunction = Callable[[str, ParseContext], Callable[..., object]]
NamesFunction = Callable[[str, ParseContext], TagNames]


@dataclass(frozen=True, slots=True)
class HostTag:
    """A tag of the host, called as the parser calls Liquid's own."""

    name: str
    function: TagFunction
    is_block: bool = False
    is_raw: bool = False
    is_blank: bool | None = None
    """None for as blank as the body."""
    names: NamesFunction | None = None
    """What its markup names; None where nobody said."""

    def __call__(self, parser: Parser, tag: str, markup: str) -> nodes.Node:
        """Parse the tag, and its body where it has one."""
        line = parser.context.line
        render = self.function(markup, parser.context)
        if not self.is_block:
            return nodes.External(line, tag, markup, render)
        if self.is_raw:
            text = read_raw(parser, tag)
            is_blank = bool(self.is_blank)
            return nodes.External(line, tag, markup, render, raw=text, is_blank=is_blank)
        body = parser.parse_block(tag)
        is_blank = body.is_blank if self.is_blank is None else self.is_blank
        return nodes.External(line, tag, markup, render, body, is_blank=is_blank)

    def signature(self) -> tuple[object, ...]:
        """What compiled code depends on."""
        return (self.name, self.is_block, self.is_raw, self.is_blank)
