"""A site that stays in memory between the builds of one process.

While somebody writes, most changes are to the text of one page, or to a layout or include.
The site that was built last is then taken as it is, but for that text: what generators
made of it would come out the same. Any other change reads the site anew; files that have
not changed are not taken apart again.
"""

from __future__ import annotations

import os
from dataclasses import field, replace
from typing import TYPE_CHECKING

from pykyll.builder.incremental.inputs import file_sign
from pykyll.builder.incremental.state_file import StateFile
from pykyll.builder.incremental.state_text import as_parts
from pykyll.builder.incremental.unchanged import INPUTS, config_signature
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.source_text import has_front_matter
from pykyll.site import Document, Layout, Page
from pykyll.site.excerpt import Excerpt
from pykyll.source.parsed_files import ParsedFiles
from pykyll.source.reader import read_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.builder.incremental.inputs import Signs
    from pykyll.builder.incremental.state import State
    from pykyll.builder.site import Site
    from pykyll.builder.write import Copy
    from pykyll.config import Config
    from pykyll.source.model import SourceFile
    from pykyll.source.parsed_files import Parsed


@dataclass(slots=True)
class Kept:
    """What one build hands to the next in the same process."""

    parsed: ParsedFiles = field(default_factory=ParsedFiles)
    """The files of the source, taken apart."""
    site: Site | None = None
    """The site as it was built; None where it cannot be used again."""
    state: State | None = None
    """What was rendered of it."""
    copies: dict[str, Copy] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    """All of the site, relative to the destination."""
    source: Signs = field(default_factory=dict)
    """What lay in the source."""
    signature: str = ""
    """Of the configuration."""
    inputs: dict[str, object] | None = None
    """What is still to be put down on disk with the state."""

    def put_down(self) -> None:
        """Leave the state to other processes, if there is anything new."""
        if self.site is None or self.state is None or self.inputs is None:
            return
        parts = {INPUTS: self.inputs, **as_parts(self.state, self.copies)}
        StateFile(self.site.source).write(parts)
        self.inputs = None

    def patched(self, config: Config, changed: Sequence[str]) -> frozenset[str] | None:
        """Take changed texts into the site.

        Args:
            config: The configuration now.
            changed: The files that have changed, relative to the source.

        Returns:
            The items whose text is another now, by identity; None where the site has to be
            read anew.
        """
        site = self.site
        if site is None or self.state is None or not changed:
            return None
        if self.signature != config_signature(config):
            return None
        if config.get("time") != site.config.get("time"):
            return None
        self.site = None  # until all has gone well
        patch = _Patch(site, self.source)
        if not all(patch.take(path) for path in changed):
            return None
        site.reads.forget_files()
        self.site = site
        return frozenset(patch.items)


class _Patch:
    """Changes of files, taken into a site one by one."""

    def __init__(self, site: Site, source: Signs) -> None:
        self._site = site
        self._source = source
        self.items: set[str] = set()
        self._by_path: dict[str, list[Document | Page]] = {}
        for item in site.in_order():
            if item.path_on_disk is not None:
                self._by_path.setdefault(item.path_on_disk, []).append(item)
        self._layouts = {layout.path: layout for layout in site.layouts.values()}

    def take(self, path: str) -> bool:
        """Take in a file; whether that could be done."""
        absolute = os.path.join(self._site.source, path)
        sign = file_sign(absolute)  # before it is read: a change meanwhile shows later
        if sign is None or path not in self._source:
            return False
        taken = self._take(absolute)
        self._source[path] = sign
        return taken

    def _take(self, path: str) -> bool:
        if path in self._layouts:
            return self._take_layout(self._layouts[path])
        if any(path.startswith(f"{folder}/") for folder in self._site.tree.includes_paths):
            return True  # what rests on it knows its digest
        file = self._site.files.get(path)
        if file is None:
            return False
        items = self._by_path.get(path, [])
        if file.is_static:
            return not items and not _is_page_now(path)
        return len(items) == 1 and self._take_item(items[0], file)

    def _take_layout(self, layout: Layout) -> bool:
        found = self._read(layout.path, layout.relative_path)
        if found is None or layout.name in self._site.layouts_of_added_pages:
            return False
        self._site.layouts[layout.name] = replace(
            layout, data=found.data or {}, body=found.body, body_line=found.body_line
        )
        return True

    def _take_item(self, item: Document | Page, file: SourceFile) -> bool:
        found = self._read(file.path, None)
        if found is None or repr(found.data) != repr(file.data):
            return False
        if item.body != file.body or not self._is_text_alone(item):
            return False
        item.body, item.body_line = found.body, found.body_line
        self._site.files[file.path] = replace(
            file, digest=found.digest, body=found.body, body_line=found.body_line
        )
        self.items.add(item.identity)
        return self._take_excerpt(item)

    def _is_text_alone(self, item: Document | Page) -> bool:
        """Whether nothing but the item itself is made of its text."""
        seen = self._site.bodies_seen_by_generators
        if isinstance(item, Document):
            return not item.is_yaml_file and "all" not in seen
        return not seen and item.pager is None and "pagination" not in item.data

    def _take_excerpt(self, item: Document | Page) -> bool:
        if not isinstance(item.data.get("excerpt"), Excerpt):
            return True
        warnings = self._site.findings.current.warnings
        if any(warning.path == item.relative_path for warning in warnings):
            return False
        count = len(warnings)
        item.data["excerpt"] = Excerpt(item)
        return len(warnings) == count

    def _read(self, path: str, relative: str | None) -> Parsed | None:
        """The file taken apart; None where anything is wrong with it."""
        if not _is_page_now(path) and path not in self._layouts:
            return None
        found, findings = read_file(self._site.tree, path, relative)
        return None if findings.errors or findings.warnings else found


def _is_page_now(path: str) -> bool:
    """Whether a file has front matter."""
    try:
        return has_front_matter(path)
    except PykyllError:
        return False
