"""An entry of BibTeX as a paper of the site.

What the site has a field for becomes that, as people read it; printed as BibTeX again, the
paper is the entry that it was: whatever would come out otherwise is kept under `bibtex`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.academic.adding.bibtex_vocabulary import (
    LEFT_OUT,
    NAMES,
    NOT_INHERITED,
    SAME,
    TYPES,
    VENUES,
)
from pykyll.academic.adding.form import fits_paper, text_or_number
from pykyll.academic.adding.found import Found
from pykyll.academic.adding.keys import clean_key
from pykyll.academic.adding.links import link_to
from pykyll.academic.adding.names import shown
from pykyll.academic.adding.numbers import Arxiv, Doi, number_in
from pykyll.academic.adding.plain_text import of_abstract, plain
from pykyll.academic.adding.same_entry import kept_verbatim
from pykyll.bibliography import Joined, Name, Options, parse, parse_names
from pykyll.bibliography.bibtex.months import number_of
from pykyll.bibliography.bibtex.value import Text
from pykyll.dataclass import dataclass
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.academic.adding.found import Values
    from pykyll.bibliography import Entry
    from pykyll.bibliography.bibtex.value import Value
    from pykyll.errors import Diagnostic

_OPTIONS = Options(parse_names=False, parse_months=False)
_PREPRINT = regex(
    r"(?:arxiv|corr)\b(?!.*\b(?:letters|journal|transactions)\b).*", re.IGNORECASE | re.DOTALL
)
_ARXIV_IN_TEXT = regex(
    r"(?:arxiv[:.\s]*|abs/)(\d{4}\.\d{4,5}|[a-z-]{1,20}(?:\.[A-Z]{2})?/\d{7})", re.IGNORECASE
)
_OF_PREPRINTS = ("volume", "number", "pages", "publisher")
_DATE = regex(r"(\d{4})(?:-(\d{1,2})(?:-\d{1,2})?)?(?:/.*)?")
_RANGE = regex(r"(?<=\w)\s*(?:-{1,3}|–|—)\s*(?=\w)")
_URL = regex(r"\s*+(?:\\url)?\s*+\{?\s*+(https?://[^\s{}]++)\s*+\}?\s*+")
_ESCAPED = regex(r"\\([_&%#~$])")
_MONTH = regex(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS_IN_FULL = dict(
    zip(
        _MONTHS,
        ("January", "February", "March", "April", "May", "June", "July", "August", "September",
         "October", "November", "December"),
        strict=True,
    )
)  # fmt: skip
_AND = regex(r"(?<!\s)\s++and\s+", re.IGNORECASE)
_NEEDS_VENUE = frozenset({"article", "incollection", "inproceedings"})


@dataclass(frozen=True, slots=True)
class BibtexPapers:
    """What a `.bib` text has."""

    papers: tuple[Found, ...]
    parents: frozenset[str]
    """The keys of those that others name under `crossref`."""
    warnings: tuple[Diagnostic, ...]
    """What was left out of it."""


def papers_of_bibtex(text: str, name: str) -> BibtexPapers:
    """The papers of a `.bib` text, in its order.

    Args:
        text: BibTeX.
        name: What messages call it.

    Raises:
        BibliographyError: It cannot be read: every error with its line.
    """
    bibliography = parse(text.removeprefix("\ufeff"), name=name, options=_OPTIONS)
    return BibtexPapers(
        tuple(paper_of(entry) for entry in bibliography.entries),
        frozenset(entry.text("crossref") for entry in bibliography.entries) - {""},
        bibliography.warnings,
    )


def paper_of(entry: Entry) -> Found:
    """The entry as a paper, with what it has by `crossref`."""
    return _Reading(entry).found()


class _Reading:
    """One entry, field by field."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._raw = _fields(entry)
        self._kind = TYPES.get(entry.type, "misc")
        self._values: Values = {"key": clean_key(entry.key)}
        self._done: set[str] = set()
        """Fields that are said in another way, or not at all, on purpose."""
        self._notes: list[str] = []

    def found(self) -> Found:
        self._thesis()
        self._values["title"] = plain(self._raw.get("title", ""))
        self._people("author", "authors")
        self._people("editor", "editors")
        self._date()
        self._numbers()
        self._venue()
        for name in SAME:
            text = plain(self._raw.get(name, ""))
            if name not in self._done and fits_paper(name, text):
                self._values[name] = text_or_number(name, text)
        self._pages()
        self._abstract()
        self._links()
        self._type()
        self._keep_the_rest()
        self._tell()
        values = {name: value for name, value in self._values.items() if value not in ("", [], {})}
        return Found(values, self._entry.path, self._entry.line, tuple(self._notes))

    def _thesis(self) -> None:
        """What biblatex calls @thesis: its kind is a field, its school the institution."""
        if self._entry.type != "thesis":
            return
        if "institution" in self._raw:
            self._raw.setdefault("school", self._raw.pop("institution"))
        genre = self._raw.get("type", "")
        if "master" in genre.lower() or genre == "mathesis":
            self._kind = "mastersthesis"
        if genre in {"mathesis", "phdthesis"}:
            self._raw.pop("type")

    def _people(self, field: str, name: str) -> None:
        if field not in self._raw:
            return
        text = self._raw[field]
        try:
            people = parse_names(text)
        except ValueError:
            people = tuple(Name(last=each) for each in _AND.split(text.strip()))
        self._values[name] = [each for each in map(shown, people) if each]

    def _date(self) -> None:
        date = _DATE.fullmatch(self._raw.get("date", "").strip())
        if date is not None:
            self._raw.setdefault("year", date[1])
            if date[2]:
                self._raw.setdefault("month", _MONTHS[(int(date[2]) - 1) % 12])
            del self._raw["date"]
        year = plain(self._raw.get("year", ""))
        self._values["year"] = int(year) if re.fullmatch(r"[1-9]\d{3}", year) else year
        written = self._raw.get("month", "")
        named = _MONTH.search(written)
        month = number_of(named[0] if named else written)
        if month is not None:
            self._values["month"] = month

    def _numbers(self) -> None:
        """DOI and arXiv number, wherever they stand."""
        for field in ("doi", "url", "eprint"):
            text = _ESCAPED.sub(r"\1", _bare(self._raw.get(field, "")))
            number = number_in(text) if field != "eprint" or self._is_arxiv(text) else None
            if isinstance(number, Doi):
                self._values.setdefault("doi", number.number)
                self._done.add(field)
            elif isinstance(number, Arxiv):
                self._values.setdefault("arxiv", number.number)
                self._done.add(field)
        if "eprint" in self._done:
            self._done.add("archiveprefix")
            subject = plain(self._raw.get("primaryclass", ""))
            self._values["arxiv_class"] = subject if fits_paper("arxiv_class", subject) else ""
        if "doi" in self._raw and "doi" not in self._done:
            self._notes.append(f"its DOI is none: '{self._raw['doi']}'")

    def _is_arxiv(self, text: str) -> bool:
        archive = self._raw.get("archiveprefix", "").strip().lower()
        return archive in {"", "arxiv"} and isinstance(number_in(text), Arxiv)

    def _venue(self) -> None:
        field = VENUES.get(self._kind, "howpublished")
        text = self._raw.get(field, "")
        venue = plain(text)
        if _PREPRINT.fullmatch(venue):
            self._preprint(field, venue)
        elif field == "howpublished" and _URL.fullmatch(text):
            self._raw.setdefault("url", _bare(text))
            self._done.add(field)
        elif venue:
            self._values["venue"] = venue
        elif self._raw.get("publisher", "").strip().lower() in {"arxiv", "{arxiv}"}:
            self._done.add("publisher")

    def _preprint(self, field: str, venue: str) -> None:
        """A venue that is arXiv itself is none: the paper is a preprint."""
        said = " ".join([venue, self._raw.get("volume", ""), self._raw.get("number", "")])
        number = _ARXIV_IN_TEXT.search(said)
        if number is not None:
            self._values.setdefault("arxiv", number[1])
        if "arxiv" in self._values:
            left = [each for each in (field, *_OF_PREPRINTS) if each in self._raw]
            self._done.update(left)
            self._kind = "misc"
            self._notes.append(f"a preprint: {_listed(left)} left out, its arXiv number says it")
        else:
            self._values["venue"] = venue

    def _pages(self) -> None:
        if "pages" in self._values:
            self._values["pages"] = _RANGE.sub("–", str(self._values["pages"]))

    def _abstract(self) -> None:
        if "abstract" in self._raw:
            self._values["abstract"] = of_abstract(self._raw["abstract"])
            self._done.add("abstract")

    def _links(self) -> None:
        url = _URL.fullmatch(self._raw.get("url", ""))
        if url is not None and "url" not in self._done:
            self._values["links"] = [link_to(_ESCAPED.sub(r"\1", url[1]))]

    def _type(self) -> None:
        if self._kind in _NEEDS_VENUE and not self._values.get("venue"):
            self._notes.append(
                f"@{self._entry.type} without {VENUES[self._kind]}: it is taken for a preprint"
            )
        elif self._kind == "misc" and self._entry.type not in {"misc", "article"}:
            self._notes.append(f"@{self._entry.type} is printed as @misc")
        is_said = self._kind == ("inproceedings" if self._values.get("venue") else "misc")
        if not is_said and not (self._kind in _NEEDS_VENUE and not self._values.get("venue")):
            self._values["type"] = self._kind

    def _keep_the_rest(self) -> None:
        given = {name: text for name, text in self._raw.items() if name not in self._done}
        verbatim = kept_verbatim(self._values, given)
        if verbatim:
            self._values["bibtex"] = verbatim

    def _tell(self) -> None:
        left = sorted(LEFT_OUT & self._entry.fields.keys())
        if left:
            self._notes.append(f"left out: {_listed(left)}")
        if self._values["key"] != self._entry.key:
            self._notes.append(f"its key was '{self._entry.key}'")


def _fields(entry: Entry) -> dict[str, str]:
    """The texts by BibTeX's names, without what nobody wants here."""
    resolved = entry.resolved()
    inherited = resolved.fields.keys() - entry.fields.keys()
    given: dict[str, str] = {}
    for name in resolved.fields:
        is_strange = name in inherited and name in NOT_INHERITED
        text = " ".join(_joined(resolved.fields[name]).split())
        if text and not is_strange and name not in LEFT_OUT:
            given.setdefault(NAMES.get(name, name), text)
    given.pop("crossref", None)
    if "date" in given and "year" in inherited:
        given.pop("year", None)
    return given


def _joined(value: Value) -> str:
    """The text of a value; of pieces, as in `jan # "~10"`, months as words."""
    if not isinstance(value, Joined) or len(value.pieces) == 1:
        return value.text
    pieces = (each.text if isinstance(each, Text) else each.name for each in value.pieces)
    return "".join(_MONTHS_IN_FULL.get(each, each) for each in pieces)


def _bare(text: str) -> str:
    url = _URL.fullmatch(text)
    return url[1] if url else text.strip().strip("{}")


def _listed(names: list[str]) -> str:
    return ", ".join(names)
