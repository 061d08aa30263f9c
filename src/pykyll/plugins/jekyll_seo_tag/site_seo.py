"""What is told about every page of a site alike, worked out once a build.

Source of the behaviour: `Jekyll::SeoTag::Drop` of jekyll-seo-tag 2.8.0.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.extend.template_filters import normalize_whitespace, uri_escape
from pykyll.extend.template_values import is_on, member
from pykyll.liquid import to_s
from pykyll.plugins.jekyll_seo_tag.image import is_absolute_url

if TYPE_CHECKING:
    from pykyll.extend import Host
    from pykyll.extend.template_filters import TemplateFilters


class SiteSeo:
    """The site's half of a page's properties, each worked out when it is first asked for."""

    def __init__(self, host: Host) -> None:
        self._drop = host.site_drop()
        self.filters: TemplateFilters = host.filters

    def get(self, key: str) -> object:
        """What templates see as `site.KEY`."""
        return self._drop.get(key)

    @cached_property
    def title(self) -> str | None:
        """The title or name."""
        return self.formatted(first(self.get("title"), self.get("name")))

    @cached_property
    def description(self) -> str | None:
        """The description."""
        return self.formatted(self.get("description"))

    @cached_property
    def title_with_tagline(self) -> str | None:
        """The title and what the site says of itself; none where it says nothing."""
        if not (self.description and self.title):
            return None
        return f"{self.title} | {self.formatted(self.get('tagline')) or self.description}"

    @cached_property
    def logo(self) -> str | None:
        """The logo as a URL."""
        logo = self.get("logo")
        if not is_on(logo):
            return None
        return uri_escape(logo if is_absolute_url(logo) else self.filters.absolute_url(logo))

    @cached_property
    def has_url(self) -> bool:
        """Whether the site knows its address, so that pages have whole ones."""
        return is_on(self.get("url"))

    @cached_property
    def lang(self) -> object:
        """The language."""
        return self.get("lang")

    @cached_property
    def locale(self) -> object:
        """The language with its country."""
        return self.get("locale")

    @cached_property
    def author(self) -> object:
        """Who writes where a page does not say."""
        return self.get("author")

    @property
    def authors(self) -> dict[object, object]:
        """What `_data/authors` says of authors, by name."""
        authors = member(self.get("data"), "authors")
        return authors if isinstance(authors, dict) else {}

    @cached_property
    def twitter(self) -> object:
        """`twitter:` of the configuration."""
        return self.get("twitter")

    @cached_property
    def social(self) -> dict[str, object]:
        """`social:` of the configuration."""
        social = self.get("social")
        return social if isinstance(social, dict) else {}

    @cached_property
    def page_number_message(self) -> str:
        """What stands before the title of a list's further pages."""
        message = self.get("seo_paginator_message")
        return to_s(message) if is_on(message) else "Page %<current>s of %<total>s for "

    def formatted(self, value: object) -> str | None:
        """A value as plain text on one line, from Markdown; none where nothing is left."""
        text = self.filters.apply("strip_html", self.filters.markdownify(value))
        return to_s(self.filters.apply("escape_once", normalize_whitespace(text))) or None


def first(*values: object) -> object:
    """Ruby's `a || b || c`."""
    for value in values:
        if is_on(value):
            return value
    return values[-1]
