"""The tag `seo`: title, description, Open Graph, Twitter cards and JSON-LD of a page.

Source of the behaviour: jekyll-seo-tag 2.8.0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.liquid import to_s
from pykyll.plugins.liquid_values import default, is_on, member
from pykyll.plugins.seo_json_ld import json_ld
from pykyll.plugins.seo_properties import SeoProperties
from pykyll.plugins.template_filters import TemplateFilters
from pykyll.ruby.json_text import generate_json
from pykyll.templates.drops import SiteDrop, drop_of_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pykyll.liquid import Context, ParseContext
    from pykyll.site import Site

VERSION = "2.8.0"
"""The version that the comment around the tags names."""

_WITHOUT_TITLE = re.compile(r"title=false", re.IGNORECASE)
_FACEBOOK = {"admins": "fb:admins", "publisher": "article:publisher", "app_id": "fb:app_id"}
_VERIFICATIONS = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
}


def install(site: Site) -> None:
    """Add the tag."""
    filters = TemplateFilters(site)
    site_drop = drop_of_site(site)

    @site.liquid.environment.tag("seo")
    def seo(markup: str, _parse: ParseContext) -> Callable[[Context], str]:
        shows_title = not _WITHOUT_TITLE.search(markup)

        def render(context: Context) -> str:
            page, paginator = context.registers["page"], context.get("paginator")
            properties = SeoProperties(site_drop, page, paginator, filters)
            return "".join(_lines(properties, site.compat.jekyll_version, title=shows_title))

        return render


def _lines(seo: SeoProperties, jekyll_version: str, *, title: bool) -> Iterator[str]:
    yield f"<!-- Begin Jekyll SEO tag v{VERSION} -->\n"
    if title and is_on(seo.title):
        yield f"<title>{to_s(seo.title)}</title>\n"
    yield f'<meta name="generator" content="Jekyll v{jekyll_version}" />\n'
    yield from _open_graph(seo)
    yield from _neighbours(seo)
    yield from _twitter(seo)
    yield from _facebook(seo.site.get("facebook"))
    yield from _verifications(seo.site)
    yield f'<script type="application/ld+json">\n{generate_json(json_ld(seo))}</script>\n'
    yield "<!-- End Jekyll SEO tag -->\n"


def _open_graph(seo: SeoProperties) -> Iterator[str]:
    if is_on(seo.page_title):
        yield _property("og:title", seo.page_title)
    if is_on(seo.author.name):
        yield _name("author", seo.author.name)
    yield _property("og:locale", seo.page_locale)
    if is_on(seo.description):
        yield _name("description", seo.description)
        yield _property("og:description", seo.description)
    if is_on(seo.site.get("url")):
        yield f'<link rel="canonical" href="{to_s(seo.canonical_url)}" />\n'
        yield _property("og:url", seo.canonical_url)
    if is_on(seo.site_title):
        yield _property("og:site_name", seo.site_title)
    if seo.image is not None:
        yield _property("og:image", seo.image.path)
        for key in ("height", "width", "alt"):
            if is_on(seo.image.get(key)):
                yield _property(f"og:image:{key}", seo.image.get(key))
    date = member(seo.page, "date")
    if is_on(date):
        yield _property("og:type", "article")
        yield _property("article:published_time", seo.filters.date_to_xmlschema(date))
    else:
        yield _property("og:type", "website")


def _neighbours(seo: SeoProperties) -> Iterator[str]:
    for relation, key in (("prev", "previous_page"), ("next", "next_page")):
        if is_on(member(seo.paginator, key)):
            url = seo.filters.absolute_url(member(seo.paginator, f"{key}_path"))
            yield f'<link rel="{relation}" href="{url}" />\n'


def _twitter(seo: SeoProperties) -> Iterator[str]:
    twitter = seo.site.get("twitter")
    if seo.image is None:
        yield _name("twitter:card", "summary")
    else:
        own, sites = member(seo.page, "twitter", "card"), member(twitter, "card")
        yield _name("twitter:card", default(own, sites, "summary_large_image"))
        yield _property("twitter:image", seo.image.path)
        if is_on(seo.image.get("alt")):
            yield _name("twitter:image:alt", seo.image.get("alt"))
    if is_on(seo.page_title):
        yield _property("twitter:title", seo.page_title)
    if is_on(twitter):
        yield _name("twitter:site", f"@{_without_at(member(twitter, 'username'))}")
        if is_on(seo.author.twitter):
            yield _name("twitter:creator", f"@{_without_at(seo.author.twitter)}")


def _facebook(facebook: object) -> Iterator[str]:
    for key, name in _FACEBOOK.items():
        if is_on(member(facebook, key)):
            yield _property(name, member(facebook, key))


def _verifications(site: SiteDrop) -> Iterator[str]:
    verifications = site.get("webmaster_verifications")
    if not is_on(verifications):
        google = site.get("google_site_verification")
        if is_on(google):
            yield _name(_VERIFICATIONS["google"], google)
        return
    for key, name in _VERIFICATIONS.items():
        if is_on(member(verifications, key)):
            yield _name(name, member(verifications, key))


def _name(name: str, content: object) -> str:
    return f'<meta name="{name}" content="{to_s(content)}" />\n'


def _property(name: str, content: object) -> str:
    return f'<meta property="{name}" content="{to_s(content)}" />\n'


def _without_at(value: object) -> str:
    return to_s(value).replace("@", "")
