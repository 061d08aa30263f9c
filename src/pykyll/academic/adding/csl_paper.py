"""What a registrar of DOIs says of a work, in CSL-JSON, as a paper of the site.

Source of the form: answers of Crossref's and DataCite's content negotiation, which have more
than the schema of CSL allows: lists for texts, types of their own, names of bodies under `name`.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from pykyll.academic.adding.form import fits_paper, text_or_number
from pykyll.academic.adding.links import link_to
from pykyll.academic.adding.names import are_told_apart, in_bibtex, shown
from pykyll.academic.adding.numbers import Arxiv, Doi, number_in
from pykyll.academic.adding.plain_text import markdown_of
from pykyll.bibliography import Name
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.academic.adding.found import Values

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "book-chapter": "incollection",
    "book-part": "incollection",
    "book-section": "incollection",
    "chapter": "incollection",
    "dissertation": "phdthesis",
    "edited-book": "book",
    "entry-encyclopedia": "incollection",
    "journal-article": "article",
    "manuscript": "unpublished",
    "monograph": "book",
    "paper-conference": "inproceedings",
    "proceedings": "proceedings",
    "proceedings-article": "inproceedings",
    "reference-book": "book",
    "reference-entry": "incollection",
    "report": "techreport",
    "thesis": "phdthesis",
}
_IN_VENUE = frozenset({"article", "incollection", "inproceedings"})
_PUBLISHED_BY = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}
_DATES = ("published", "issued", "published-print", "published-online", "posted", "created")
_MATHS = regex(r"<(?:mml:)?math\b.*?</(?:mml:)?math>", re.DOTALL)
_TAG = regex(r"<[^<>]*>")
_HEADING = regex(r"<jats:title>.*?</jats:title>", re.DOTALL)
_PARAGRAPH = regex(r"</jats:p>\s*<jats:p>")
_BLANKS = regex(r"[\s\u00a0]+")
_SCRIPT = regex(r"<(?:jats:)?(su[bp])>(.*?)</(?:jats:)?su[bp]>", re.DOTALL)
_SCRIPTS = {
    "sup": str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"),
    "sub": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
}
_RANGE = regex(r"(?<=\w)\s*(?:-+|–|—)\s*(?=\w)")


def paper_of_csl(item: Mapping[str, object], doi: str = "") -> Values:
    """The paper, without a key; what is not said is not there.

    Args:
        item: One work.
        doi: What it was asked for by.
    """
    kind = _kind(item)
    venue = _words(item.get("container-title"))
    values: Values = {
        "title": _title(item),
        "authors": [shown(each) for each in _people(item, "author")],
        **_date(item),
        "venue": venue if kind in _IN_VENUE or kind == "misc" else "",
        "volume": text_or_number("volume", _words(item.get("volume"))),
        "number": text_or_number("number", _words(item.get("issue") or item.get("number"))),
        "edition": text_or_number("edition", _words(item.get("edition"))),
        "pages": _RANGE.sub("–", _words(item.get("page") or item.get("article-number"))),
        "series": _words(item.get("collection-title")),
        "editors": [shown(each) for each in _people(item, "editor")],
        "isbn": _isbn(item),
        **_published_by(item, kind),
        **_numbers(item, doi),
        "abstract": _abstract(item.get("abstract")),
        "bibtex": _told_apart_wrongly(item),
    }
    if kind in _IN_VENUE and not venue:
        kind = "misc"
    if kind != ("inproceedings" if values["venue"] else "misc"):
        values["type"] = kind
    if not values.get("doi") and not values.get("arxiv") and _words(item.get("URL")):
        values["links"] = [link_to(_words(item.get("URL")))]
    return {name: value for name, value in values.items() if value not in ("", [], {}, None)}


def _kind(item: Mapping[str, object]) -> str:
    kind = _TYPES.get(_words(item.get("type")).lower(), "misc")
    genre = _words(item.get("genre") or item.get("degree")).lower()
    return "mastersthesis" if kind == "phdthesis" and "master" in genre else kind


def _words(value: object) -> str:
    """A text on one line without marks; the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    text = _MATHS.sub(lambda match: _TAG.sub("", match[0]), value)
    text = _SCRIPT.sub(_script, text)
    return _BLANKS.sub(" ", html.unescape(html.unescape(_TAG.sub("", text)))).strip()


