"""Documents and pages where JSON does not see them as drops."""

from __future__ import annotations

from pykyll.templates.drops.document_drop import DocumentDrop
from pykyll.templates.drops.page_drop import PageDrop


def printed_objects(value: object) -> object:
    """The value with documents and pages in its lists replaced by what they print.

    A list inside a Jekyll drop holds the documents themselves, not their drops, and
    Ruby's JSON turns an object that it does not know into its text.
    """
    if isinstance(value, list):
        return [_printed(each) for each in value]
    if isinstance(value, dict):
        return {key: printed_objects(each) for key, each in value.items()}
    return value


def _printed(value: object) -> object:
    if isinstance(value, DocumentDrop):
        return value.to_s()
    if isinstance(value, PageDrop):
        return value.get("content")
    return printed_objects(value)
