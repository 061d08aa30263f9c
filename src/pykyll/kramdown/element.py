"""The element tree: what the parsers build and the printers walk.

Types, attributes and children are kramdown's. What it keeps besides in an element's value and
options are fields here, so each family of elements that has some is a class; all others are
plain `Element`s.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pykyll.kramdown.attributes import AttributeList  # noqa: TC001 - a compiled dataclass needs it
from pykyll.kramdown.entities import Entity  # noqa: TC001 - likewise


@dataclass(slots=True, eq=False)
class Element:
    """A node that is no more than its type says: a list, a quotation, emphasis, a link."""

    type: str
    """kramdown's name for it."""
    location: int | None = field(default=None, kw_only=True)
    """The line, counted from 1, of what holds text or blocks that may be warned of."""
    ial: AttributeList | None = field(default=None, init=False)
    """The inline attribute list that stands behind or before the element."""
    attr: dict[str, str | None] = field(default_factory=dict, init=False)
    """The attributes to print."""
    children: list[Element] = field(default_factory=list, init=False)

    def copy(self) -> Element:
        """A copy that shares nothing that conversion changes."""
        twin = self.shallow_copy()
        twin.children = [child.copy() for child in self.children]
        return twin

    def shallow_copy(self) -> Element:
        """A copy with the same children in a list of its own."""
        twin = replace(self)
        twin.ial = self.ial
        twin.attr = dict(self.attr)
        twin.children = list(self.children)
        return twin


# Blocks ---------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Paragraph(Element):
    """A paragraph."""

    type: str = field(default="p", init=False)
    transparent: bool = field(default=False, kw_only=True)
    """Whether it prints no tags of its own, as in a tight list."""


@dataclass(slots=True, eq=False)
class Header(Element):
    """A header."""

    type: str = field(default="header", init=False)
    level: int
    """From 1 to 6, as it was written."""
    raw_text: str
    """The text from which its id is made."""
    has_made_id: bool = field(default=False, kw_only=True)
    """Whether its id was made by GFM's rules."""


@dataclass(slots=True, eq=False)
class Term(Element):
    """A term of a definition list."""

    type: str = field(default="dt", init=False)
    raw_text: str = ""
    """The text from which its id is made."""


@dataclass(slots=True, eq=False)
class Table(Element):
    """A table. Its children are head, bodies and foot, which hold rows, which hold cells."""

    type: str = field(default="table", init=False)
    alignment: tuple[str, ...] = ()
    """Of each column: `default`, `left`, `center` or `right`."""


@dataclass(slots=True, eq=False)
class Html(Element):
    """An element that was written as HTML, or is printed as such."""

    type: str = field(default="html_element", init=False)
    name: str
    """The name of its tag."""
    is_block: bool
    """Whether it stands between blocks, not in text."""
    content_model: str = field(default="span", kw_only=True)
    """How its content is read: `block`, `span` or `raw`."""
    is_closed: bool = field(default=False, kw_only=True)
    """Whether it was written `<x />`."""

    @property
    def is_raw(self) -> bool:
        """Whether its content is kept as it is."""
        return self.content_model == "raw"


@dataclass(slots=True, eq=False)
class EndOfBlock(Element):
    """Prints nothing; stands where a marker, a definition or an attribute list stood."""

    type: str = field(default="eob", init=False)
    origin: str | None = None
    """What stood there: `link_def`, `abbrev_def`, `footnote_def`, `ald`, `ial` or `extension`;
    None for the marker itself."""


# Text, and what is printed as it is -----------------------------------------------------------


@dataclass(slots=True, eq=False)
class Textual(Element):
    """An element whose value is text. Made of one of the classes below."""

    text: str
    """For code and math: without delimiters."""


@dataclass(slots=True, eq=False)
class Text(Textual):
    """Running text."""

    type: str = field(default="text", init=False)


@dataclass(slots=True, eq=False)
class RawText(Textual):
    """Text whose spans are to be read."""

    type: str = field(default="raw_text", init=False)


@dataclass(slots=True, eq=False)
class Blank(Textual):
    """Blank lines, with what white space they have."""

    type: str = field(default="blank", init=False)


@dataclass(slots=True, eq=False)
class CodeBlock(Textual):
    """A code block."""

    type: str = field(default="codeblock", init=False)
    lang: str | None = None
    """The language of a fenced one, with its options (`ruby?line_numbers=1`)."""


@dataclass(slots=True, eq=False)
class CodeSpan(Textual):
    """Code in text."""

    type: str = field(default="codespan", init=False)


@dataclass(slots=True, eq=False)
class Verbatim(Textual):
    """Between blocks or in text: `math`, `comment` (an extension), `xml_comment` or `xml_pi`."""

    is_block: bool


@dataclass(slots=True, eq=False)
class Raw(Textual):
    """What is printed unchanged: the extension `nomarkdown`, or the content of a script."""

    type: str = field(default="raw", init=False)
    is_block: bool = False
    formats: tuple[str, ...] = ()
    """The output formats that it is for; none means all."""


# Other spans ----------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class EntityReference(Element):
    """A character by its name or number."""

    type: str = field(default="entity", init=False)
    entity: Entity
    original: str | None = None
    """How it was written."""


@dataclass(slots=True, eq=False)
class Symbol(Element):
    """A `smart_quote` or a `typographic_sym`."""

    name: str
    """kramdown's name for it: that of an entity, or `laquo_space` and `raquo_space`."""


@dataclass(slots=True, eq=False)
class Abbreviation(Element):
    """A word that was declared an abbreviation."""

    type: str = field(default="abbreviation", init=False)
    name: str
    """The word."""


@dataclass(slots=True, eq=False)
class FootnoteReference(Element):
    """A place in text that refers to a footnote."""

    type: str = field(default="footnote", init=False)
    name: str
    content: Element
    """What holds the footnote's blocks."""


_BLOCK_TYPES = frozenset(
    [
        "blank",
        "p",
        "header",
        "blockquote",
        "codeblock",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "td",
        "hr",
    ],
)


def is_block(element: Element) -> bool:
    """Whether an element is one of the blocks, as kramdown counts them."""
    if isinstance(element, (Html, Verbatim, Raw)):
        return element.is_block
    return element.type in _BLOCK_TYPES


def value_of(element: Element) -> str | None:
    """The text, or the name of the tag, which kramdown does not tell apart in some places."""
    if isinstance(element, Html):
        return element.name
    return element.text if isinstance(element, Textual) else None


def add_text(text: str, element: Element, kind: type[Text | RawText | Raw]) -> None:
    """Add text to the last child if that is of the kind, else as a child of its own."""
    last = element.children[-1] if element.children else None
    if isinstance(last, kind):
        last.text += text
    elif text:
        element.children.append(kind(text))
