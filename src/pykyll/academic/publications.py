"""What is wrong with papers as a list: what they name, and what two of them share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.academic.finding import Finding
from pykyll.errors import suggest
from pykyll.regex import regex
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pykyll.academic.data_file import DataFile
    from pykyll.academic.person import Person

_MARKED = ("equal_contribution", "corresponding")
_AND = regex(r"(?<!\s)\s++(?:and|&)\s+|(?>(?:(?<!\s)\s++)?);\s*")
_ET_AL = regex(r"(?>(?:,\s*+|(?<![\s,])\s++)?)\bet\.? al\.?\Z", re.IGNORECASE)
_OF_AN_INSTITUTION = frozenset(
    ["center", "centre", "company", "consortium", "council", "department", "for", "group",
     "institute", "lab", "laboratory", "of", "project", "team", "the", "university"]
)  # fmt: skip
_VERSION = regex(r"v\d+\Z")
_NO_LETTER = regex(r"[\W_]+")


def publications_findings(
    file: DataFile, interests: DataFile | None, person: Person
) -> Iterator[Finding]:
    """What the schema cannot say.

    Args:
        file: The papers.
        interests: What their topics are out of; None where that file cannot be read, or
            there is none that can be relied upon.
        person: Whose papers they are.
    """
    papers = [(at, each) for at, each in enumerate(file.entries) if isinstance(each, dict)]
    yield from _shared(file, papers)
    if interests is not None:
        yield from _topics(papers, interests)
    for at, paper in papers:
        yield from _authors(at, paper)
        yield from _marks(at, paper)
        yield from _own_name(at, paper, person)


def _texts(paper: Mapping[str, object], field: str) -> list[str]:
    value = paper.get(field)
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


# What papers share ----------------------------------------------------------------------


def _shared(file: DataFile, papers: list[tuple[int, dict[str, object]]]) -> Iterator[Finding]:
    """Keys, titles and numbers that an earlier paper has; of one paper the first of them."""
    first: dict[tuple[str, str], int] = {}
    for at, paper in papers:
        before: dict[int, list[str]] = {}
        for field in ("key", "title", "doi", "arxiv"):
            same = _same(field, paper.get(field))
            if same and first.setdefault((field, same), at) != at:
                before.setdefault(first[field, same], []).append(field)
        for other, fields in before.items():
            line = file.line_of((other,))
            if "title" in fields:
                message = f"this paper is in the list twice: its title is also in line {line}"
                hint = "remove one of the two"
            else:
                message = f"`{fields[0]}` is the same as that of the paper in line {line}"
                hint = (
                    "give each paper a key of its own"
                    if fields[0] == "key"
                    else "each paper has its own: correct one of the two"
                )
            field = "title" if "title" in fields else fields[0]
            yield Finding((at, field), message, hint)


def _same(field: str, value: object) -> str:
    if not isinstance(value, str):
        return ""
    if field == "title":
        return _NO_LETTER.sub("", value.casefold())
    return value if field == "key" else _VERSION.sub("", value.lower())


# Topics ---------------------------------------------------------------------------------


def _topics(papers: list[tuple[int, dict[str, object]]], interests: DataFile) -> Iterator[Finding]:
    if not interests.all_have("name"):
        return  # which topics are lost thereby shows once the interests are right
    names = [to_s(each.get("name")) for each in interests.entries if isinstance(each, dict)]
    for at, paper in papers:
        topic = paper.get("topic")
        if not names:
            if topic:
                yield Finding(
                    (at, "topic"),
                    f"there are no interests in {interests.path}: papers are shown without a "
                    "heading",
                    f"add `- name: {topic}` there",
                )
                return
        elif isinstance(topic, str) and topic and topic not in names:
            yield Finding(
                (at, "topic"),
                f"there is no interest '{topic}' in {interests.path}: this paper would be "
                "shown under Other",
                suggest(topic, names) or f"they are {', '.join(names)}",
            )
        elif not topic and paper.get("selected") is True:
            yield Finding(
                (at, "topic"),
                "this selected paper has no `topic`: the front page shows it under Other",
                f"add `topic: {names[0]}`, or another name of {interests.path}",
            )


# Names ----------------------------------------------------------------------------------


def _authors(at: int, paper: Mapping[str, object]) -> Iterator[Finding]:
    authors = paper.get("authors")
    names = authors if isinstance(authors, list) else []
    for place, name in enumerate(names):
        if isinstance(name, str):
            yield from _not_named(at, place, name, is_last=place + 1 == len(names))
        if isinstance(name, str) and _is_several(name):
            yield Finding(
                (at, "authors", place),
                f"two names in one entry of `authors`: '{name}'",
                "write each name on a line of its own, with `- ` before it",
            )


def _not_named(at: int, place: int, name: str, *, is_last: bool) -> Iterator[Finding]:
    """`et al.` for an author, or `others` where more follow."""
    if _ET_AL.search(name):
        before = _ET_AL.sub("", name)
        message = f"'{name}' is no author"
        hint = "write `others` in an entry of its own, the last: it is shown as et al."
        yield Finding((at, "authors", place), message, hint if before else "write `others`")
    elif name == "others" and (not is_last or place == 0):
        message = "`others` stands for those who are not named: only at the end"
        yield Finding((at, "authors", place), message, "move it below the other names")


def _is_several(name: str) -> bool:
    """Whether it is `Ada Lovelace and Charles Babbage`, and no institution."""
    parts = _AND.split(name)
    words = [part.split() for part in parts]
    if len(parts) < 2 or any(len(each) < 2 for each in words):
        return False
    return not any(word.lower() in _OF_AN_INSTITUTION for each in words for word in each)


def _marks(at: int, paper: Mapping[str, object]) -> Iterator[Finding]:
    authors = _texts(paper, "authors")
    if not authors:
        return
    for field in _MARKED:
        value = paper.get(field)
        for place, name in enumerate(value if isinstance(value, list) else ()):
            if isinstance(name, str) and name and name not in authors:
                yield Finding(
                    (at, field, place),
                    f"'{name}' is none of the authors, and gets no mark",
                    suggest(name, authors) or "write the name as under `authors`",
                )


def _own_name(at: int, paper: Mapping[str, object], person: Person) -> Iterator[Finding]:
    authors = _texts(paper, "authors")
    if not person.name or any(name in person.names for name in authors):
        return
    for place, name in enumerate(authors):
        if person.may_be(name):
            yield Finding(
                (at, "authors", place),
                f"'{name}' is not set off as your own name, which is '{person.name}'",
                f'write it that way, or add `aliases: ["{name}"]` below `author:` in _config.yml',
            )
            return
