"""Makes pages, documents and static files of what was read.

Source of the behaviour: Jekyll's `Reader`, `PostReader`, `PageReader` and `Collection#read`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.config.kinds import MAP
from pykyll.config.nested_types import SETTINGS_OF_COLLECTION_HINT
from pykyll.config.place import at_setting
from pykyll.config.types import WrongTypeError
from pykyll.errors import PykyllError
from pykyll.files.dates import InvalidDateError
from pykyll.site.document import Document, sort_documents
from pykyll.site.name_types import wrong_categories, wrong_names
from pykyll.site.page import Page
from pykyll.site.static_file import StaticFile

if TYPE_CHECKING:
    from pykyll.site.collection import Collection
    from pykyll.site.site import Site
    from pykyll.source.model import Source, SourceFile


def fill(site: Site, source: Source) -> None:
    """Give a site what was read; what is wrong with it is noted in `site.findings`."""
    site.findings.current.join(source.findings)
    site.layouts = dict(source.layouts)
    for file in source.files:
        if file.collection is not None:
            _add_post(site, file)
        else:
            _add_page_or_file(site, file)
    sort_documents(site.posts.docs)
    site.pages.sort(key=lambda page: page.name)
    site.static_files.sort(key=lambda file: file.relative_path)
    for collection in site.collections.values():
        if collection.label in source.collections:
            _fill_collection(site, collection, source.collections[collection.label])
    for file in source.theme_files:
        _add_page_or_file(site, file)
    site.data = source.data


def _add_page_or_file(site: Site, file: SourceFile) -> None:
    if file.is_static:
        site.static_files.append(_static_file(site, file))
        return
    page = Page(
        site,
        file.directory,
        file.name,
        content=file.body,
        data=dict(file.data or {}),
        body_line=file.body_line,
        path=file.path,
    )
    if page.data.get("permalink") == "":
        empty = PykyllError("Invalid permalink: it is empty", hint="remove it")
        at_setting(empty, "permalink", files=[file.path], source=site.source)
        site.fail(empty.at(_shown(site, file)))
    if _has_wrong_name(site, page):
        return
    if site.compat.page_excerpts and site.config.get("page_excerpts"):
        page.make_excerpt()
    page.trigger("post_init")
    if site.publisher.publishes(page):
        site.pages.append(page)


def _add_post(site: Site, file: SourceFile) -> None:
    document = _document(site, site.posts, file)
    if document is None:
        return
    if site.publisher.publishes(document):
        site.posts.docs.append(document)
    elif site.compat.warns_of_future_posts and site.publisher.hidden_in_the_future(document):
        site.warn(
            f"Skipping: {document.relative_path} has a future date",
            path=document.relative_path,
            hint="`future: true` or --future publishes it now",
        )


def _fill_collection(site: Site, collection: Collection, files: tuple[SourceFile, ...]) -> None:
    metadata = site.config.section("collections").get(collection.label)
    if isinstance(metadata, str) and files:
        keys = ("collections", collection.label)
        error = WrongTypeError(keys, metadata, MAP, SETTINGS_OF_COLLECTION_HINT)
        config = site.config
        site.fail(
            at_setting(error, keys[1], files=config.files, source=config.source, within=keys[:1])
        )
    for file in files:
        if file.is_static:
            collection.files.append(_static_file(site, file, collection))
            continue
        document = _document(site, collection, file)
        if document and (site.tree.shows_unpublished or document.is_published):
            collection.docs.append(document)
    if site.compat.site_lists_static_files_of_collections:
        site.static_files.extend(collection.files)
    collection.sort()


def _document(site: Site, collection: Collection, file: SourceFile) -> Document | None:
    """The document; None, and an error of the site, where its front matter is wrong."""
    try:
        document = Document(collection, file.path)
        document.trigger("post_init")
        document.fill(_without_wrong_categories(site, document, file))
    except InvalidDateError as error:
        if error.message.endswith("YAML front matter."):
            at_setting(error, "date", files=[file.path], source=site.source)
        elif error.message.endswith("filename."):
            hint = "rename the file to year-month-day-title, as in 2020-01-31-title.md"
            error.diagnostic = replace(error.diagnostic, hint=hint)
        site.fail(error.at(_shown(site, file)))
        return None
    except PykyllError as error:
        site.fail(error.at(_shown(site, file)))
        return None
    return None if _has_wrong_name(site, document) else document


def _without_wrong_categories(site: Site, document: Document, file: SourceFile) -> SourceFile:
    """The file; as one whose front matter cannot be read where its categories are none.

    Raises:
        PykyllError: They are none, unless the site asks for what Jekyll does then.
    """
    error = None if document.is_yaml_file else wrong_categories(document, file.data)
    if error is None:
        return file
    if site.config.user.get("strict_front_matter") is not False:
        raise error
    site.note(replace(error.diagnostic, severity="warning"))
    return replace(file, data=None)


def _has_wrong_name(site: Site, item: Document | Page) -> bool:
    """Whether no URL can be made of it; that is an error of the site."""
    errors = list(wrong_names(item))
    for error in errors:
        site.fail(error)
    return bool(errors)


def _static_file(site: Site, file: SourceFile, collection: Collection | None = None) -> StaticFile:
    static = StaticFile(site, file.directory, file.name, file.path, collection)
    static.is_marked = file.is_marked
    return static


def _shown(site: Site, file: SourceFile) -> str:
    return file.path.removeprefix(f"{site.source}/")
