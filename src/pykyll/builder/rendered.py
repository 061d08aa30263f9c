"""What rendering makes of an item, and what a build writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pykyll.errors import Findings
    from pykyll.site import Document, Page, StaticFile

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
