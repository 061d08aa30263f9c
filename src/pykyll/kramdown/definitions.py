"""What a text defines for all of it: links, footnotes, abbreviations."""

from __future__ import annotations

from dataclasses import dataclass

from pykyll.kramdown.element import Element  # noqa: TC001 - a compiled dataclass needs it
from pykyll.kramdown.patterns import SPACE
from pykyll.regex import regex
from pykyll.ruby.strings import downcase

_WHITESPACE_RUN = regex(f"{SPACE}+")


@dataclass(slots=True)
class LinkDefinition:
    """Where a link id leads."""

    url: str
    title: str | None
    place: Element | None
    """The element that carries its attribute list; None for those of the option `link_defs`."""


@dataclass(slots=True)
class FootnoteDefinition:
    """The content of a footnote."""

    content: Element
    place: Element
    """The element that carries its attribute list."""
    is_referenced: bool = False
    """Whether the text refers to it."""


@dataclass(slots=True)
class AbbreviationDefinition:
    """What an abbreviation stands for."""

    title: str
    place: Element
    """The element that carries its attribute list."""


def normalize_link_id(link_id: str) -> str:
    """Link ids count without regard to case and to the kind of white space."""
    return downcase(_WHITESPACE_RUN.sub(" ", link_id))
