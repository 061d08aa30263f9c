"""What a parse knows: the tree so far, definitions, options, warnings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic
from pykyll.kramdown.attributes import AttributeList, parse_attribute_list
from pykyll.kramdown.element import Element
from pykyll.kramdown.options import with_parsed
from pykyll.kramdown.patterns import SPACE
from pykyll.kramdown.scanner import Scanner
from pykyll.ruby.strings import downcase

if TYPE_CHECKING:
    from pykyll.kramdown.dialect import Dialect
    from pykyll.kramdown.options import Options

_WHITESPACE_RUN = re.compile(f"{SPACE}+")


class LinkDefinition:
    """Where a link id leads, with the element that carries its attribute list."""

    __slots__ = ("place", "title", "url")

    def __init__(self, url: str, title: str | None, place: Element | None) -> None:
        self.url = url
        self.title = title
        self.place = place


class FootnoteDefinition:
    """The content of a footnote, and whether the text refers to it."""

    __slots__ = ("content", "is_referenced", "place")

    def __init__(self, content: Element, place: Element) -> None:
        self.content = content
        self.place = place
        self.is_referenced = False


class Abbreviation:
    """What an abbreviation stands for, with the element that carries its attribute list."""

    __slots__ = ("place", "title")

    def __init__(self, title: str, place: Element) -> None:
        self.title = title
        self.place = place


class Parser:
    """The state of one parse. The constructs in `block/` and `span/` work on it."""

    def __init__(self, text: str, options: Options, dialect: Dialect) -> None:
        self.options = options
        self.inline_options: dict[str, object] = {}
        """What `{::options}` set, which the converter takes over."""
        self.dialect = dialect
        self.root = Element("root", None, 1)
        self.warnings: list[Diagnostic] = []
        self.alds: dict[str, AttributeList] = {}
        self.footnotes: dict[str, FootnoteDefinition] = {}
        self.abbreviations: dict[str, Abbreviation] = {}
        self.link_defs: dict[str, LinkDefinition] = {
            normalize_link_id(key): LinkDefinition(url, title, None)
            for key, (url, title) in options.link_defs.items()
        }
        self.tree = self.root
        self.src = Scanner(text)
        self.block_ial: AttributeList | None = None
        self.stops_blocks = False
        """Set by the end tag of the HTML element whose content is being read."""
        self.depth = 0
        self.html_depth = 0

    def warn(self, message: str, line: int | None = None) -> None:
        """Add a warning with kramdown's words."""
        self.warnings.append(Diagnostic(message, "warning", line=line))

    def set_option(self, name: str, value: object) -> None:
        """Set an option for what comes, and for the converter."""
        self.inline_options[name] = value
        self.options = with_parsed(self.options, {name: value})

    def read_attributes(self, content: str, into: AttributeList) -> None:
        """Read an attribute list; nonsense in it gives a warning."""
        parse_attribute_list(content, into, self.warn)

    def new_block(
        self,
        type: str,  # noqa: A002 - kramdown's own word for it
        value: object = None,
        location: int | None = None,
    ) -> Element:
        """A block element, which takes over the attribute list that stands before it."""
        element = Element(type, value, location)
        if self.block_ial is not None:
            element.ial = self.block_ial
            self.block_ial = None
        return element

    def append(self, element: Element) -> None:
        """Add a block to the tree."""
        self.tree.children.append(element)

    def last_child(self) -> Element | None:
        """The block before this one."""
        children = self.tree.children
        return children[-1] if children else None

    def add_raw_text(self, text: str, element: Element) -> None:
        """Add text whose spans are to be parsed later."""
        add_text(text, element, "raw_text")


def add_text(text: str, element: Element, type: str) -> None:  # noqa: A002 - as above
    """Add text to the last child if that is of the type, else as a child of its own."""
    last = element.children[-1] if element.children else None
    if last is not None and last.type == type:
        last.value = last.text + text
    elif text:
        location = last.location if last is not None and last.location else element.location
        element.children.append(Element(type, text, location))


def normalize_link_id(link_id: str) -> str:
    """Link ids count without regard to case and to the kind of white space."""
    return downcase(_WHITESPACE_RUN.sub(" ", link_id))
