"""A paper as BibTeX: the bytes that `_includes/bibtex.bib` of the site prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.export.fields import (
    kind_of,
    links_of,
    month_of,
    text_of,
    texts_of,
    verbatim_of,
)
from pykyll.academic.export.people import to_bibtex_names
from pykyll.academic.export.tex import escaped, of_markdown
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.export.fields import Fields

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_VENUE = {
    "article": "journal",
    "inbook": "booktitle",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
    "manual": "organization",
}
_VENUE_UNLESS_GIVEN = {
    "book": "publisher",
    "mastersthesis": "school",
    "phdthesis": "school",
    "proceedings": "publisher",
    "techreport": "institution",
}
_IN_ADDRESSES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '% "#<>?[]^`{|}\\'})


def to_bibtex(paper: Fields) -> str:
    """The entry, with a line end behind it."""
    verbatim = verbatim_of(paper)
    lines: dict[str, str] = {}
    for name, made in _body(paper):
        if name in verbatim:
            lines[name] = f"{{{verbatim[name]}}}"
        elif made:
            lines[name] = f"{{{made}}}"
    placed = {*dict(_body(paper)), "month", "year"}
    lines |= {name: f"{{{text}}}" for name, text in verbatim.items() if name not in placed}
    month = month_of(paper)
    if "month" in verbatim:
        lines["month"] = f"{{{verbatim['month']}}}"
    elif month is not None:
        lines["month"] = _MONTHS[month - 1]
    lines["year"] = f"{{{verbatim.get('year', text_of(paper, 'year'))}}}"
    body = ",\n".join(f"  {name} = {text}" for name, text in lines.items())
    return f"@{kind_of(paper)}{{{to_s(paper.get('key'))},\n{body}\n}}\n"


def _body(paper: Fields) -> Iterator[tuple[str, str]]:
    """All fields but the date, in their order; what is empty is not printed."""
    yield "title", f"{{{escaped(to_s(paper.get('title')))}}}"
    yield "author", to_bibtex_names(texts_of(paper, "authors"))
    yield "editor", to_bibtex_names(texts_of(paper, "editors"))
    venue_field = venue_field_of(paper)
    yield venue_field, escaped(text_of(paper, "venue"))
    for name in ("series", "volume", "number", "edition"):
        yield name, escaped(text_of(paper, name))
    yield "pages", escaped(text_of(paper, "pages").replace("–", "--"))
    for name in ("publisher", "school", "institution"):
        if name != venue_field:
            yield name, escaped(text_of(paper, name))
    yield "isbn", escaped(text_of(paper, "isbn"))
    arxiv = text_of(paper, "arxiv")
    yield "eprint", arxiv
    yield "archiveprefix", "arXiv" if arxiv else ""
    yield "primaryclass", text_of(paper, "arxiv_class")
    yield "doi", text_of(paper, "doi")
    yield "url", address_of(paper)
    yield "note", escaped(text_of(paper, "note"))
    yield "abstract", of_markdown(to_s(paper.get("abstract"))).strip()


def venue_field_of(paper: Fields) -> str:
    """What BibTeX calls the venue of an entry of this type."""
    kind = kind_of(paper)
    field = _VENUE_UNLESS_GIVEN.get(kind)
    if field is not None and not text_of(paper, field):
        return field
    return _VENUE.get(kind, "howpublished")


def address_of(paper: Fields) -> str:
    """Where the paper is: by its DOI, its arXiv number, or the first link out of the site."""
    doi, arxiv = text_of(paper, "doi"), text_of(paper, "arxiv")
    if doi:
        return f"https://doi.org/{doi.translate(_IN_ADDRESSES)}"
    if arxiv:
        return f"https://arxiv.org/abs/{arxiv}"
    return next((url for _, url in links_of(paper) if url.startswith("http")), "")
