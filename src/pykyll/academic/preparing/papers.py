"""A page for each paper: `_papers/KEY.md`, whose front matter names the paper."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from pykyll.academic.preparing.change import Prepared
from pykyll.academic.preparing.marker import is_as_made, marked
from pykyll.errors import PykyllError
from pykyll.files import front_matter
from pykyll.regex import regex
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pykyll.academic.preparing.tree import Entry, Tree

_UNPRINTABLE = regex("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]+")
"""What YAML refuses between quotes, or takes for the end of a line."""
_NOT_IN_NAME = regex(r"[^A-Za-z0-9._-]")
_NEW_ARXIV = regex(r"(\d\d)(\d\d)\.\d{4,5}(?:v\d+)?")
_OLD_ARXIV = regex(r"[a-z-]+(?:\.[A-Z]{2})?/(\d\d)(\d\d)\d{3}(?:v\d+)?")
_FIRST_YEAR_OF_ARXIV = 91


def papers(tree: Tree) -> Prepared:
    """The pages of the papers that have a key, and no longer those of others."""
    made = Prepared("Papers", "none: _config.yml has no collection `papers`")
    collections = tree.config.get("collections")
    file = tree.data("publications")
    if not isinstance(collections, dict | list) or "papers" not in collections:
        return made
    if file is None:
        made.summary = "as they were: the data cannot be read"
        return made
    wanted = dict(_pages(tree, made))
    owners = _owners_pages(tree)
    own = {key: path for key, path in owners.items() if key in wanted}
    for key, (path, text) in wanted.items():
        if key not in own:
            _write(tree, made, path, text)
    _remove_others(tree, made, {path for path, _ in wanted.values()})
    count = len(wanted)
    made.summary = "1 page" if count == 1 else f"{count} pages"
    if own:
        made.summary += f", {len(own)} of them yours"
    return made


def page_name(key: str) -> str:
    """The file name of a paper's page, without its extension."""
    name = _NOT_IN_NAME.sub("-", key)
    return f"-{name[1:]}" if name.startswith((".", "_")) else name


def page_text(paper: Mapping[str, object], *, today: date) -> str:
    """A paper's page: front matter, and a line that says what made it.

    Args:
        paper: The entry of `publications.yml`.
        today: Later days are passed over: Jekyll holds back what has such a date.
    """
    lines = [
        f"key: {_quoted(to_s(paper['key']))}",
        f"title: {_quoted(to_s(paper.get('title')))}",
        f"description: {_quoted(description_of(paper))}",
    ]
    day = date_of(paper, today=today)
    if day is not None:
        lines.append(f"date: {day.isoformat()}")
    return marked("---\n", "_data/publications.yml", "\n".join([*lines, "---", ""]))


def description_of(paper: Mapping[str, object]) -> str:
    """Who, where, when: `Wenyong Zhou et al., DAC, 2025`."""
    authors = paper.get("authors")
    names = [to_s(each) for each in authors] if isinstance(authors, list) else [to_s(authors)]
    names = [each.strip("{} ") for each in names if each]
    is_open = names[-1:] == ["others"]
    names = names[:-1] if is_open else names
    is_long = len(names) > 2 or (is_open and bool(names))
    who = f"{names[0]} et al." if is_long else " and ".join(names)
    venue = to_s(paper.get("venue")) or ("arXiv" if paper.get("arxiv") else "")
    year = to_s(paper.get("year"))
    return ", ".join(each for each in (who, venue, "" if year in venue else year) if each)


def date_of(paper: Mapping[str, object], *, today: date) -> date | None:
    """When it was added; else the month that it is of, or that its arXiv number tells."""
    for day in _dates(paper):
        if day <= today:
            return day
    return None


def _dates(paper: Mapping[str, object]) -> Iterator[date]:
    added = paper.get("added")
    if isinstance(added, datetime):
        yield added.date()
    elif isinstance(added, date):
        yield added
    elif isinstance(added, str):
        yield from _day(added.strip())
    year, month = to_s(paper.get("year")), to_s(paper.get("month"))
    if year.isdecimal() and month.isdecimal():
        yield from _day(f"{int(year):04}-{int(month):02}")
    arxiv = to_s(paper.get("arxiv"))
    found = _NEW_ARXIV.fullmatch(arxiv) or _OLD_ARXIV.fullmatch(arxiv)
    if found is not None:
        century = 19 if int(found[1]) >= _FIRST_YEAR_OF_ARXIV else 20
        yield from _day(f"{century}{found[1]}-{found[2]}")


def _day(text: str) -> Iterator[date]:
    try:
        yield date.fromisoformat(text if len(text) > len("2025-08") else f"{text}-01")
    except ValueError:
        return


def _pages(tree: Tree, made: Prepared) -> Iterator[tuple[str, tuple[str, str]]]:
    """Key, path and text of each page; one whose address another has is told of."""
    today = datetime.now(UTC).date()
    addresses: dict[str, str] = {}
    for paper in tree.entries("publications"):
        key = paper.get("key")
        if not isinstance(key, str) or not key.strip():
            continue
        name = page_name(key)
        address = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        first = addresses.setdefault(address, key)
        if first == key and address:
            yield (
                key,
                (f"{tree.collections_folder}_papers/{name}.md", page_text(paper, today=today)),
            )
        elif first != key:
            made.warn(
                f"the papers '{first}' and '{key}' would have one address: the second has no page",
                path=_line_of(tree, paper)[0],
                line=_line_of(tree, paper)[1],
                hint="give one of them a key that differs in a letter or a digit",
            )


def _line_of(tree: Tree, paper: Entry) -> tuple[str | None, int | None]:
    file = tree.data("publications")
    if file is None:
        return None, None
    return file.path, file.line_of((file.entries.index(paper), "key"))


def _write(tree: Tree, made: Prepared, path: str, text: str) -> None:
    known = tree.text(path)
    if not tree.exists(path):
        made.write(path, text)
    elif known is None or not is_as_made(known):
        made.warn(
            f"{path} is not what `pykyll prepare` wrote, and stays",
            path=path,
            hint="write the paper's `key:` into it, or remove it to have it made anew",
        )
    elif known.replace("\r\n", "\n") != text:
        made.write(path, text)


def _owners_pages(tree: Tree) -> dict[str, str]:
    """The pages that somebody wrote, or changed, by the keys that they name."""
    found: dict[str, str] = {}
    for path, text in _files(tree):
        if not is_as_made(text):
            try:
                parsed = front_matter.parse(text, schema=tree.config.compat.yaml_schema)
            except PykyllError:
                parsed = None
            key = parsed.data.get("key") if parsed is not None else None
            if isinstance(key, str):
                found[key] = path
    return found


def _files(tree: Tree) -> Iterator[tuple[str, str]]:
    folder = f"{tree.collections_folder}_papers"
    for name in tree.names(folder):
        path = f"{folder}/{name}"
        text = tree.text(path) if name.endswith(".md") else None
        if text is not None:
            yield path, text


def _remove_others(tree: Tree, made: Prepared, wanted: set[str]) -> None:
    for path, text in _files(tree):
        if path not in wanted and is_as_made(text):
            made.remove(path)


def _quoted(text: str) -> str:
    """A text as YAML, on one line."""
    return json.dumps(" ".join(_UNPRINTABLE.sub(" ", text).split()), ensure_ascii=False)
