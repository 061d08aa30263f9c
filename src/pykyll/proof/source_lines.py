"""Where a line of a built page comes from, found through what the build read for it.

A build's record names for each page that it wrote the files that it was made of: the
page itself, its layouts, includes and data. The first of them that holds what failed is
the place to edit.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from pykyll.errors import PykyllError
from pykyll.proof.failure import Source
from pykyll.proof.page import CUT, read_text
from pykyll.regex import regex
from pykyll.ruby.uri import unencode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pykyll.proof.failure import Failure

_REMEMBERED_FILES = 64
_LONGEST_NEEDLE = 80
_SHORTEST_NEEDLE = 3
_LONG_EXCERPT = 12
_TAG = regex(r"<[^>]*>")


class SourceLines(Protocol):
    """Looks up what the owner of a site has to edit."""

    def find(self, output_path: str, needles: Sequence[str]) -> Source | None:
        """The source of the first of some texts that appears in what a page was made of.

        Args:
            output_path: The built file, as failures name it.
            needles: Texts that the source is likely to hold, the best first, such as
                the URL of a link as written.
        """


class RecordedSources:
    """Sources through a record of what each page was made of.

    Args:
        source: The site's source folder.
        destination: The folder that was built into.
        record: Per built file, relative to the destination and with forward slashes: the
            files that it was made of, relative to the source, the page's own first.
    """

    def __init__(self, source: str, destination: str, record: Mapping[str, Sequence[str]]) -> None:
        self._source = source
        self._destination = os.path.abspath(destination)
        self._record = record
        self._lines = lru_cache(maxsize=_REMEMBERED_FILES)(_read_lines)

    def find(self, output_path: str, needles: Sequence[str]) -> Source | None:
        """The first line that holds the best needle, or the page's own file without a line."""
        built = os.path.relpath(os.path.abspath(output_path), self._destination)
        files = self._record.get(built.replace(os.sep, "/"), ())
        for needle in needles:
            for file in files:
                for number, line in enumerate(self._lines(os.path.join(self._source, file)), 1):
                    if needle in line:
                        return Source(file, number)
        return Source(files[0]) if files else None


class LateSources:
    """`RecordedSources` whose record is made when something fails, and not before."""

    def __init__(
        self,
        source: str,
        destination: str,
        make_record: Callable[[], Mapping[str, Sequence[str]]],
    ) -> None:
        self._source = source
        self._destination = destination
        self._make_record = make_record
        self._found: RecordedSources | None = None

    def find(self, output_path: str, needles: Sequence[str]) -> Source | None:
        """As `RecordedSources.find`; nothing where the record cannot be made."""
        if self._found is None:
            try:
                record = self._make_record()
            except PykyllError:
                record = {}
            self._found = RecordedSources(self._source, self._destination, record)
        return self._found.find(output_path, needles)


def _read_lines(path: str) -> list[str]:
    try:
        return read_text(path).split("\n")
    except OSError:
        return []


def needles(failure: Failure) -> list[str]:
    """What the source of a failure is likely to hold, the most telling first."""
    return list(dict.fromkeys(each for each in _needles(failure) if len(each) >= _SHORTEST_NEEDLE))


def _needles(failure: Failure) -> Iterator[str]:
    excerpt = failure.excerpt or ""
    if len(excerpt) >= _LONG_EXCERPT and CUT not in {excerpt[0], excerpt[-1]}:
        yield excerpt  # a line of a layout or include that holds no Liquid
    url = failure.url
    if url:
        yield url
        yield unencode(url)
        path = unencode(url.partition("#")[0])
        if "://" in path:
            path = path.partition("://")[2].partition("/")[2]
        path = path.strip("/")
        yield f"/{path}/"
        yield f"/{path}"
        yield path
        yield path.partition("/")[2]  # behind a baseurl
        yield path.rpartition("/")[2].rpartition(".")[0] or path.rpartition("/")[2]
        yield url.rpartition("#")[2]
    if failure.element is not None:
        for name in ("id", "src", "alt"):
            yield failure.element.attributes.get(name, "")
    for text in (failure.content, _without_tags(excerpt.strip(CUT))):
        for line in (text or "").split("\n"):
            yield " ".join(line.split())[:_LONGEST_NEEDLE]


def _without_tags(text: str) -> str:
    end = text.rfind(">") + 1  # what opens behind the last bracket is closed by none
    return _TAG.sub(" ", text[:end]) + text[end:]
