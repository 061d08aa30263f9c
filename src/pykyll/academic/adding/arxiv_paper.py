"""What arXiv says of its papers: Atom feeds of its interface, as papers of the site.

Source of the form: the manual of arXiv's API. A number that there is not gives no entry; one
that cannot be gives an entry called Error, in an answer that may say that all is well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.adding.form import fits_paper
from pykyll.academic.adding.names import body_or_person
from pykyll.academic.adding.numbers import number_in
from pykyll.academic.adding.plain_text import of_abstract, plain
from pykyll.academic.adding.same_entry import kept_verbatim
from pykyll.dataclass import dataclass
from pykyll.errors import extra_for
from pykyll.regex import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

    from pykyll.academic.adding.found import Values

_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = "{http://arxiv.org/schemas/atom}"
_DATE = regex(r"(\d{4})-(\d{2})-\d{2}")
_OF_ERRORS = "/api/errors"


class NoFeedError(ValueError):
    """An answer that is no feed of arXiv's."""


@dataclass(frozen=True, slots=True)
class ArxivPaper:
    """A paper as arXiv has it."""

    number: str
    """Without its version."""
    values: Values
    doi: str = ""
    """Of the paper as it was published, where the authors have said so."""
    comment: str = ""
    """What the authors say of it: `Accepted at …`."""


def papers_of_arxiv(body: bytes) -> list[ArxivPaper]:
    """The papers of a feed.

    Raises:
        NoFeedError: It is none, or it tells of an error, which is the exception's text.
    """
    with extra_for("reading what arXiv answers"):
        from lxml import etree  # 15 ms, and only arXiv's answers need it

    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise NoFeedError("it is no feed") from None
    if root.tag != f"{_ATOM}feed":
        raise NoFeedError("it is no feed")
    return [paper for entry in root.iter(f"{_ATOM}entry") if (paper := _paper(entry)) is not None]


def _paper(entry: _Element) -> ArxivPaper | None:
    address = _text(entry, f"{_ATOM}id")
    if _OF_ERRORS in address:
        raise NoFeedError(_text(entry, f"{_ATOM}summary") or "it tells of an error")
    number = number_in(address)
    written = _text(entry, f"{_ATOM}title")
    title = plain(written)
    if number is None or not title:
        return None
    date = _DATE.match(_text(entry, f"{_ATOM}published"))
    category = entry.find(f"{_ARXIV}primary_category")
    values: Values = {
        "title": title,
        "authors": [body_or_person(name) for name in _names(entry)],
        **({"year": int(date[1]), "month": int(date[2])} if date else {}),
        "arxiv": number.number,
        "arxiv_class": _subject(category),
        "abstract": of_abstract(_text(entry, f"{_ATOM}summary")),
    }
    verbatim = kept_verbatim(values, {"title": written})
    if verbatim:
        values["bibtex"] = verbatim
    doi = number_in(_text(entry, f"{_ARXIV}doi").split(" ")[0])
    return ArxivPaper(
        number.number,
        {name: value for name, value in values.items() if value},
        "" if doi is None else doi.number,
        _text(entry, f"{_ARXIV}journal_ref") or _text(entry, f"{_ARXIV}comment"),
    )


def _subject(category: _Element | None) -> str:
    term = "" if category is None else str(category.get("term", ""))
    return term if fits_paper("arxiv_class", term) else ""


def _text(entry: _Element, tag: str) -> str:
    found = entry.find(tag)
    return "" if found is None else " ".join((found.text or "").split())


def _names(entry: _Element) -> list[str]:
    names = (_text(author, f"{_ATOM}name") for author in entry.iter(f"{_ATOM}author"))
    return [plain(name) for name in names if name and name != ":"]
