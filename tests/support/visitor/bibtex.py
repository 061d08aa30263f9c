"""BibTeX of a site, read by pybtex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pybtex.database import BibliographyData, parse_string
from pybtex.scanner import PybtexSyntaxError

if TYPE_CHECKING:
    from visitor.pages import Page

# Of each type what BibTeX's own documentation asks for, by what says it in our files.
_ASKED = {
    "article": ("author", "title", "journal", "year"),
    "inproceedings": ("author", "title", "booktitle", "year"),
    "phdthesis": ("author", "title", "school", "year"),
    "mastersthesis": ("author", "title", "school", "year"),
    "techreport": ("author", "title", "institution", "year"),
    "book": ("title", "publisher", "year"),
    "incollection": ("author", "title", "booktitle", "publisher", "year"),
    "misc": (),
    "unpublished": ("author", "title", "note"),
}


def read(text: str) -> BibliographyData:
    """The entries; `ValueError` where the text is no BibTeX."""
    try:
        return parse_string(text, "bibtex")
    except PybtexSyntaxError as error:
        raise ValueError(str(error)) from error


def bibtex_faults(text: str) -> list[str]:
    """What pybtex cannot read of the text, and what an entry of its type lacks."""
    try:
        entries = read(text).entries
    except ValueError as error:
        return [str(error)]
    found = []
    for key, entry in entries.items():
        there = {name.lower() for name in entry.fields} | {role.lower() for role in entry.persons}
        lacks = [name for name in _ASKED.get(entry.type, ()) if name not in there]
        found += [f"{key}: @{entry.type} without {name}" for name in lacks]
    return found


def shown_on(page: Page) -> list[str]:
    """The BibTeX that the page shows."""
    shown = [each.text_content() for each in page.tree().xpath("//pre")]
    return [text for text in shown if text.lstrip().startswith("@")]
