"""A site without its first page, since the page that was to be it has lost its address.

Jekyll builds such a site without a word. A site that has no first page on purpose is not
told: there must be a file that says it is the one.
"""

from __future__ import annotations

import os
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
_FOR_HOME = regex(r"""(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*["']?/["']?[ \t]*""")
_RULE = "---"
_MOST_LINES = 40
_NO_HOME = ": the site would have no first page"


def lost_home(files: Iterable[tuple[str, Output]]) -> Iterator[Diagnostic]:
    """An error for each file that was to be the first page, where there is none.

    Args:
        files: All that is written and where it goes, relative to the destination.
    """
    listed = list(files)
    if any(_HOME.match(destination) for destination, _ in listed):
        return
    for _, item in listed:
        path = item.path_on_disk
        if path is not None and path.endswith(_TEXT):
            try:
                text = read_text(path, item.site.encoding)
            except UnreadableFileError:
                continue
            shown = provenance(item).path
            found = _examined(text, shown)
            if found is not None:
                yield found


def _examined(text: str, path: str) -> Diagnostic | None:
    """What a file has lost, if it was to be the first page."""
    lines = [line.rstrip("\r") for line in text.split("\n")]
    parts = split(text)
    if parts is not None:
        return _misspelt(parts.yaml.split("\n"), path)
    head = _head(lines)
    is_index = os.path.splitext(path)[0] == "index"
    if not head or not (is_index or any(_FOR_HOME.fullmatch(line) for line in head)):
        return None
    if lines[0].strip() == _RULE:
        message = f"the front matter is never closed{_NO_HOME}"
        hint = "write a line of `---` below its last key"
        return _at(path, lines, len(head) + 1, message, hint)
    message = f"the front matter has no `---` above it{_NO_HOME}"
    return _at(path, lines, 1, message, "write `---`, three hyphens, on the very first line")


def _head(lines: list[str]) -> list[str]:
    """The lines that were to be front matter: keys, and what is indented below them."""
    start = 1 if lines[0].strip() == _RULE else 0
    head: list[str] = []
    for line in lines[start:_MOST_LINES]:
        if not _KEY.match(line) and not _FOR_HOME.fullmatch(line):
            is_below = head and line.startswith((" ", "\t", "- ", "#"))
            if not is_below:
                is_closed = line.strip() == _RULE
                return head if start or is_closed else []
        head.append(line)
    return head if start else []


def _misspelt(lines: list[str], path: str) -> Diagnostic | None:
    for number, line in enumerate(lines, start=1):
        match = _FOR_HOME.fullmatch(line.rstrip("\r"))
        key = "permalink" if match is None else match["key"]
        if near(key.lower(), ["permalink"]) or (key != "permalink" and key.lower() == "permalink"):
            message = f"`{key}` is nothing that Jekyll knows{_NO_HOME}"
            return _at(path, lines, number, message, "did you mean `permalink`?")
    return None


def _at(path: str, lines: list[str], number: int, message: str, hint: str) -> Diagnostic:
    excerpt = lines[number - 1].rstrip("\r")
    length = max(1, len(excerpt.rstrip()))
    return Diagnostic(
        message, path=path, line=number, column=1, excerpt=excerpt, length=length, hint=hint
    )
