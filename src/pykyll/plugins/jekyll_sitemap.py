"""`sitemap.xml` and `robots.txt`.

Source of the behaviour: jekyll-sitemap 1.4.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import to_s
from pykyll.plugins.derived_page import DerivedPage
from pykyll.plugins.liquid_values import default, is_on, member
from pykyll.plugins.template_filters import TemplateFilters, xml_escape
from pykyll.site.extensions import PRIORITIES
from pykyll.templates.drops import StaticFileDrop, drop_of_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.site import Page, Site, StaticFile

_LISTED_EXTENSIONS = frozenset({".htm", ".html", ".xhtml", ".pdf"})
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def install(site: Site) -> None:
    """Add the generator."""
    site.generators.append(SitemapGenerator())


class SitemapGenerator:
    """Adds the two pages, unless the site has them itself."""

    priority = PRIORITIES["lowest"]

    def generate(self, site: Site) -> None:
        """Add what is not there."""
        present: list[Page | StaticFile] = [*site.pages, *site.static_files]
        urls = {item.url for item in present}
        if "/sitemap.xml" not in urls:
            site.pages.append(_sitemap_page(site, has_stylesheet="/sitemap.xsl" in urls))
        if "/robots.txt" not in urls:
            site.pages.append(
                DerivedPage(site, "robots.txt", lambda: _robots(site), {"layout": None})
            )


def _sitemap_page(site: Site, *, has_stylesheet: bool) -> Page:
    files = [StaticFileDrop(file) for file in site.static_files if file.ext in _LISTED_EXTENSIONS]
    data: dict[str, object] = {"layout": None, "static_files": files, "xsl": has_stylesheet}
    produce = lambda: "".join(_Sitemap(site, files, has_stylesheet=has_stylesheet).lines())  # noqa: E731 - read as the page's last argument
    return DerivedPage(site, "sitemap.xml", produce, data)


def _robots(site: Site) -> str:
    return f"Sitemap: {TemplateFilters(site).absolute_url('sitemap.xml')}\n"


class _Sitemap:
    """The sitemap while it is printed."""

    def __init__(self, site: Site, files: list[StaticFileDrop], *, has_stylesheet: bool) -> None:
        self._drop = drop_of_site(site)
        self._files = files
        self._has_stylesheet = has_stylesheet
        self._filters = TemplateFilters(site)

    def lines(self) -> Iterator[str]:
        """Its lines."""
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        if self._has_stylesheet:
            href = self._filters.absolute_url("/sitemap.xsl")
            yield f'<?xml-stylesheet type="text/xsl" href="{href}"?>\n'
        yield (
            '<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            f'xsi:schemaLocation="{_SCHEMA} {_SCHEMA}/sitemap.xsd" xmlns="{_SCHEMA}">\n'
        )
        for document in self._documents():
            changed = default(member(document, "last_modified_at"), member(document, "date"))
            yield from self._entry(member(document, "url"), changed)
        for page in self._drop.values.html_pages:
            if _is_listed(page) and member(page, "url") != "/404.html":
                yield from self._entry(member(page, "url"), member(page, "last_modified_at"))
        for file in self._files:
            if _is_listed(file) and file.get("name") != "404.html":
                yield from self._entry(file.get("path"), file.get("modified_time"))
        yield "</urlset>\n"

    def _documents(self) -> Iterator[object]:
        for collection in self._drop.values.collections:
            docs = member(collection, "docs") if member(collection, "output") is not False else []
            assert isinstance(docs, list)  # noqa: S101 - the drop gives nothing else
            yield from (document for document in docs if _is_listed(document))

    def _entry(self, url: object, changed: object) -> Iterator[str]:
        location = self._filters.absolute_url(to_s(url).replace("/index.html", "/"))
        yield f"<url>\n<loc>{xml_escape(location)}</loc>\n"
        if is_on(changed):
            yield f"<lastmod>{self._filters.date_to_xmlschema(changed)}</lastmod>\n"
        yield "</url>\n"


def _is_listed(item: object) -> bool:
    return member(item, "sitemap") is not False
