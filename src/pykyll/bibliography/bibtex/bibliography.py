"""A bibliography: what a `.bib` file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.bibliography.bibtex.entry import Entry
    from pykyll.errors import Diagnostic


@dataclass(frozen=True, slots=True)
class FreeText:
    """What stands between the entries: comments for most, a page's text in a `.bib` page."""

    text: str


Part: TypeAlias = "Entry | FreeText"


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Entries in the order of the file, and what else was read."""

    parts: tuple[Part, ...]
    """Entries and the texts between them."""
    entries: list[Entry]
    """In the order of the file."""
    by_key: dict[str, Entry]
    """Each entry by its key."""
    strings: dict[str, str]
    """The texts of `@string`, by their names in small letters."""
    others: tuple[str, ...]
    """The types of what is no entry: `comment`, `preamble`, `string`; in the order of the file."""
    preambles: tuple[str, ...]
    """The texts of `@preamble`."""
    warnings: tuple[Diagnostic, ...]
    """What was left out, in the order of the file."""
