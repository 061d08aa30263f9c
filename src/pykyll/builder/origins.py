"""What each page is made of: its file, its layouts, and the includes and data they name.

Read from the sources without rendering anything, so that a proofer can say which line an
owner has to edit. An include whose name is a variable counts as any include could be.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from pykyll.builder.site import Site
from pykyll.files.source_text import UnreadableFileError, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config import Config
    from pykyll.site import Document, Page

_INCLUDE = re.compile(r"\{%-?\s*(?:include|include_cached|include_relative)\s+([^\s%]+)")
_DATA = re.compile(r"\bsite\.data\.([\w.-]+)")
_VARIABLE = "{{"


def origins(config: Config) -> dict[str, tuple[str, ...]]:
    """Per output file (relative to the destination): the source files, the nearest first.

    Raises:
        PykyllError: Where the site cannot be read.
    """
    site = Site(config)
    site.read()
    site.generate()
    reader = _Reader(site)
    items: list[Document | Page] = [
        *(doc for each in site.collections.values() for doc in each.docs),
        *site.pages,
    ]
    return {item.destination: tuple(dict.fromkeys(reader.files_of(item))) for item in items}


class _Reader:
    """Follows templates to what they name; each file is read once."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._named: dict[str, tuple[str, ...]] = {}
        self._data = dict(_data_files(site))

    def files_of(self, item: Document | Page) -> Iterator[str]:
        yield item.relative_path
        yield from self._named_in(item.relative_path, item.body)
        name, seen = item.layout_name, set()
        while name is not None and name not in seen:
            seen.add(name)
            layout = self._site.layouts.get(name)
            if layout is None:
                return
            yield layout.relative_path
            yield from self._named_in(layout.relative_path, layout.content)
            name = layout.parent_name

    def _named_in(self, key: str, text: str) -> tuple[str, ...]:
        """The includes and data that a template names, and what those name in turn."""
        known = self._named.get(key)
        if known is None:
            self._named[key] = ()  # an include that includes itself ends here
            known = self._named[key] = tuple(dict.fromkeys(self._find(text)))
        return known

    def _find(self, text: str) -> Iterator[str]:
        for match in _INCLUDE.finditer(text):
            for path in self._include(match[1]):
                name = os.path.relpath(path, self._site.source)
                yield name.replace(os.sep, "/")
                yield from self._named_in(name, _text(path))
        for match in _DATA.finditer(text):
            for key, path in self._data.items():
                if match[1] == key or match[1].startswith(f"{key}."):
                    yield path

    def _include(self, name: str) -> Iterator[str]:
        for folder in self._site.tree.includes_paths:
            if _VARIABLE in name:
                yield from _files_below(folder)
            elif os.path.isfile(os.path.join(folder, name)):
                yield os.path.join(folder, name)
                return


def _data_files(site: Site) -> Iterator[tuple[str, str]]:
    """`site.data`'s key and the path of each data file."""
    folder = os.path.join(site.source, site.tree.data_dir)
    for path in _files_below(folder):
        key = os.path.splitext(os.path.relpath(path, folder))[0].replace(os.sep, ".")
        yield key, os.path.relpath(path, site.source).replace(os.sep, "/")


def _files_below(folder: str) -> Iterator[str]:
    for directory, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            yield os.path.join(directory, name)


def _text(path: str) -> str:
    try:
        return read_text(path, "utf-8")
    except UnreadableFileError:
        return ""
