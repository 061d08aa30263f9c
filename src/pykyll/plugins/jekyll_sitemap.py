"""`sitemap.xml` and `robots.txt`.

Source of the behaviour: jekyll-sitemap 1.4.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.extend.template_filters import xml_escape
from pykyll.extend.template_values import default, is_on, member, printed_member
from pykyll.liquid import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.extend import Host
    from pykyll.liquid import Drop
    from pykyll.site import Page, StaticFile

_ROBOTS = 'Sitemap: {{ "sitemap.xml" | absolute_url }}\n'
_LISTED_EXTENSIONS = frozenset({".htm", ".html", ".xhtml", ".pdf"})
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def install(host: Host) -> None:
    """Add the generator."""
    host.add_generator(add_sitemap, priority="lowest")


def add_sitemap(host: Host) -> None:
    """Add the two pages, unless the site has them itself."""
    present: list[Page | StaticFile] = [*host.pages, *host.static_files]
    urls = {item.url for item in present}
    if "/sitemap.xml" not in urls:
        _add_sitemap(host, has_stylesheet="/sitemap.xsl" in urls)
    if "/robots.txt" not in urls:
        host.add_page("robots.txt", content=_ROBOTS, data={"layout": None})


def _add_sitemap(host: Host, *, has_stylesheet: bool) -> None:
    files = [host.drop_of(file) for file in host.static_files if file.ext in _LISTED_EXTENSIONS]
    host.add_page(
        "sitemap.xml",
        content=lambda: "".join(_Sitemap(host, files, has_stylesheet=has_stylesheet).lines()),
        data={"layout": None, "static_files": files, "xsl": has_stylesheet},
    )


class _Sitemap:
    """The sitemap while it is printed."""

    def __init__(self, host: Host, files: list[Drop], *, has_stylesheet: bool) -> None:
        self._drop = host.site_drop()
        self._files = files
        self._has_stylesheet = has_stylesheet
        self._filters = host.filters

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
            date = printed_member(document, "date", "date_to_xmlschema")
            changed = default(member(document, "last_modified_at"), date)
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
