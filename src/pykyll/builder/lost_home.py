"""A site without its first page, or another that is wanted, since it has lost its address.

Jekyll builds such a site without a word. A site that has no first page on purpose is not
told: there must be a file that says it is the one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.builder.misspelt_settings import near
from pykyll.builder.provenance import provenance
from pykyll.errors import Diagnostic
from pykyll.files.front_matter import split
from pykyll.files.source_text import UnreadableFileError, read_text
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.builder.rendered import Output

_HOME = regex(r"index\.(?:x?html?|shtml|php|asp|aspx|jsp)\Z")
_TEXT = (".md", ".markdown", ".html", ".htm")
_KEY = regex(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]|$)")
_RULE = "---"
_MOST_LINES = 40
_INDEX = regex(r"index\.\w+\Z")


def lost_home(files: Iterable[tuple[str, Output]]) -> Iterator[Diagnostic]:
    """An error for each file that was to be the first page, where there is none.

    Args:
        files: All that is written and where it goes, relative to the destination.
    """
    listed = list(files)
    if any(_HOME.match(destination) for destination, _ in listed):
        return
    yield from _lost(listed, _Wanted("/", "the site would have no first page"))


def lost_page(files: Iterable[tuple[str, Output]], address: str) -> Diagnostic | None:
    """A warning for a file that was to be the page at an address; None where there is no such file.

    Args:
        files: All that is written and where it goes, relative to the destination.
        address: Where there is no page, such as `/talks/`.
    """
    wanted = _Wanted(address, f"there is no page at {address}, where a link leads")
    found = next(_lost(files, wanted), None)
    return None if found is None else replace(found, severity="warning")


class _Wanted:
    """A page that there is not."""

    def __init__(self, address: str, loss: str) -> None:
        self.loss = f": {loss}"
        self.is_home = address == "/"
        names = re.escape(address)
        self._line = regex(rf"""(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*["']?{names}["']?[ \t]*""")

    def key_in(self, line: str) -> str | None:
        """The key of a line of front matter that gives a page this address."""
        match = self._line.fullmatch(line)
        return None if match is None else match["key"]


def _lost(files: Iterable[tuple[str, Output]], wanted: _Wanted) -> Iterator[Diagnostic]:
    for _, item in files:
        path = item.path_on_disk
        if path is not None and path.endswith(_TEXT):
            try:
                text = read_text(path, item.site.encoding)
            except UnreadableFileError:
                continue
            found = _examined(text, provenance(item).path, wanted)
            if found is not None:
                yield found


def _examined(text: str, path: str, wanted: _Wanted) -> Diagnostic | None:
    """What a file has lost, if it was to be the page."""
    lines = [line.rstrip("\r") for line in text.split("\n")]
    parts = split(text)
    if parts is not None:
        return _misspelt(parts.yaml.split("\n"), path, wanted)
    head = _head(lines, wanted)
    is_index = wanted.is_home and _INDEX.match(path) is not None
    if not head or not (is_index or any(wanted.key_in(line) for line in head)):
        return None
    if lines[0].strip() == _RULE:
        message = f"the front matter is never closed{wanted.loss}"
        hint = "write a line of `---` below its last key"
        return _at(path, lines, len(head) + 1, message, hint)
    message = f"the front matter has no `---` above it{wanted.loss}"
    return _at(path, lines, 1, message, "write `---`, three hyphens, on the very first line")


def _head(lines: list[str], wanted: _Wanted) -> list[str]:
    """The lines that were to be front matter: keys, and what is indented below them."""
    start = 1 if lines[0].strip() == _RULE else 0
    head: list[str] = []
    for line in lines[start:_MOST_LINES]:
        if not _KEY.match(line) and not wanted.key_in(line):
            is_below = head and line.startswith((" ", "\t", "- ", "#"))
            if not is_below:
                is_closed = line.strip() == _RULE
                return head if start or is_closed else []
        head.append(line)
    return head if start else []


def _misspelt(lines: list[str], path: str, wanted: _Wanted) -> Diagnostic | None:
    for number, line in enumerate(lines, start=1):
        key = wanted.key_in(line.rstrip("\r")) or "permalink"
        if near(key.lower(), ["permalink"]) or (key != "permalink" and key.lower() == "permalink"):
            message = f"`{key}` is nothing that Jekyll knows{wanted.loss}"
            return _at(path, lines, number, message, "did you mean `permalink`?")
    return None


def _at(path: str, lines: list[str], number: int, message: str, hint: str) -> Diagnostic:
    excerpt = lines[number - 1].rstrip("\r")
    length = max(1, len(excerpt.rstrip()))
    return Diagnostic(
        message, path=path, line=number, column=1, excerpt=excerpt, length=length, hint=hint
    )
