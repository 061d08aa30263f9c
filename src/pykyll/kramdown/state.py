"""What a parse knows: the tree so far, definitions, options, warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic
from pykyll.kramdown.attributes import AttributeList, parse_attribute_list
from pykyll.kramdown.definitions import LinkDefinition, normalize_link_id
from pykyll.kramdown.element import Element, RawText, add_text
from pykyll.kramdown.options import with_parsed
from pykyll.kramdown.scanner import Scanner

if TYPE_CHECKING:
    from pykyll.kramdown.definitions import AbbreviationDefinition, FootnoteDefinition
    from pykyll.kramdown.dialect import Dialect
    from pykyll.kramdown.options import Options


class ParseState:
    """The state of one parse. The constructs in `block/` and `span/` work on it."""

    def __init__(self, text: str, options: Options, dialect: Dialect) -> None:
        self.options = options
        self.inline_options: dict[str, object] = {}
        """What `{::options}` set, which the converter takes over."""
        self.dialect = dialect
        self.root = Element("root", location=1)
        self.warnings: list[Diagnostic] = []
        self.alds: dict[str, AttributeList] = {}
        self.footnotes: dict[str, FootnoteDefinition] = {}
        self.abbreviations: dict[str, AbbreviationDefinition] = {}
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

    def take_block_ial(self, element: Element) -> None:
        """Give a block the attribute list that stands before it."""
        if self.block_ial is not None:
            element.ial = self.block_ial
            self.block_ial = None

    def add_block(self, element: Element) -> None:
        """Add a block to the tree, with the attribute list that stands before it."""
        if self.block_ial is not None:
            self.take_block_ial(element)
        self.tree.children.append(element)

    def append(self, element: Element) -> None:
        """Add an element to the tree."""
        self.tree.children.append(element)

    def last_child(self) -> Element | None:
        """The block before this one."""
        children = self.tree.children
        return children[-1] if children else None

    def add_raw_text(self, text: str, element: Element) -> None:
        """Add text whose spans are to be parsed later."""
        add_text(text, element, RawText)
