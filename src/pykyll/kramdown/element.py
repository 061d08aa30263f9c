"""The element tree: what the parsers build and the converters walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.kramdown.attributes import AttributeList

Value = "str | Entity | Element | None"

BLOCK_TYPES = frozenset(
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
SPAN_TYPES = frozenset(
    [
        "text",
        "a",
        "br",
        "img",
        "codespan",
        "footnote",
        "em",
        "strong",
        "entity",
        "typographic_sym",
        "smart_quote",
        "abbreviation",
    ],
)


class Element:
    """One node. Types, values and attributes are kramdown's; its options are fields here."""

    ial: AttributeList | None = None
    """The inline attribute list that stands behind or before the element."""
    own_category: str | None = None
    """`block` or `span` where the type alone does not say which."""
    content_model: str | None = None
    """How the content of an HTML element is read: `block`, `span` or `raw`."""
    is_closed: bool = False
    """Whether an HTML element was written `<x />`."""
    transparent: bool = False
    """A paragraph that prints no tags of its own, as in a tight list."""
    first_as_para: bool = False
    """A definition behind a blank line: its first paragraph keeps its tags."""
    level: int = 0
    """The level of a header."""
    has_made_id: bool = False
    """Whether the id of a header was made by GFM's rules."""
    raw_text: str = ""
    """The text from which a header's or term's id is made."""
    lang: str | None = None
    """The language of a fenced code block, with its options (`ruby?line_numbers=1`)."""
    alignment: tuple[str, ...] = ()
    """The alignment of a table's columns: `default`, `left`, `center`, `right`."""
    original: str | None = None
    """An entity as it was written."""
    name: str = ""
    """The name of a footnote."""
    formats: tuple[str, ...] = ()
    """The output formats that a `nomarkdown` extension is for; none means all."""

    def __init__(
        self,
        type: str,  # noqa: A002 - kramdown's own word for it
        value: object = None,
        location: int | None = None,
    ) -> None:
        self.type = type
        self.value = value
        self.location = location
        """The line, counted from 1."""
        self.attr: dict[str, str | None] = {}
        self.children: list[Element] = []

    @property
    def text(self) -> str:
        """The value of an element whose value is text."""
        value = self.value
        return value if isinstance(value, str) else ""

    @property
    def category(self) -> str | None:
        """`block`, `span`, or None for elements that are neither."""
        if self.type in BLOCK_TYPES:
            return "block"
        if self.type in SPAN_TYPES:
            return "span"
        return self.own_category

    def copy(self) -> Element:
        """A copy that shares nothing that conversion changes."""
        twin = Element(self.type, self.value, self.location)
        twin.__dict__.update(self.__dict__)
        twin.attr = dict(self.attr)
        twin.children = [child.copy() for child in self.children]
        return twin

    def __repr__(self) -> str:
        parts = [self.type]
        if self.value is not None:
            parts.append(repr(self.value))
        parts.extend(repr(child) for child in self.children)
        return f"<{' '.join(parts)}>"
