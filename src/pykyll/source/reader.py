"""Reads a source tree: layouts, pages, posts, collections, static files and data.

Directories are walked in sorted order, so that the result depends on nothing but
the files. Source of the behaviour: Jekyll's `Reader` and its family.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge
from pykyll.errors import Findings, PykyllError
from pykyll.files import front_matter, paths
from pykyll.files.source_text import header_of, read_text
from pykyll.folders.in_depth import run_in_depth
from pykyll.ruby import psych
from pykyll.ruby.truth import is_truthy
from pykyll.source.data_reader import read_data
from pykyll.source.default_theme import MissingTheme, find_default_theme, has_default_theme
from pykyll.source.entries import Entries
from pykyll.source.file_names import DATELESS_FILENAME, dated_filename
from pykyll.source.layout import Layout
from pykyll.source.model import Source, SourceFile, digest_of
from pykyll.source.parsed_files import Parsed
from pykyll.source.refused import read_later, way_through
from pykyll.source.theme import find_theme
from pykyll.source.tree import Tree, label_of
from pykyll.source.yaml_texts import YamlTexts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config import Config
    from pykyll.config.merge import Data
    from pykyll.files.source_text import Header
    from pykyll.folders.in_depth import Steps
    from pykyll.source.parsed_files import ParsedFiles

_SPECIAL_COLLECTIONS = frozenset({"posts", "data"})
_YAML_EXTENSIONS = frozenset({".yaml", ".yml"})


def read(config: Config) -> Source:
    """What lies in the source of a configuration and in its theme.

    Returns:
        The files, and in its `findings` what could not be read.

    Raises:
        PykyllError: Where there is no such theme, or `collections:` is no list of names.
    """
    theme = find_default_theme(config) if has_default_theme(config) else find_theme(config)
    return read_tree(Tree(config, None if isinstance(theme, MissingTheme) else theme))


def read_tree(
    tree: Tree, known: ParsedFiles | None = None, yaml: YamlTexts | None = None
) -> Source:
    """What lies in a source tree.

    Args:
        tree: Where its files lie.
        known: What earlier readings by this process have left, with this configuration.
        yaml: What earlier builds know of front matter, with this configuration.

    Raises:
        PykyllError: Where `collections:` is neither a hash nor a list.
    """
    return _Reader(tree, known, yaml).read()


def read_file(tree: Tree, path: str, relative: str | None = None) -> tuple[Parsed | None, Findings]:
    """One file of a tree taken apart, and what is wrong with it.

    Args:
        tree: The tree.
        path: The file, absolute.
        relative: Its path as errors print it, where that is another than from the source.
    """
    reader = _Reader(tree)
    return reader.parsed_anew(path, relative), reader.findings


class _Reader:
    """One reading: the tree, and what has been found wrong in it so far."""

    def __init__(
        self, tree: Tree, known: ParsedFiles | None = None, yaml: YamlTexts | None = None
    ) -> None:
        self._tree = tree
        self._known = known
        self._yaml = yaml or YamlTexts()
        self.findings = Findings()
        self._entries = Entries(tree, self.findings)
        self._files: list[SourceFile] = []

    def read(self) -> Source:
        if self._entries.listing(self._tree.source) is None:
            return Source({}, (), findings=self.findings)  # nor can what lies below it be read
        layouts = self._layouts()
        run_in_depth(self._read_directory(""))
        if self._tree.compat.reads_included_files:
            self._files.extend(self._included_files())
        for error in read_later(self._tree):
            self.findings.fail(error)
        labels = [label_of(name) for name in self._tree.collection_names]
        return Source(
            layouts=layouts,
            files=tuple(self._files),
            collections={
                label: tuple(self._collection(label))
                for label in labels
                if label not in _SPECIAL_COLLECTIONS
            },
            theme_files=tuple(self._theme_files()),
            data=self._data(),
            findings=self.findings,
        )

    # Layouts ----------------------------------------------------------------------

    def _layouts(self) -> dict[str, Layout]:
        """The site's layouts, then those of its theme that the site lacks."""
        tree, layouts = self._tree, dict[str, Layout]()
        own = paths.inside(tree.source, tree.layouts_dir)
        folders = [] if self._entries.leads_out(own) else [(own, tree.source)]
        if tree.theme is not None and tree.theme.layouts_path:
            folders.append((tree.theme.layouts_path, tree.theme.root))
        for folder, root in folders:
            for entry in tree.entry_filter.filter(self._entries.below(folder), directory=folder):
                name = entry.rpartition(".")[0]
                if "." in entry.rsplit("/", 1)[-1] and name not in layouts:
                    layout = self._layout(name, paths.inside(folder, entry), root)
                    if layout is not None:
                        layouts[name] = layout
        return layouts

    def _layout(self, name: str, path: str, root: str) -> Layout | None:
        relative = path.removeprefix(f"{root}/")
        if self._entries.is_misnamed(relative):
            return None
        found = self._parsed(path, relative)
        if found is None:
            return None
        ext = paths.extname(path)
        return Layout(name, path, relative, ext, found.data or {}, found.body, found.body_line)

    # Pages, posts and static files -------------------------------------------------

    def _read_directory(self, directory: str, way: tuple[str, ...] = ()) -> Steps:
        """Read a folder and those below it.

        Args:
            directory: Its path from the source, with a slash before it; empty for the source.
            way: The folders that were left through links on the way to it.
        """
        base = paths.inside(self._tree.source, directory)
        names = self._entries.listing(base)
        if names is None:
            return
        folders: list[str] = []
        pages: list[str] = []
        static: list[str] = []
        headers: dict[str, Header] = {}
        for entry in self._tree.entry_filter.filter(names, base):
            path = f"{base}/{entry}"
            if os.path.isdir(path):
                folders.append(entry)
                continue
            header = self._header(path)
            if header is not None:
                headers[entry] = header
                (pages if header == "front matter" else static).append(entry)
        self._files.extend(self._posts_in(directory))
        for folder in folders:
            path = f"{base}/{folder}"
            beyond = way_through(path, way)
            if path != self._tree.destination.rstrip("/") and not self._entries.is_circle(
                path, beyond
            ):
                yield self._read_directory(paths.join(directory, folder), beyond)
        for name in pages:
            self._files.extend(self._page(f"{base}/{name}", directory, name))
        self._files.extend(
            _static(f"{base}/{name}", directory, name, headers[name]) for name in static
        )

    def _posts_in(self, directory: str) -> Iterator[SourceFile]:
        tree = self._tree
        if tree.collections_dir and not directory.startswith(f"/{tree.collections_dir}"):
            return
        magic = [("_posts", dated_filename(tree.compat))]
        if tree.shows_drafts:
            magic.append(("_drafts", DATELESS_FILENAME))
        for folder, matcher in magic:
            base = paths.inside(tree.source, directory, folder)
            if self._entries.leads_out(base):
                continue
            for entry in tree.entry_filter.filter(self._entries.below(base, base), base):
                path = f"{base}/{entry}"
                if matcher.search(entry) and not os.path.isdir(path):
                    yield from self._document(path, f"{directory}/{folder}", "posts")

    def _included_files(self) -> Iterator[SourceFile]:
        """Files named in `include:` that a filtered folder hides."""
        tree = self._tree
        known = {tree.shown(file.path) for file in self._files if file.collection is None}
        for entry in tree.entry_filter.include:
            path = paths.inside(tree.source, entry)
            relative = tree.shown(path)
            if relative in known or not os.path.isfile(path) or tree.entry_filter.leads_out(path):
                continue
            folder, name = os.path.split(relative)
            yield from self._any_file(path, f"/{folder}" if folder else "", name)

    # Collections -------------------------------------------------------------------

    def _collection(self, label: str) -> Iterator[SourceFile]:
        tree = self._tree
        base = tree.collection_folder(label)
        if self._entries.leads_out(base):
            return
        names = self._entries.below(base, f"_{label}", hidden=True)
        for entry in tree.entry_filter.filter(names, f"_{label}"):
            path = f"{base}/{entry}"
            if os.path.isdir(path) or tree.entry_filter.symlink(path):
                continue
            directory = paths.join(f"_{label}", os.path.dirname(entry)).rstrip("/")
            header = self._header(path)
            if header == "front matter":
                yield from self._document(path, directory, label)
            elif header is not None:
                yield _static(path, directory, os.path.basename(path), header, label)

    def _document(self, path: str, directory: str, label: str) -> Iterator[SourceFile]:
        if self._entries.is_misnamed(self._tree.shown(path)):
            return
        is_yaml = paths.extname(path) in _YAML_EXTENSIONS
        found = self._yaml_document(path) if is_yaml else self._parsed(path)
        if found is not None:
            name = os.path.basename(path)
            yield SourceFile(path, directory, name, label, *found)

    def _yaml_document(self, path: str) -> Parsed | None:
        """A YAML file of a collection: all of it is front matter, nothing is content."""
        tree = self._tree
        text = self._text(path)
        if text is None:
            return None
        shown = path.removeprefix(f"{tree.collections_path}/")
        try:
            data = psych.load(
                text,
                path=shown,
                schema=tree.compat.yaml_schema,
                zone=tree.zone,
                note=lambda found: self.findings.note(replace(found, path=tree.shown(path))),
            )
        except PykyllError as error:
            self.findings.fail(error.at(tree.shown(path)))
            return None
        return Parsed(digest_of(text), data if isinstance(data, dict) else None)

    # Theme and data ----------------------------------------------------------------

    def _theme_files(self) -> Iterator[SourceFile]:
        """The theme's assets, but for those that the site publishes a file of its own in place of."""
        theme = self._tree.theme
        if theme is None or not theme.assets_path:
            return
        known = {f"{file.directory}/{file.name}" for file in self._published()}
        for entry in self._entries.below(theme.assets_path, hidden=True):
            path = f"{theme.assets_path}/{entry}"
            if os.path.isdir(path) or os.path.islink(path):
                continue
            directory, name = os.path.split(path.removeprefix(f"{theme.root}/"))
            if f"/{directory}/{name}" not in known:
                yield from self._any_file(path, f"/{directory}", name)

    def _published(self) -> Iterator[SourceFile]:
        for file in self._files:
            if file.collection is not None:
                continue
            shown = self._tree.shows_unpublished or is_truthy(
                (file.data or {}).get("published", True)
            )
            if shown:
                yield file

    def _data(self) -> Data:
        tree = self._tree
        data: Data = {}
        own = paths.inside(tree.source, tree.data_dir)
        if not self._entries.leads_out(own):
            data, found = read_data(tree, own)
            self.findings.extend(found)
        if tree.compat.theme_data and tree.theme is not None and tree.theme.data_path:
            theme_data, found = read_data(tree, tree.theme.data_path)
            self.findings.extend(found)
            data = deep_merge(theme_data, data)
        return data

    # Files -------------------------------------------------------------------------

    def _any_file(self, path: str, directory: str, name: str) -> Iterator[SourceFile]:
        header = self._header(path)
        if header == "front matter":
            yield from self._page(path, directory, name)
        elif header is not None:
            yield _static(path, directory, name, header)

    def _page(self, path: str, directory: str, name: str) -> Iterator[SourceFile]:
        """The file taken apart; nothing where it cannot be read."""
        if self._entries.is_misnamed(self._tree.shown(path)):
            return
        found = self._parsed(path)
        if found is not None:
            yield SourceFile(path, directory, name, None, *found)

    def _parsed(self, path: str, relative: str | None = None) -> Parsed | None:
        """The file taken apart; None, and an error, where that cannot be done."""
        if self._known is None:
            return self.parsed_anew(path, relative)
        known = self._known.parsed(path)
        if known is None:
            sign = self._known.sign(path)
            errors = len(self.findings.errors), len(self.findings.warnings)
            known = self.parsed_anew(path, relative)
            is_clean = errors == (len(self.findings.errors), len(self.findings.warnings))
            if known is not None and is_clean:
                self._known.keep(path, sign, known)
        return known

    def parsed_anew(self, path: str, relative: str | None) -> Parsed | None:
        """As `_parsed`, whatever is known."""
        relative = relative or self._tree.shown(path)
        text = self._text(path, relative)
        if text is None:
            return None
        found = self._front_matter(text, relative)
        if found is None:
            return None
        data = None if found.is_broken else found.data
        return Parsed(digest_of(text), data, found.body, found.body_line)

    def _header(self, path: str) -> Header | None:
        """What a file begins with; None, and an error, where it cannot be read."""
        known = None if self._known is None else self._known.header(path)
        if known is not None:
            return known
        sign = None if self._known is None else self._known.sign(path)
        try:
            found = header_of(path)
        except PykyllError as error:
            self.findings.fail(error.at(self._entries.shown(path)))
            return None
        if self._known is not None:
            self._known.keep_header(path, sign, found)
        return found

    def _text(self, path: str, relative: str | None = None) -> str | None:
        try:
            return read_text(path, self._tree.encoding)
        except PykyllError as error:
            self.findings.fail(error.at(relative or self._entries.shown(path)))
            return None

    def _front_matter(self, text: str, relative: str) -> front_matter.FrontMatter | None:
        """Front matter and body; what cannot be read is an error.

        Jekyll prints a warning and publishes the page without its front matter. That
        stays possible with an explicit `strict_front_matter: false`.
        """
        tree = self._tree
        try:
            parsed = front_matter.parse(
                text,
                path=relative,
                schema=tree.compat.yaml_schema,
                zone=tree.zone,
                load=self._yaml.load,
            )
        except PykyllError as error:
            if tree.config.user.get("strict_front_matter") is not False:
                self.findings.fail(error.at(relative, text))
                return None
            self.findings.note(replace(error.diagnostic, severity="warning"))
            parts = front_matter.split(text)
            if parts is None:
                return front_matter.FrontMatter(body=text)
            return front_matter.FrontMatter(
                body=parts.body, body_line=parts.body_line, is_broken=True
            )
        if parsed is None:
            return front_matter.FrontMatter(body=text)
        if parsed.warnings:
            self._yaml.forget(parsed.yaml)
            self.findings.extend(parsed.warnings)
        return parsed


def _static(
    path: str, directory: str, name: str, header: Header, collection: str | None = None
) -> SourceFile:
    """A file that is copied as it is."""
    return SourceFile(path, directory, name, collection, is_marked=header == "behind a mark")
