"""A page's properties as JSON-LD for schema.org.

Source of the behaviour: `Jekyll::SeoTag::JSONLDDrop` of jekyll-seo-tag 2.8.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.extend.template_values import is_on

if TYPE_CHECKING:
    from pykyll.plugins.jekyll_seo_tag.page_seo import PageSeo

_AUTHOR_TYPES = ("Organization", "Person")
_ENTITY_TYPES = ("BlogPosting", "CreativeWork")


def json_ld(seo: PageSeo) -> dict[str, object]:
    """The properties that are known, sorted by name."""
    properties = {
        "@context": "https://schema.org",
        "@type": seo.type,
        "author": _author(seo),
        "dateModified": seo.date_modified,
        "datePublished": seo.date_published,
        "description": seo.description,
        "headline": seo.page_title,
        "image": None if seo.image is None else seo.image.json_ld(),
        "mainEntityOfPage": _main_entity(seo),
        "name": seo.name,
        "publisher": _publisher(seo),
        "sameAs": seo.links,
        "url": seo.canonical_url,
    }
    return {key: value for key, value in properties.items() if value is not None}


def _author(seo: PageSeo) -> dict[str, object] | None:
    author = seo.author
    kind = author.get("type")
    if not is_on(author.name) or (is_on(kind) and kind not in _AUTHOR_TYPES):
        return None
    described = {"@type": kind if is_on(kind) else "Person", "name": author.name}
    if is_on(author.get("url")):
        described["url"] = author.get("url")
    return described


def _publisher(seo: PageSeo) -> dict[str, object] | None:
    if seo.sitewide.logo is None:
        return None
    publisher: dict[str, object] = {
        "@type": "Organization",
        "logo": {"@type": "ImageObject", "url": seo.sitewide.logo},
    }
    if is_on(seo.author.name):
        publisher["name"] = seo.author.name
    return publisher


def _main_entity(seo: PageSeo) -> dict[str, object] | None:
    if seo.type not in _ENTITY_TYPES:
        return None
    return {"@type": "WebPage", "@id": seo.canonical_url}
