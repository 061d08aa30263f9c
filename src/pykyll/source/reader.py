"""Reads a source tree into a site: layouts, pages, posts, collections, files, data.

Directories are walked in sorted order, so that the result depends on nothing but
the files. Source of the behaviour: Jekyll's `Reader` and its family.
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cmp_to_key
from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge
from pykyll.config.place import at_setting
from pykyll.errors import PykyllError
from pykyll.files import front_matter, paths
from pykyll.files.source_text import has_front_matter, read_text
from pykyll.ruby import psych
from pykyll.ruby.time import InvalidDateError
from pykyll.site.document import DATE_FILENAME, DATELESS_FILENAME, Document, compare
from pykyll.site.layout import Layout
from pykyll.site.page import Page
from pykyll.site.static_file import StaticFile
from pykyll.source.data_reader import read_data

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site.collection import Collection
    from pykyll.site.site import Site

_SPECIAL_COLLECTIONS = frozenset({"posts", "data"})


def read(site: Site) -> None:
    """Fill the site from its source. Faults are collected in `site.errors`."""
    read_layouts(site)
    _read_directory(site, "")
    if site.compat.reads_included_files:
        _read_included_files(site)
    for collection in site.collections.values():
        collection.docs.sort(key=cmp_to_key(compare))
    site.pages.sort(key=lambda page: page.name)
    site.static_files.sort(key=lambda file: file.relative_path)
    for collection in site.collections.values():
        if collection.label not in _SPECIAL_COLLECTIONS:
            _read_collection(site, collection)
    if site.theme is not None and site.theme.assets_path:
        _read_theme_assets(site, site.theme.root, site.theme.assets_path)
    _read_data(site)


# Layouts ------------------------------------------------------------------------


def read_layouts(site: Site) -> None:
    """Read the site's layouts, then those of its theme that the site lacks."""
    own = paths.inside(site.source, site.layouts_dir)
    folders = [] if _leads_out(site, own) else [(own, site.source)]
    if site.theme is not None and site.theme.layouts_path:
        folders.append((site.theme.layouts_path, site.theme.root))
    for folder, root in folders:
        for entry in site.entry_filter.filter(_glob(folder), directory=folder):
            name = entry.rpartition(".")[0]
            if "." in entry.rsplit("/", 1)[-1] and name not in site.layouts:
                _read_layout(site, folder, root, entry)


def _read_layout(site: Site, folder: str, root: str, entry: str) -> None:
    path = paths.inside(folder, entry)
    relative = path.removeprefix(f"{root}/")
    header = _front_matter(site, path, relative)
    if header is None:
        return
    data, body, body_line = header
    site.layouts[entry.rpartition(".")[0]] = Layout(
        entry.rpartition(".")[0], path, relative, paths.extname(entry), data, body, body_line
    )


# Pages, posts and static files -----------------------------------------------------


def _read_directory(site: Site, directory: str) -> None:
    base = paths.inside(site.source, directory)
    folders: list[str] = []
    pages: list[str] = []
    files: list[str] = []
    for entry in site.entry_filter.filter(_listing(base), base):
        path = f"{base}/{entry}"
        if os.path.isdir(path):
            folders.append(entry)
        elif _is_page(site, path):
            pages.append(entry)
        else:
            files.append(entry)
    _read_posts(site, directory)
    for folder in folders:
        if f"{base}/{folder}" != site.destination.rstrip("/"):
            _read_directory(site, paths.join(directory, folder))
    for name in pages:
        _read_page(site, directory, name, f"{base}/{name}")
    for name in files:
        site.static_files.append(StaticFile(site, directory, name, f"{base}/{name}"))


def _is_page(site: Site, path: str) -> bool:
    try:
        return has_front_matter(path)
    except PykyllError as error:
        site.fail(error.at(path.removeprefix(f"{site.source}/")))
        return False


