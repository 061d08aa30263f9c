"""BibTeX of a site, read by pybtex, by Citation.js and by biber."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Any

from pybtex.database import BibliographyData, parse_string
from pybtex.scanner import PybtexSyntaxError

from visitor.facts import differences, facts, facts_of
from visitor.tools import run_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from visitor.facts import Facts
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


_PARTS_OF_A_NAME = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")


def misread_by_citation_js(text: str, papers: Iterable[Mapping[str, object]]) -> list[str]:
    """What Citation.js takes of the text other than the entries of `publications.yml` say."""
    read = {entry["id"]: entry for entry in run_node("bibtex.mjs", {"text": text}, seconds=300)}
    found = []
    for paper in papers:
        key = str(paper["key"])
        differ = differences(_told(read[key]), facts_of(paper)) if key in read else ["not read"]
        found += [f"{key}: {each}" for each in differ]
    return found


def _told(entry: Mapping[str, Any]) -> Facts:
    authors = [
        " ".join(author[part] for part in _PARTS_OF_A_NAME if part in author)
        for author in entry.get("author", [])
    ]
    year = entry.get("issued", {}).get("date-parts", [[""]])[0][0]
    return facts(entry.get("title", ""), authors, year, entry.get("DOI"))


def biber_faults(text: str, command: str, folder: Path) -> list[str]:
    """What biber says of the text: of its syntax, and of entries and fields of BibLaTeX."""
    file = folder / "publications.bib"
    file.write_text(text, "utf-8")
    options = ["--tool", "--validate-datamodel", "--nolog", "--output-file", str(folder / "out")]
    result = subprocess.run(
        [command, *options, str(file)], capture_output=True, text=True, check=False, cwd=folder
    )
    said = re.findall(r"^(?:WARN|ERROR) - (.*)", result.stdout, re.MULTILINE)
    # BibTeX's own styles know the publisher of a journal; BibLaTeX leaves it out.
    found = [each for each in said if not re.search(r"'publisher' for entrytype 'article'", each)]
    return found if found or not result.returncode else [result.stdout[-300:]]
