"""What each page is made of: its file, its layouts, and the includes and data they name.

Read from the sources without rendering anything, so that a proofer can say which line an
owner has to edit. An include whose name has variables counts as any that it could be.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.files import paths
from pykyll.files.source_text import UnreadableFileError, read_text
from pykyll.folders.walk import walk
from pykyll.source.data_reader import data_key
from pykyll.templates.names import TemplateNames, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.site import Document, Page, Site
    from pykyll.templates.names import DataPath, Named


def origins(site: Site) -> dict[str, tuple[str, ...]]:
    """Per output file (relative to the destination): the source files, the nearest first.

    Args:
        site: Read, its generators run.
    """
    reader = _Reader(site)
    items: list[Document | Page] = [*site.documents, *site.pages]
    return {item.destination: tuple(dict.fromkeys(reader.files_of(item))) for item in items}


class _Reader:
    """Follows templates to what they name; each file is read once."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._names: dict[str, TemplateNames] = {}
        self._data = list(_data_files(site))

    def files_of(self, item: Document | Page) -> Iterator[str]:
        folder = os.path.dirname(item.path_on_disk or "")
        seen: set[str] = set()
        yield item.relative_path
        yield from self._named_in(item.relative_path, item.body, folder, seen)
        name = item.layout_name
        while name is not None:
            layout = self._site.layouts.get(name)
            if layout is None or layout.relative_path in seen:
                return
            yield layout.relative_path
            yield from self._named_in(layout.relative_path, layout.body, folder, seen)
            name = layout.parent_name

    def _named_in(self, path: str, text: str | None, folder: str, seen: set[str]) -> Iterator[str]:
        """The includes and data that a template names, and what those name in turn.

        Args:
            path: The template.
            text: What stands in it; read from the file where it is none.
            folder: Where `include_relative` looks: the page's.
            seen: The templates that the page is known to be made of; takes this one.
        """
        if path in seen:
            return
        seen.add(path)
        names = self._names_of(path, text)
        for named in names.files:
            for file in self._files(named, folder):
                name = _shown(file, self._site.source)
                yield name
                yield from self._named_in(name, None, folder, seen)
        for key, file in self._data:
            if any(_overlap(key, named) for named in names.data):
                yield file

    def _names_of(self, path: str, text: str | None) -> TemplateNames:
        known = self._names.get(path)
        if known is None:
            if text is None:
                text = _text(os.path.join(self._site.source, path))
            try:
                known = names_in(self._site.liquid.environment, text)
            except PykyllError:
                known = TemplateNames()  # a build has told it
            self._names[path] = known
        return known

    def _files(self, named: Named, folder: str) -> Iterator[str]:
        folders = [folder] if named.tag == "include_relative" else self._site.tree.includes_paths
        for each in folders:
            if named.is_put_together:
                yield from (file for file in _below(each) if named.may_be(_shown(file, each)))
            elif os.path.isfile(path := paths.inside(each, named.name)):
                yield path
                return


def _overlap(key: DataPath, named: DataPath) -> bool:
    """Whether a file of data and a path below `site.data` are one within the other."""
    shared = min(len(key), len(named))
    return key[:shared] == named[:shared]


def _data_files(site: Site) -> Iterator[tuple[DataPath, str]]:
    """The keys and the path of each data file."""
    folder = paths.inside(site.source, site.tree.data_dir)
    if site.config.wall.refuses(folder):
        return
    for path in _below(folder):
        stem = os.path.splitext(_shown(path, folder))[0]
        yield tuple(data_key(part) for part in stem.split("/")), _shown(path, site.source)


def _below(folder: str) -> Iterator[str]:
    for directory, folders, names in walk(folder):
        folders.sort()
        for name in sorted(names):
            yield os.path.join(directory, name)


def _shown(path: str, folder: str) -> str:
    return os.path.relpath(path, folder).replace(os.sep, "/")


def _text(path: str) -> str:
    try:
        return read_text(path, "utf-8")
    except UnreadableFileError:
        return ""
