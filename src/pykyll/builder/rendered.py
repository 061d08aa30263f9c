"""What rendering makes of an item, and what a build writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from pykyll.builder.incremental.keys import Key
    from pykyll.errors import Findings
    from pykyll.site import Document, Page, StaticFile
    from pykyll.site.reads import Read

Output: TypeAlias = "Page | StaticFile | Document"
"""What becomes a file."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What rendering made of one page or document."""

    item: Document | Page
    output: str
    """The finished text, layouts included; empty where there is an error."""
    findings: Findings
    """What was found wrong on the way."""
    files: tuple[Page, ...] = ()
    """Pages that come with it: a source map with a stylesheet."""
    reads: AbstractSet[Read] = frozenset()
    """What it rests on."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A text that others are made of: an excerpt."""

    text: str
    reads: AbstractSet[Read] | list[Key]
    """What it rests on; keys that last, where it comes from another process or build."""
    findings: Findings
    """What was found wrong on the way."""