def _script(match: re.Match[str]) -> str:
    table = _SCRIPTS[match[1]]
    return match[2].translate(table) if all(ord(each) in table for each in match[2]) else match[2]


def _title(item: Mapping[str, object]) -> str:
    title, subtitle = _words(item.get("title")), _words(item.get("subtitle"))
    if not subtitle or subtitle.casefold() in title.casefold():
        return title
    return f"{title.rstrip(' :')}: {subtitle}"


def _people(item: Mapping[str, object], field: str) -> list[Name]:
    given = item.get(field)
    people = (
        _person(one) for one in (given if isinstance(given, list) else ()) if isinstance(one, dict)
    )
    return [each for each in people if each is not None]


def _told_apart_wrongly(item: Mapping[str, object]) -> dict[str, str]:
    """The people whose names BibTeX would tell apart otherwise than the registrar does."""
    people = {field: _people(item, field) for field in ("author", "editor")}
    return {
        field: in_bibtex(names)
        for field, names in people.items()
        if not are_told_apart(names, [shown(each) for each in names])
    }


def _person(given: Mapping[str, object]) -> Name | None:
    body = _words(given.get("literal") or given.get("name"))
    family = _words(given.get("family"))
    if body and not family:
        return Name(last=f"{{{body.strip('{}')}}}")
    first = _words(given.get("given")) or None
    particle = _words(given.get("non-dropping-particle") or given.get("dropping-particle"))
    if not family:
        return None if first is None else Name(last=first)
    if not particle and first is None:
        return Name(last=f"{{{family}}}") if " " in family else Name(last=family)
    words = family.split(" ")
    small = next((at for at, word in enumerate(words) if not word[0].islower()), 0)
    if small and not particle:
        particle, family = " ".join(words[:small]), " ".join(words[small:])
    return Name(first, family, particle or None, _words(given.get("suffix")) or None)


def _date(item: Mapping[str, object]) -> Values:
    for field in _DATES:
        date = item.get(field)
        parts = date.get("date-parts") if isinstance(date, dict) else None
        first = parts[0] if isinstance(parts, list) and parts else None
        numbers = [_number(each) for each in first] if isinstance(first, list) else []
        if numbers and numbers[0]:
            month = numbers[1] if len(numbers) > 1 else 0
            return {"year": numbers[0], **({"month": month} if 1 <= month <= 12 else {})}
    return {}


def _number(value: object) -> int:
    """A number of a date, which some registrars write as text; 0 for none."""
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0


def _isbn(item: Mapping[str, object]) -> str:
    number = _words(item.get("ISBN")).rpartition("/")[2]
    return number if fits_paper("isbn", number) else ""


def _published_by(item: Mapping[str, object], kind: str) -> Values:
    institution = item.get("institution")
    if isinstance(institution, list):
        institution = institution[0] if institution else None
    named = institution.get("name") if isinstance(institution, dict) else institution
    publisher = _words(item.get("publisher"))
    field = _PUBLISHED_BY.get(kind)
    if field is not None:
        return {field: _words(named) or publisher}
    return {"publisher": "" if publisher.lower() == "arxiv" else publisher}


def _numbers(item: Mapping[str, object], doi: str) -> Values:
    for text in (_words(item.get("DOI")), doi):
        number = number_in(text)
        if isinstance(number, Arxiv):
            return {"arxiv": number.number}
        if isinstance(number, Doi):
            return {"doi": number.number}
    return {}


def _abstract(value: object) -> str:
    if not isinstance(value, str):
        return ""
    text = _words(_PARAGRAPH.sub(" ", _HEADING.sub("", value)))
    return markdown_of(text)
