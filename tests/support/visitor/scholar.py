"""The tags that Google Scholar reads of a paper's page.

Scholar offers no validator: these are the rules of its inclusion guidelines
(https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), written down here; and what
html-metadata reads of them, by which Wikipedia's service for citations knows a page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from visitor.facts import differences, facts, facts_of
from visitor.tools import run_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from visitor.pages import Page

_DATE = re.compile(r"\d{4}(/\d{1,2}(/\d{1,2})?)?")
_ONCE = ("citation_title", "citation_publication_date", "citation_pdf_url")
_WHERE_PUBLISHED = (
    "citation_journal_title",
    "citation_conference_title",
    "citation_dissertation_institution",
    "citation_technical_report_institution",
    "citation_book_title",
    "citation_inbook_title",
)


def tags_of(page: Page) -> list[tuple[str, str]]:
    """The page's `citation_*` tags, in their order."""
    metas = page.tree().xpath("//head/meta[starts-with(@name, 'citation_')]")
    return [(each.get("name"), each.get("content", "")) for each in metas]


def scholar_faults(page: Page) -> list[str]:
    """What of the page's tags Scholar could not read."""
    tags = tags_of(page)
    names = [name for name, _ in tags]
    found = [
        f"no {name}"
        for name in ("citation_title", "citation_author", "citation_publication_date")
        if name not in names
    ]
    found += [f"{name} {names.count(name)} times" for name in _ONCE if names.count(name) > 1]
    found += [f"{name} is empty" for name, value in tags if not value.strip()]
    for name, value in tags:
        if name == "citation_publication_date" and not _DATE.fullmatch(value):
            found.append(f"{name} {value!r} is not of the form 2026/11/28 or 2026")
        if name == "citation_author" and re.search(r";|\band\b|[*†]|&amp;", value):
            found.append(f"{name} {value!r} is more than one name")
        if name == "citation_pdf_url" and not urlsplit(value).scheme:
            found.append(f"{name} {value!r} is no full address")
    if sum(name in _WHERE_PUBLISHED for name in names) > 1:
        found.append("published in more than one place")
    return found


def read_by_html_metadata(pages: Iterable[Page]) -> list[dict[str, object]]:
    """Of each page the tags by their names without `citation_`."""
    files = [str(page.file) for page in pages]
    return list(run_node("highwire.mjs", {"pages": files}, seconds=300))


def misread(tags: Mapping[str, object], paper: Mapping[str, object]) -> list[str]:
    """What a reader takes of a page other than the entry of `publications.yml` says."""
    author = tags.get("author", [])
    authors = author if isinstance(author, list) else [author]
    year = str(tags.get("publication_date", ""))[:4]
    told = facts(tags.get("title", ""), authors, year, tags.get("doi"))
    return differences(told, facts_of(paper))
