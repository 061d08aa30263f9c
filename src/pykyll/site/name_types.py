"""Of which type the front matter must be that names of files and URLs are made of.

Jekyll fails over others, in Ruby's words, without the file that has them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.config.kinds import TEXT, shown, without_nul
from pykyll.config.place import at_setting
from pykyll.errors import PykyllError
from pykyll.site.document import Document
from pykyll.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config.merge import Data

_CURES = {
    "permalink": "write a text, such as `/about/`; one that looks like a number or a date in quotes",
    "categories": "write one, `categories: news`, or a list: `categories: [news, art]`",
    "path": "remove it: where the file lies says what its path is",
    "slug": "write a text, such as `a-word`; one that looks like a number or a date in quotes",
}


def wrong_names(item: Document | Page) -> Iterator[PykyllError]:
    """An error for each value that is no text, at its line: the item's, or that of the defaults."""
    for key in ("permalink", "slug") if isinstance(item, Document) else ("permalink",):
        value = item.value(key)
        if value is None or value is False or (isinstance(value, str) and "\0" not in value):
            continue
        kind = without_nul(TEXT) if isinstance(value, str) else TEXT
        message = f"`{key}` must be {kind.words}, and is {shown(value)}"
        yield _at_line(item, key, PykyllError(message))
    if isinstance(item, Page) and "path" in item.data and _is_no_path(item):
        value = item.data["path"]
        yield _at_line(item, "path", PykyllError(f"`path` must be a text, and is {shown(value)}"))


def _is_no_path(page: Page) -> bool:
    """Whether Jekyll fails at its `path`: Pages' plugins at all but texts, others at nothing."""
    path = page.data["path"]
    return not isinstance(path, str) if page.site.compat.pages_settings else path is None


def wrong_categories(document: Document, own: Data | None) -> PykyllError | None:
    """An error where categories cannot be joined with those of the path.

    Jekyll tells such a document's error in its log, and publishes it without its front matter.

    Args:
        document: Not filled yet.
        own: Its front matter.
    """
    defaults = document.site.front_matter_defaults.all(document.relative_path, document.type)
    for data, is_own in ((defaults, False), (own or {}, True)):
        value = data.get("categories")
        if value is not None and not isinstance(value, (str, list)):
            error = PykyllError(f"`categories` must be a text or a list, and is {shown(value)}")
            error.diagnostic = replace(error.diagnostic, hint=_CURES["categories"])
            files = (document.path_on_disk or "",) if is_own else document.site.config.files
            return at_setting(error, "categories", files=files, source=document.site.source)
    return None


def _at_line(item: Document | Page, key: str, error: PykyllError) -> PykyllError:
    site = item.site
    error.diagnostic = replace(error.diagnostic, hint=_CURES[key])
    if key in item.data and item.path_on_disk is not None:
        at_setting(error, key, files=(item.path_on_disk,), source=site.source)
    if error.diagnostic.path is None:
        at_setting(error, key, files=site.config.files, source=site.source)
    return error.at(item.relative_path)
