"""A paper as RIS, which reference managers read.

Source: the specification by Research Information Systems; its tags as Zotero and EndNote take them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.academic.export.bibtex import address_of
from pykyll.academic.export.fields import kind_of, links_of, month_of, text_of
from pykyll.academic.export.people import OTHERS, is_body, people_of
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.export.fields import Fields
    from pykyll.bibliography import Name

TYPES = {
    "article": "JOUR",
    "book": "BOOK",
    "booklet": "PAMP",
    "inbook": "CHAP",
    "incollection": "CHAP",
    "inproceedings": "CPAPER",
    "manual": "BOOK",
    "mastersthesis": "THES",
    "misc": "GEN",
    "phdthesis": "THES",
    "proceedings": "CONF",
    "techreport": "RPRT",
    "unpublished": "UNPB",
}
_PAGES = regex(r"(\S+?)\s*(?:--|–|-)\s*(\S+)")
_LINE_ENDS = regex(r"\s+")
_PDF = regex(r"\.pdf\Z|\APDF\Z", re.IGNORECASE)


def to_ris(paper: Fields) -> str:
    """The record, from `TY` to `ER`, each line ended as RIS wants it: by CR and LF."""
    kind = kind_of(paper)
    lines = [
        ("TY", TYPES.get(kind, "GEN")),
        ("ID", text_of(paper, "key")),
        ("TI", text_of(paper, "title")),
        *(("AU", each) for each in _people(paper, "authors", "author")),
        *(("A2", each) for each in _people(paper, "editors", "editor")),
        *_place(paper, kind),
        ("PY", text_of(paper, "year")),
        ("DA", _date(paper)),
        ("VL", text_of(paper, "volume")),
        ("IS", text_of(paper, "number")),
        *_pages(text_of(paper, "pages")),
        ("ET", text_of(paper, "edition")),
        ("SN", text_of(paper, "isbn")),
        ("DO", text_of(paper, "doi")),
        ("UR", address_of(paper)),
        *_files(paper),
        ("AB", text_of(paper, "abstract")),
        ("N1", text_of(paper, "note")),
    ]
    printed = [f"{tag}  - {_LINE_ENDS.sub(' ', text)}" for tag, text in lines if text]
    return "".join(f"{line}\r\n" for line in [*printed, "ER  - "])


def _place(paper: Fields, kind: str) -> Iterator[tuple[str, str]]:
    """Where it appeared: journal or book, series, and who has published it."""
    venue = text_of(paper, "venue")
    publisher = next(
        filter(None, (text_of(paper, each) for each in ("publisher", "school", "institution"))), ""
    )
    if kind == "article":
        yield "JO", venue
        yield "T2", venue
    elif TYPES.get(kind) in {"CHAP", "CPAPER"}:
        yield "T2", venue
    else:
        publisher = publisher or venue
    arxiv = text_of(paper, "arxiv")
    yield "T3", text_of(paper, "series")
    yield "PB", publisher or ("arXiv" if arxiv and not venue else "")
    yield "M3", {"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis"}.get(kind, "")
    yield "AN", f"arXiv:{arxiv}" if arxiv else ""


def _people(paper: Fields, field: str, in_bibtex: str) -> Iterator[str]:
    for person in people_of(paper, field, in_bibtex):
        if person.text != OTHERS:
            yield _name(person)


def _name(name: Name) -> str:
    """`Last, First, Jr.`: RIS has the suffix behind the first name."""
    if name.first is None and name.last is not None and is_body(name.last):
        return name.last[1:-1]
    family = " ".join(part for part in (name.prefix, name.last) if part)
    return ", ".join(part for part in (family, name.first, name.suffix) if part)


def _date(paper: Fields) -> str:
    month = month_of(paper)
    return "" if month is None else f"{text_of(paper, 'year')}/{month:02}//"


def _pages(pages: str) -> list[tuple[str, str]]:
    match = _PAGES.fullmatch(pages)
    return [("SP", match[1]), ("EP", match[2])] if match else [("SP", pages)]


def _files(paper: Fields) -> Iterator[tuple[str, str]]:
    for label, url in links_of(paper):
        if url.startswith("http") and (_PDF.search(url) or _PDF.search(label)):
            yield "L1", url
