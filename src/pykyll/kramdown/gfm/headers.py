"""The ids that GFM gives to headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby.strings import downcase, is_word

if TYPE_CHECKING:
    from pykyll.kramdown.element import Element
    from pykyll.kramdown.parser import Parser

_SPACES = str.maketrans(" \t", "--")


def generate_header_ids(p: Parser) -> None:
    """Give an id to each header without one, but for those within HTML elements.

    A repeated id gets a number, counted for each id.
    """
    _Headers(p.options.auto_id_prefix).visit(p.root)


class _Headers:
    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._used: dict[str, int] = {}

    def visit(self, element: Element) -> None:
        for child in element.children:
            if child.type == "header":
                if "id" not in child.attr:
                    child.attr["id"] = self._id(child.raw_text)
                    child.has_made_id = True
            elif child.type != "html_element" and child.children:
                self.visit(child)

    def _id(self, text: str) -> str:
        kept = (char for char in downcase(text) if char in "- \t" or is_word(char))
        made = "".join(kept).translate(_SPACES)
        number = self._used.get(made, -1) + 1
        self._used[made] = number
        return self._prefix + (f"{made}-{number}" if number else made)
