"""Numbers of papers and people: DOI, arXiv, ORCID."""

from __future__ import annotations

import re

from pykyll.regex import regex

_BEFORE = regex(
    r"(?:https?://)?(?:www\.)?(?:(?:dx\.)?doi\.org/|arxiv\.org/(?:abs|pdf|html)/)|doi:\s*|arxiv:\s*",
    re.IGNORECASE,
)
_LONGEST = 300
"""Characters of an address that a number is looked for in."""
_MOST_BEFORE = 3
_ORCID = regex(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")


def bare(written: str) -> str:
    """A DOI or an arXiv number without what people write around it."""
    text = written.strip()
    if len(text) > _LONGEST:
        return text
    for _ in range(_MOST_BEFORE):
        match = _BEFORE.match(text)
        text = text if match is None else text[match.end() :]
    return text.partition("?")[0].rstrip("/.,;").removesuffix(".pdf")


def is_orcid(text: str) -> bool:
    """Whether it is an ORCID, its last digit the right one.

    Source: ISO 7064, MOD 11-2, as ORCID describes it.
    """
    if not _ORCID.fullmatch(text):
        return False
    total = 0
    for digit in text[:-1].replace("-", ""):
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return text[-1] == ("X" if check == 10 else str(check))
