"""A paper as an item of CSL-JSON, in the words of its schema.

Source: schemas/input/csl-data.json of the Citation Style Language 1.0.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pykyll.academic.export.bibtex import address_of
from pykyll.academic.export.fields import kind_of, month_of, number_of, text_of, verbatim_of
from pykyll.academic.export.people import OTHERS, is_body, people_of
from pykyll.bibliography import latex

if TYPE_CHECKING:
    from pykyll.academic.export.fields import Fields
    from pykyll.bibliography import Name

Item: TypeAlias = "dict[str, object]"

TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "book",
    "mastersthesis": "thesis",
    "misc": "article",
    "phdthesis": "thesis",
    "proceedings": "book",
    "techreport": "report",
    "unpublished": "manuscript",
}
GENRES = {"mastersthesis": "Master’s thesis", "phdthesis": "PhD thesis"}
_NAMELESS = "paper"
_PARTS = frozenset({"article-journal", "chapter", "paper-conference"})
_FIELDS = {
    "volume": "volume",
    "number": "issue",
    "edition": "edition",
    "pages": "page",
    "series": "collection-title",
    "isbn": "ISBN",
    "doi": "DOI",
    "note": "note",
    "abstract": "abstract",
}
_VERBATIM = {"address": "publisher-place", "issn": "ISSN", "chapter": "chapter-number"}


def to_csl_item(paper: Fields) -> Item:
    """The item; an entry without a key goes by its title.

    That it is on arXiv is said of preprints alone: styles would name the archive before the
    pages of a journal.
    """
    kind = kind_of(paper)
    item: Item = {
        "id": text_of(paper, "key") or text_of(paper, "title") or _NAMELESS,
        "type": TYPES.get(kind, "document"),
        "title": text_of(paper, "title"),
        "author": _people(paper, "authors", "author"),
        "editor": _people(paper, "editors", "editor"),
        "container-title": text_of(paper, "venue") if TYPES.get(kind) in _PARTS else "",
        "publisher": _publisher(paper, kind),
        "genre": GENRES.get(kind, ""),
        **{csl: text_of(paper, field) for field, csl in _FIELDS.items()},
        **{csl: _verbatim(paper, field) for field, csl in _VERBATIM.items()},
        "URL": address_of(paper),
        "issued": _issued(paper),
    }
    if kind == "techreport":
        item["number"] = item.pop("issue")
    arxiv = text_of(paper, "arxiv")
    if arxiv and not text_of(paper, "venue"):
        item |= {"archive": "arXiv", "archive_location": arxiv, "number": f"arXiv:{arxiv}"}
    return {name: value for name, value in item.items() if value}


def _publisher(paper: Fields, kind: str) -> str:
    named = (text_of(paper, field) for field in ("school", "institution", "publisher"))
    first = next(filter(None, named), "")
    if first or TYPES.get(kind) in _PARTS:
        return first
    return text_of(paper, "venue") or ("arXiv" if text_of(paper, "arxiv") else "")


def _verbatim(paper: Fields, field: str) -> str:
    return latex.decode(verbatim_of(paper).get(field, ""))


def _people(paper: Fields, field: str, in_bibtex: str) -> list[dict[str, str]]:
    people = people_of(paper, field, in_bibtex)
    return [_name(each) for each in people if each.text != OTHERS]


def _name(name: Name) -> dict[str, str]:
    if name.first is None and name.last is not None and is_body(name.last):
        return {"literal": name.last[1:-1]}
    return name.to_csl()


def _issued(paper: Fields) -> Item:
    year = number_of(text_of(paper, "year"))
    if year is None:
        return {"literal": text_of(paper, "year")} if text_of(paper, "year") else {}
    month = month_of(paper)
    return {"date-parts": [[year] if month is None else [year, month]]}