def _read_page(site: Site, directory: str, name: str, path: str) -> None:
    relative = path.removeprefix(f"{site.source}/")
    header = _front_matter(site, path, relative)
    if header is None:
        return
    data, body, body_line = header
    page = Page(site, directory, name, content=body, data=data, body_line=body_line, path=path)
    if data.get("permalink") == "":
        site.fail(PykyllError("Invalid permalink: it is empty", hint="remove it").at(relative))
    if site.config.get("page_excerpts"):
        page.make_excerpt()
    page.trigger("post_init")
    if site.publisher.publishes(page):
        site.pages.append(page)


def _read_included_files(site: Site) -> None:
    """Files named in `include:` that a filtered folder hides."""
    known = {page.relative_path for page in site.pages}
    known |= {file.relative_path.removeprefix("/") for file in site.static_files}
    for entry in site.entry_filter.include:
        path = paths.inside(site.source, entry)
        relative = path.removeprefix(f"{site.source}/")
        if relative in known or not os.path.isfile(path) or site.entry_filter.leads_out(path):
            continue
        folder, name = os.path.split(relative)
        directory = f"/{folder}" if folder else ""
        if _is_page(site, path):
            _read_page(site, directory, name, path)
        else:
            site.static_files.append(StaticFile(site, directory, name, path))


def _read_posts(site: Site, directory: str) -> None:
    collections_dir = site.collections_dir
    if collections_dir and not directory.startswith(f"/{collections_dir}"):
        return
    magic = [("_posts", DATE_FILENAME)]
    if site.shows_drafts:
        magic.append(("_drafts", DATELESS_FILENAME))
    for folder, matcher in magic:
        base = paths.inside(site.source, directory, folder)
        if _leads_out(site, base):
            continue
        for entry in site.entry_filter.filter(_glob(base), base):
            path = f"{base}/{entry}"
            if not matcher.search(entry) or os.path.isdir(path):
                continue
            document = _read_document(site, site.posts, path)
            if document is not None and _is_publishable(site, document):
                site.posts.docs.append(document)


def _is_publishable(site: Site, document: Document) -> bool:
    if site.publisher.publishes(document):
        return True
    if site.publisher.hidden_in_the_future(document):
        site.warn(
            f"Skipping: {document.relative_path} has a future date",
            path=document.relative_path,
            hint="`future: true` or --future publishes it now",
        )
    return False


# Collections -------------------------------------------------------------------------


def _read_collection(site: Site, collection: Collection) -> None:
    base = collection.directory
    if not os.path.isdir(base) or _leads_out(site, base):
        return
    entries = _glob(base, hidden=True)
    for entry in site.entry_filter.filter(entries, collection.relative_directory):
        path = f"{base}/{entry}"
        if os.path.isdir(path) or site.entry_filter.symlink(path):
            continue
        if _is_page(site, path):
            document = _read_document(site, collection, path)
            if document and (site.shows_unpublished or document.is_published):
                collection.docs.append(document)
        else:
            folder, name = os.path.split(entry)
            directory = paths.join(collection.relative_directory, folder).rstrip("/")
            collection.files.append(StaticFile(site, directory, name, path, collection))
    site.static_files.extend(collection.files)
    collection.sort()


def _read_document(site: Site, collection: Collection, path: str) -> Document | None:
    relative = path.removeprefix(f"{site.source}/")
    try:
        document = Document(collection, path)
        document.trigger("post_init")
        if document.is_yaml_file:
            _read_yaml_document(site, document)
            return document
        defaults = site.front_matter_defaults.all(document.relative_path, document.type)
        if defaults:
            document.merge_data(defaults, "front matter defaults")
        header = _front_matter(site, path, relative)
        if header is None:
            return None
        data, document.content, document.body_line = header
        document.merge_data(data)
        document.post_read()
    except InvalidDateError as error:
        if error.message.endswith("YAML front matter."):
            at_setting(error, "date", files=[path], source=site.source)
        elif error.message.endswith("filename."):
            hint = "rename the file to year-month-day-title, as in 2020-01-31-title.md"
            error.diagnostic = replace(error.diagnostic, hint=hint)
        site.fail(error.at(relative))
        return None
    except PykyllError as error:
        site.fail(error.at(relative))
        return None
    return document


