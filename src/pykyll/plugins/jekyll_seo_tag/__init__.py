"""The tag `seo`: title, description, Open Graph, Twitter cards and JSON-LD of a page.

Source of the behaviour: jekyll-seo-tag 2.8.0.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pykyll.extend.template_values import default, is_on, member
from pykyll.liquid import to_s
from pykyll.plugins.jekyll_seo_tag.json_ld import json_ld
from pykyll.plugins.jekyll_seo_tag.page_seo import PageSeo
from pykyll.plugins.jekyll_seo_tag.site_seo import SiteSeo
from pykyll.regex import regex
from pykyll.ruby.json_text import generate_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

VERSION = "2.8.0"
"""The version that the comment around the tags names."""

_WITHOUT_TITLE = regex(r"title=false", re.IGNORECASE)
_FACEBOOK = {"admins": "fb:admins", "publisher": "article:publisher", "app_id": "fb:app_id"}
_VERIFICATIONS = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
}


def install(host: Host) -> None:
    """Add the tag."""
    site = SiteSeo(host)

    @cache
    def of_the_site() -> str:
        return "".join((*_facebook(site.get("facebook")), *_verifications(site)))

    def seo(markup: str, _parse: ParseContext) -> Callable[[Context], str]:
        shows_title = not _WITHOUT_TITLE.search(markup)

        def render(context: Context) -> str:
            seo = PageSeo(site, context.registers["page"], context.get("paginator"))
            title = (
                f"<title>{to_s(seo.title)}</title>\n" if shows_title and is_on(seo.title) else ""
            )
            of_the_page = "".join((*_open_graph(seo), *_neighbours(seo), *_twitter(seo)))
            structured = generate_json(json_ld(seo))
            return (
                f"<!-- Begin Jekyll SEO tag v{VERSION} -->\n{title}"
                f'<meta name="generator" content="Jekyll v{host.compat.jekyll_version}" />\n'
                f"{of_the_page}{of_the_site()}"
                f'<script type="application/ld+json">\n{structured}</script>\n'
                "<!-- End Jekyll SEO tag -->\n"
            )

        return render

    host.add_tag("seo", seo)


def _open_graph(seo: PageSeo) -> Iterator[str]:
    if is_on(seo.page_title):
        yield _property("og:title", seo.page_title)
    if is_on(seo.author.name):
        yield _name("author", seo.author.name)
    yield _property("og:locale", seo.page_locale)
    if is_on(seo.description):
        yield _name("description", seo.description)
        yield _property("og:description", seo.description)
    if seo.sitewide.has_url:
        yield f'<link rel="canonical" href="{to_s(seo.canonical_url)}" />\n'
        yield _property("og:url", seo.canonical_url)
    if is_on(seo.sitewide.title):
        yield _property("og:site_name", seo.sitewide.title)
    if seo.image is not None:
        yield _property("og:image", seo.image.path)
        for key in ("height", "width", "alt"):
            if is_on(seo.image.get(key)):
                yield _property(f"og:image:{key}", seo.image.get(key))
    if seo.date_published is not None:
        yield _property("og:type", "article")
        yield _property("article:published_time", seo.date_published)
    else:
        yield _property("og:type", "website")


def _neighbours(seo: PageSeo) -> Iterator[str]:
    for relation, key in (("prev", "previous_page"), ("next", "next_page")):
        if is_on(member(seo.paginator, key)):
            url = seo.filters.absolute_url(member(seo.paginator, f"{key}_path"))
            yield f'<link rel="{relation}" href="{url}" />\n'


def _twitter(seo: PageSeo) -> Iterator[str]:
    twitter = seo.sitewide.twitter
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


def _verifications(site: SiteSeo) -> Iterator[str]:
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
