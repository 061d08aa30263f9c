"""People of BibTeX, a registrar or arXiv as the names that pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.adding.plain_text import plain
from pykyll.academic.export.people import OTHERS, is_body, people_of
from pykyll.academic.export.tex import escaped
from pykyll.bibliography import Name, parse_names
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CJK = regex("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
_JUNIOR = {"Jr": "Jr.", "jr": "Jr.", "jr.": "Jr.", "Sr": "Sr.", "sr": "Sr.", "sr.": "Sr."}
_BODIES = regex(
    r"\b(?:Collaborations?|Consortium|Working Group|Task Force|Study Group|Team|Initiative)\Z"
)


def shown(name: Name) -> str:
    """`First von Last Jr.`; a body in braces."""
    if name.first is None and name.last is not None and is_body(name.last):
        return f"{{{plain(name.last)}}}"
    parts = [plain(part) for part in (name.first, name.prefix, name.last) if part]
    if len(parts) > 1 and all(_CJK.fullmatch(part) for part in parts):
        return "".join([*parts[1:], parts[0]])
    suffix = plain(name.suffix or "")
    return " ".join([*parts, *([_JUNIOR.get(suffix, suffix)] if suffix else [])])


def are_told_apart(names: Sequence[Name], texts: Sequence[str]) -> bool:
    """Whether the names that are shown come out of BibTeX with the parts that they have."""
    again = people_of({"authors": list(texts)}, "authors", "")
    return [_parts(each) for each in again] == [_parts(each) for each in names]


def same_people(one: str, other: str) -> bool:
    """Whether two fields of BibTeX name the same people, with the same parts of their names."""
    try:
        return [*map(_parts, parse_names(one))] == [*map(_parts, parse_names(other))]
    except ValueError:
        return False


def in_bibtex(names: Iterable[Name]) -> str:
    """Names as BibTeX takes them apart for certain: `von Last, Jr, First`."""
    return " and ".join(_escaped(name).text for name in names)


def body_or_person(text: str) -> str:
    """A name of one text: `ATLAS Collaboration` is a body."""
    text = " ".join(text.split()).strip("{}")
    return f"{{{text}}}" if _BODIES.search(text) else text


def _escaped(name: Name) -> Name:
    def part(text: str) -> str:
        return f"{{{escaped(text[1:-1])}}}" if is_body(text) else escaped(text)

    return name.converted(part)


def _parts(name: Name) -> tuple[str, ...]:
    parts = (name.first, name.prefix, name.last, name.suffix)
    first, prefix, last, suffix = (plain(part or "") for part in parts)
    return (first, prefix, OTHERS if last.lower() == OTHERS else last, _JUNIOR.get(suffix, suffix))