def _read_yaml_document(site: Site, document: Document) -> None:
    """A YAML file of a collection: all of it is front matter, nothing is content."""
    text = read_text(document.path_on_disk, site.encoding)
    data = psych.load(
        text, path=document.relative_path, schema=site.compat.yaml_schema, zone=site.zone
    )
    if isinstance(data, dict):
        document.data = data


# Theme and data ------------------------------------------------------------------------


def _read_theme_assets(site: Site, root: str, folder: str) -> None:
    known = {page.relative_path for page in site.pages}
    known |= {file.relative_path for file in site.static_files}
    for entry in _glob(folder, hidden=True):
        path = f"{folder}/{entry}"
        if os.path.isdir(path) or os.path.islink(path):
            continue
        directory, name = os.path.split(path.removeprefix(f"{root}/"))
        if f"{directory}/{name}" in known or f"/{directory}/{name}" in known:
            continue
        if _is_page(site, path):
            _read_page(site, directory, name, path)
        else:
            site.static_files.append(StaticFile(site, f"/{directory}", name, path))


def _read_data(site: Site) -> None:
    data: Data = {}
    own = paths.inside(site.source, site.data_dir)
    if not _leads_out(site, own):
        data, errors = read_data(site, own)
        site.errors.extend(errors)
    if site.theme is not None and site.theme.data_path:
        theme_data, errors = read_data(site, site.theme.data_path)
        site.errors.extend(errors)
        data = deep_merge(theme_data, data)
    site.data = data


# Files ---------------------------------------------------------------------------------


def _front_matter(
    site: Site, path: str, relative: str
) -> tuple[dict[str, object], str, int] | None:
    """Front matter, body and the body's line; what cannot be read is an error of the site.

    Jekyll prints a warning and publishes the page without its front matter. That
    stays possible with an explicit `strict_front_matter: false`.
    """
    try:
        text = read_text(path, site.encoding)
    except PykyllError as error:
        site.fail(error.at(relative))
        return None
    try:
        parsed = front_matter.parse(
            text, path=relative, schema=site.compat.yaml_schema, zone=site.zone
        )
    except PykyllError as error:
        if site.config.user.get("strict_front_matter") is not False:
            site.fail(error.at(relative, text))
            return None
        site.warnings.append(replace(error.diagnostic, severity="warning"))
        parts = front_matter.split(text)
        return {}, parts.body if parts else text, parts.body_line if parts else 1
    if parsed is None:
        return {}, text, 1
    return parsed.data, parsed.body, parsed.body_line


def _leads_out(site: Site, folder: str) -> bool:
    """Whether a folder is left out, with a warning, since a link takes it out of the source."""
    if not site.entry_filter.leads_out(folder) or not os.path.isdir(folder):
        return False
    site.warn(
        "a link leads this folder out of the site, which safe mode does not follow",
        path=folder.removeprefix(f"{site.source}/"),
        hint="put the folder itself there; GitHub Pages, and `safe: true`, publish "
        "nothing from outside, `compat: jekyll` does",
    )
    return True


def _listing(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _glob(folder: str, *, hidden: bool = False) -> list[str]:
    """Ruby's `Dir["**/*"]`: files and folders below, sorted, no links to folders followed."""
    found: list[str] = []

    def walk(prefix: str) -> None:
        for name in _listing(f"{folder}/{prefix}"):
            if name.startswith(".") and not hidden:
                continue
            found.append(f"{prefix}{name}")
            path = f"{folder}/{prefix}{name}"
            if os.path.isdir(path) and not os.path.islink(path):
                walk(f"{prefix}{name}/")

    walk("")
    return found
