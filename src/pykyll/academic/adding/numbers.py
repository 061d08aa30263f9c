"""DOI and arXiv numbers in what people paste: bare, in an address, with a word before them."""

from __future__ import annotations

import re
from urllib.parse import unquote

from pykyll.dataclass import dataclass
from pykyll.regex import regex

_DOI = regex(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_ARXIV = regex(r"(\d{4}\.\d{4,5}|[a-z][a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?")
_ADDRESS_OF_DOI = regex(r"https?://(?:www\.)?(?:dx\.)?doi\.org/", re.IGNORECASE)
_ADDRESS_OF_ARXIV = regex(
    r"(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html|format)/", re.IGNORECASE
)
_OF_PUBLISHER = regex(
    r"https?://\S+?/doi/(?:(?:abs|epdf|full|pdf|book|e?pub|reader)/)?(10\.\d{4,9}/[^\s?#]+)"
)
_BEFORE = regex(r"(?:doi|arxiv)\s*:\s*", re.IGNORECASE)
_DOI_OF_ARXIV = regex(r"10\.48550/arxiv\.", re.IGNORECASE)
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Doi:
    """A DOI, bare."""

    number: str


@dataclass(frozen=True, slots=True)
class Arxiv:
    """An arXiv number without its version."""

    number: str


def number_in(text: str) -> Doi | Arxiv | None:
    """The number that a text is; None for any other text."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    publisher = _OF_PUBLISHER.match(text)
    if publisher is not None:
        text = unquote(publisher[1])
    elif address := _ADDRESS_OF_DOI.match(text):
        text = unquote(text[address.end() :])
    elif address := _ADDRESS_OF_ARXIV.match(text):
        text = text[address.end() :].partition("?")[0].partition("#")[0].removesuffix(".pdf")
    text = _BEFORE.sub("", text, count=1).strip().rstrip("/.,;")
    of_arxiv = _DOI_OF_ARXIV.match(text)
    if of_arxiv:
        text = text[of_arxiv.end() :]
    arxiv = _ARXIV.fullmatch(text)
    if arxiv:
        return Arxiv(arxiv[1])
    return Doi(text) if _DOI.fullmatch(text) else None
