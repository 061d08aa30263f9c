"""What search engines and social networks are told about a page.

Source of the behaviour: `Jekyll::SeoTag::Drop` of jekyll-seo-tag 2.8.0.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.extend.template_values import is_on, member, printed_member
from pykyll.liquid import inspect, ruby_class, to_s
from pykyll.plugins.jekyll_seo_tag.author import SeoAuthor
from pykyll.plugins.jekyll_seo_tag.image import SeoImage
from pykyll.plugins.jekyll_seo_tag.site_seo import first
from pykyll.regex import regex
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from pykyll.plugins.jekyll_seo_tag.site_seo import SiteSeo

_HOMEPAGE_OR_ABOUT = regex(r"^/(about/)?(index.html?)?$", re.MULTILINE)
_INDEX = regex(r"/index\.html$", re.MULTILINE)
_REFERENCE = regex(r"%(?:<(current|total)>[-+0 #]*(?:[1-9]\d*)?[sd]|\{(current|total)\}|(%))")


class PageSeo:
    """The properties of one page, each worked out when it is first asked for."""

    def __init__(self, site: SiteSeo, page: object, paginator: object) -> None:
        self.sitewide = site
        self.page = page
        self.paginator = paginator
        self.filters = site.filters

    # Titles -----------------------------------------------------------------------

    @cached_property
    def page_title(self) -> str | None:
        """The page's title alone, else the site's."""
        return self.sitewide.formatted(member(self.page, "title")) or self.sitewide.title

    @cached_property
    def title(self) -> str | None:
        """The page's title with what tells whose it is, and which page of a list."""
        title = self._title_without_number()
        number = self._page_number()
        return title if number is None else number + to_s(title)

    def _title_without_number(self) -> str | None:
        site_title, page_title = self.sitewide.title, self.page_title
        if site_title and page_title and page_title != site_title:
            return f"{page_title} | {site_title}"
        return self.sitewide.title_with_tagline or page_title or site_title

    def _page_number(self) -> str | None:
        current, total = member(self.paginator, "page"), member(self.paginator, "total_pages")
        if not isinstance(current, int) or current <= 1:
            return None
        values = {"current": to_s(current), "total": to_s(total)}
        return _REFERENCE.sub(
            lambda found: found[3] or values[found[1] or found[2]],
            self.sitewide.page_number_message,
        )

    # Texts ------------------------------------------------------------------------

    @cached_property
    def description(self) -> str | None:
        """The page's description or excerpt, else the site's description."""
        own = first(member(self.page, "description"), member(self.page, "excerpt"))
        return self.sitewide.formatted(own) or self.sitewide.description

    @cached_property
    def name(self) -> str | None:
        """Whose page it is; only for the home page unless `seo.name` says so."""
        own = self._seo.get("name")
        if is_on(own):
            return self.sitewide.formatted(own)
        if not self._is_homepage_or_about:
            return None
        social = self.sitewide.social.get("name")
        return self.sitewide.formatted(social) if is_on(social) else self.sitewide.title

    @cached_property
    def author(self) -> SeoAuthor:
        """Who wrote it."""
        return SeoAuthor(self.page, self.sitewide)

    @cached_property
    def image(self) -> SeoImage | None:
        """Its picture, where it names one."""
        image = SeoImage(member(self.page, "image"), self.filters)
        return None if image.path is None else image

    # Dates, kinds and places ---------------------------------------------------------

    @cached_property
    def date(self) -> object:
        """When it was written."""
        return printed_member(self.page, "date", "date_to_xmlschema")

    @cached_property
    def date_modified(self) -> str | None:
        """When it was last changed, as XML Schema writes times."""
        changed = first(
            self._seo.get("date_modified"), member(self.page, "last_modified_at"), self.date
        )
        if changed is self.date:
            return self.date_published
        return self.filters.date_to_xmlschema(changed) if is_on(changed) else None

    @cached_property
    def date_published(self) -> str | None:
        """When it was published, as XML Schema writes times."""
        return self.filters.date_to_xmlschema(self.date) if is_on(self.date) else None

    @cached_property
    def type(self) -> object:
        """Its type at schema.org."""
        own = self._seo.get("type")
        if is_on(own):
            return own
        if self._is_homepage_or_about:
            return "WebSite"
        return "BlogPosting" if is_on(self.date) else "WebPage"

    @cached_property
    def links(self) -> object:
        """Other places on the web that are about the same."""
        own = self._seo.get("links")
        if is_on(own):
            return own
        social = self.sitewide.social.get("links")
        return social if self._is_homepage_or_about and is_on(social) else None

    @cached_property
    def page_locale(self) -> str:
        """The page's language as `en_US`.

        Raises:
            HostError: It is no text.
        """
        lang = first(member(self.page, "lang"), self.sitewide.lang, "en_US")
        locale = first(member(self.page, "locale"), self.sitewide.locale, lang)
        if not isinstance(locale, str):
            raise HostError(
                f"`lang` and `locale` must be texts, and one is {inspect(locale)}",
                f"undefined method `tr' for {inspect(locale)}:{ruby_class(locale)}",
                hint="write `lang: en`, or `locale: en_US`",
            )
        return locale.replace("-", "_")

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

    @cached_property
    def _seo(self) -> dict[str, object]:
        seo = member(self.page, "seo")
        return seo if isinstance(seo, dict) else {}
