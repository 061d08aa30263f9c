"""The placeholders of a document's permalink.

Source of the behaviour: Jekyll's `UrlDrop`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.files.paths import basename_without_ext
from pykyll.ruby.strftime import strftime
from pykyll.ruby.strings import downcase
from pykyll.ruby.text import to_s
from pykyll.site.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.compat import Compat
    from pykyll.site.document import Document

_DATE_FORMATS = {
    "year": "%Y",
    "month": "%m",
    "day": "%d",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
    "i_day": "%-d",
    "i_month": "%-m",
    "short_month": "%b",
    "long_month": "%B",
    "short_year": "%y",
    "w_year": "%G",
    "week": "%V",
    "w_day": "%u",
    "short_day": "%a",
    "long_day": "%A",
    "y_day": "%j",
}


def placeholder(document: Document, name: str) -> str | None:
    """The value of one placeholder (without its colon), not yet escaped."""
    if name in _DATE_FORMATS:
        return strftime(document.date, _DATE_FORMATS[name])
    return _OTHERS[name](document)


def _name(document: Document) -> str | None:
    return _slugified(document, basename_without_ext(document.basename))


def _title(document: Document) -> str | None:
    slug = document.value("slug")
    title = basename_without_ext(document.basename) if slug is None else to_s(slug)
    return slugify(title, "pretty", cased=True, marks=document.site.compat.slugs_keep_marks)


def _slug(document: Document) -> str | None:
    slug = document.value("slug")
    return _name(document) if slug is None else _slugified(document, to_s(slug))


def _slugified(document: Document, text: str) -> str | None:
    return slugify(text, marks=document.site.compat.slugs_keep_marks)


def _categories(document: Document) -> list[str]:
    categories = document.value("categories")
    if categories is None:
        return []
    return [to_s(each) for each in (categories if isinstance(categories, list) else [categories])]


def _joined_categories(document: Document) -> str:
    return "/".join(dict.fromkeys(map(downcase, _categories(document))))


def _slugified_categories(document: Document) -> str:
    return "/".join(
        dict.fromkeys(_slugified(document, each) or "" for each in _categories(document))
    )


def _collection(document: Document) -> str | None:
    return document.collection.label


_OTHERS: dict[str, Callable[[Document], str | None]] = {
    "categories": _joined_categories,
    "collection": _collection,
    "name": _name,
    "output_ext": lambda document: document.output_ext,
    "path": lambda document: document.cleaned_relative_path,
    "slug": _slug,
    "slugified_categories": _slugified_categories,
    "title": _title,
}

_WEEKDATES = frozenset({"long_month", "w_year", "week", "w_day", "short_day", "long_day"})


@lru_cache
def placeholders(*, weekdates: bool, slugified_categories: bool) -> frozenset[str]:
    """The names that a document's permalink may use.

    Args:
        weekdates: Whether those of weeks and weekdays are among them.
        slugified_categories: Whether `slugified_categories` is.
    """
    known = {*_DATE_FORMATS, *_OTHERS}
    unknown = set() if weekdates else set(_WEEKDATES)
    return frozenset(
        known - unknown - (set() if slugified_categories else {"slugified_categories"})
    )


def placeholders_of(compat: Compat) -> frozenset[str]:
    """The names that a document's permalink may use in this Jekyll."""
    return placeholders(
        weekdates=compat.weekdate_permalinks, slugified_categories=compat.slugified_categories
    )
