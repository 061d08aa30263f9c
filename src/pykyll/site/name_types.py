"""Of which type the front matter must be that names of files and URLs are made of.

Jekyll fails over others, in Ruby's words, without the file that has them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.config.place import at_setting
from pykyll.config.types import shown
from pykyll.errors import PykyllError
from pykyll.site.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.site.page import Page

_CURES = {
    "permalink": "write a text, such as `/about/`; one that looks like a number or a date in quotes",
    "slug": "write a text, such as `a-word`; one that looks like a number or a date in quotes",
}


def wrong_names(item: Document | Page) -> Iterator[PykyllError]:
    """An error for each value that is no text, at its line: the item's, or that of the defaults."""
    for key in ("permalink", "slug") if isinstance(item, Document) else ("permalink",):
        value = item.value(key)
        if value is None or value is False or (isinstance(value, str) and "\0" not in value):
            continue
        yield _at_line(item, key, PykyllError(f"`{key}` must be a text, and is {shown(value)}"))


def _at_line(item: Document | Page, key: str, error: PykyllError) -> PykyllError:
    site = item.site
    error.diagnostic = replace(error.diagnostic, hint=_CURES[key])
    if key in item.data and item.path_on_disk is not None:
        at_setting(error, key, files=(item.path_on_disk,), source=site.source)
    if error.diagnostic.path is None:
        at_setting(error, key, files=site.config.files, source=site.source)
    return error.at(item.relative_path)
