"""What search engines and social networks are told about a page.

Source of the behaviour: `Jekyll::SeoTag::Drop` of jekyll-seo-tag 2.8.0.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.liquid import to_s
from pykyll.plugins.liquid_values import is_on, member
from pykyll.plugins.seo_author import SeoAuthor
from pykyll.plugins.seo_image import SeoImage, is_absolute_url
from pykyll.plugins.template_filters import normalize_whitespace, uri_escape

if TYPE_CHECKING:
    from pykyll.plugins.template_filters import TemplateFilters
    from pykyll.templates.drops import SiteDrop

_HOMEPAGE_OR_ABOUT = re.compile(r"^/(about/)?(index.html?)?$", re.MULTILINE)
_INDEX = re.compile(r"/index\.html$", re.MULTILINE)
_REFERENCE = re.compile(r"%(?:<(current|total)>[-+0 #]*(?:[1-9]\d*)?[sd]|\{(current|total)\}|(%))")


class SeoProperties:
    """The properties of one page, each worked out when it is first asked for."""

    def __init__(
        self, site: SiteDrop, page: object, paginator: object, filters: TemplateFilters
    ) -> None:
        self.site = site
        self.page = page
        self.paginator = paginator
        self.filters = filters

    # Titles -----------------------------------------------------------------------

    @cached_property
    def site_title(self) -> str | None:
        """The site's title or name."""
        return self._formatted(_first(self.site.get("title"), self.site.get("name")))

    @cached_property
    def page_title(self) -> str | None:
        """The page's title alone, else the site's."""
        return self._formatted(member(self.page, "title")) or self.site_title

    @cached_property
    def title(self) -> str | None:
        """The page's title with what tells whose it is, and which page of a list."""
        title = self._title_without_number()
        number = self._page_number()
        return title if number is None else number + to_s(title)

    def _title_without_number(self) -> str | None:
        site_title, page_title = self.site_title, self.page_title
        if site_title and page_title and page_title != site_title:
            return f"{page_title} | {site_title}"
        if self._site_description and site_title:
            tagline = self._formatted(self.site.get("tagline")) or self._site_description
            return f"{site_title} | {tagline}"
        return page_title or site_title

    def _page_number(self) -> str | None:
        current, total = member(self.paginator, "page"), member(self.paginator, "total_pages")
        if not isinstance(current, int) or current <= 1:
            return None
        message = self.site.get("seo_paginator_message")
        text = to_s(message) if is_on(message) else "Page %<current>s of %<total>s for "
        values = {"current": to_s(current), "total": to_s(total)}
        return _REFERENCE.sub(lambda found: found[3] or values[found[1] or found[2]], text)

    # Texts ------------------------------------------------------------------------

    @cached_property
    def _site_description(self) -> str | None:
        return self._formatted(self.site.get("description"))

    @cached_property
    def description(self) -> str | None:
        """The page's description or excerpt, else the site's description."""
        own = _first(member(self.page, "description"), member(self.page, "excerpt"))
        return self._formatted(own) or self._site_description

    @cached_property
    def name(self) -> str | None:
        """Whose page it is; only for the home page unless `seo.name` says so."""
        own = self._seo.get("name")
        if is_on(own):
            return self._formatted(own)
        if not self._is_homepage_or_about:
            return None
        social = self._social.get("name")
        return self._formatted(social) if is_on(social) else self.site_title

    @cached_property
    def author(self) -> SeoAuthor:
        """Who wrote it."""
        return SeoAuthor(self.page, self.site)

    @cached_property
    def image(self) -> SeoImage | None:
        """Its picture, where it names one."""
        image = SeoImage(member(self.page, "image"), self.filters)
        return None if image.path is None else image

    # Dates, kinds and places ---------------------------------------------------------

    @cached_property
    def date_modified(self) -> str | None:
        """When it was last changed, as XML Schema writes times."""
        changed = _first(
            self._seo.get("date_modified"),
            member(self.page, "last_modified_at"),
            member(self.page, "date"),
        )
        return self.filters.date_to_xmlschema(changed) if is_on(changed) else None

    @cached_property
    def date_published(self) -> str | None:
        """When it was published, as XML Schema writes times."""
        date = member(self.page, "date")
        return self.filters.date_to_xmlschema(date) if is_on(date) else None

    @cached_property
    def type(self) -> object:
        """Its type at schema.org."""
        own = self._seo.get("type")
        if is_on(own):
            return own
        if self._is_homepage_or_about:
            return "WebSite"
        return "BlogPosting" if is_on(member(self.page, "date")) else "WebPage"

    @cached_property
    def links(self) -> object:
        """Other places on the web that are about the same."""
        own = self._seo.get("links")
        if is_on(own):
            return own
        social = self._social.get("links")
        return social if self._is_homepage_or_about and is_on(social) else None

    @cached_property
    def logo(self) -> str | None:
        """The site's logo as a URL."""
        logo = self.site.get("logo")
        if not is_on(logo):
            return None
        return uri_escape(logo if is_absolute_url(logo) else self.filters.absolute_url(logo))

    @cached_property
    def page_locale(self) -> str:
        """The page's language as `en_US`."""
        lang = _first(member(self.page, "lang"), self.site.get("lang"), "en_US")
        locale = _first(member(self.page, "locale"), self.site.get("locale"), lang)
        return to_s(locale).replace("-", "_")

    @cached_property
    def canonical_url(self) -> object:
        """The one URL of the page."""
        own = member(self.page, "canonical_url")
        if to_s(own):
            return own
        return _INDEX.sub("/", self.filters.absolute_url(member(self.page, "url")))

    # ----------------------------------------------------------------------------

    @cached_property
    def _is_homepage_or_about(self) -> bool:
        return bool(_HOMEPAGE_OR_ABOUT.search(to_s(member(self.page, "url"))))

    @property
    def _seo(self) -> dict[str, object]:
        seo = member(self.page, "seo")
        return seo if isinstance(seo, dict) else {}

    @property
    def _social(self) -> dict[str, object]:
        social = self.site.get("social")
        return social if isinstance(social, dict) else {}

    def _formatted(self, value: object) -> str | None:
        """The value as plain text on one line, from Markdown; none where nothing is left."""
        text = self.filters.apply("strip_html", self.filters.markdownify(value))
        return to_s(self.filters.apply("escape_once", normalize_whitespace(text))) or None


def _first(*values: object) -> object:
    """Ruby's `a || b || c`."""
    for value in values:
        if is_on(value):
            return value
    return values[-1]
