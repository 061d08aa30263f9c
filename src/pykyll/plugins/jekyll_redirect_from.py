"""Redirects: `redirect_from` and `redirect_to` in front matter.

Source of the behaviour: jekyll-redirect-from 0.16.0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.files.paths import inside
from pykyll.liquid import inspect, to_s
from pykyll.plugins.template_filters import TemplateFilters
from pykyll.ruby.json_text import generate_json
from pykyll.site import Document, Layout, Page
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from pykyll.site import Site

import os

_EXTERNAL = re.compile(r"^https?://", re.MULTILINE)
_LAYOUT = "redirect"


def install(site: Site) -> None:
    """Add the generator."""
    site.generators.append(RedirectGenerator())


class RedirectGenerator:
    """Adds a page for every address that leads elsewhere."""

    priority = PRIORITIES["normal"]

    def generate(self, site: Site) -> None:
        """Add the pages, the layout they use, and `redirects.json`."""
        site.layouts.setdefault(_LAYOUT, _default_layout())
        redirects: dict[str, str] = {}
        filters = TemplateFilters(site)
        items: list[Document | Page] = [doc for doc in site.documents if doc.is_written]
        for item in items + list(site.pages):
            for address in _addresses(item):
                page = _redirect_page(site, address, item.url, filters)
                site.pages.append(page)
                _note(redirects, page)
            target = _target(item)
            if target is not None:
                _redirect(item, _redirect_page(site, item.url, target, filters))
                _note(redirects, item)
        if _wants_json(site):
            text = generate_json(redirects)
            site.pages.append(Page(site, "", "redirects.json", content=text, data={"layout": None}))


def _addresses(item: Document | Page) -> list[str]:
    given = _front_matter(item, "redirect_from")
    entries = given if isinstance(given, list) else [given]
    return [_path(entry, item) for entry in entries if entry is not None]


def _target(item: Document | Page) -> str | None:
    given = _front_matter(item, "redirect_to")
    if isinstance(given, list):
        given = next((entry for entry in given if entry is not None), None)
    return None if given is None or given is False else _path(given, item)


def _front_matter(item: Document | Page, key: str) -> object:
    return item.merged_data.get(key) if isinstance(item, Page) else item.value(key)


def _path(value: object, item: Document | Page) -> str:
    if isinstance(value, str):
        return value
    raise PykyllError(
        f"a redirect's address must be text, but is {inspect(value)}",
        path=item.relative_path,
        hint=f"put it in quotes: '/{to_s(value)}'",
    )


def _redirect_page(site: Site, address: str, target: str, filters: TemplateFilters) -> Page:
    path = address if not address or address.startswith("/") else f"/{address}"
    to = target if _EXTERNAL.search(target) else filters.absolute_url(target)
    data: dict[str, object] = {
        "sitemap": False,
        "layout": _LAYOUT,
        "permalink": path,
        "redirect": {"from": path, "to": to},
    }
    page = Page(site, "", "redirect.html", data=data)
    page.gives_way = True
    return page


def _redirect(item: Document | Page, redirect: Page) -> None:
    """Make the item itself the redirect."""
    item.data.update(redirect.data)
    item.content = ""
    item.forget_url()


def _note(redirects: dict[str, str], item: Document | Page) -> None:
    redirect = item.data["redirect"]
    assert isinstance(redirect, dict)  # noqa: S101 - set a line before
    redirects[redirect["from"]] = redirect["to"]


def _wants_json(site: Site) -> bool:
    settings = site.config.section("redirect_from")
    exists = os.path.exists(inside(site.source, "redirects.json"))
    return settings.get("json") is not False and not exists


def _default_layout() -> Layout:
    """The page that leads on, by script, by refresh and by a link."""
    to = "{{ page.redirect.to }}"
    content = f"""<!DOCTYPE html>
<html lang="en-US">
  <meta charset="utf-8">
  <title>Redirecting&hellip;</title>
  <link rel="canonical" href="{to}">
  <script>location="{to}"</script>
  <meta http-equiv="refresh" content="0; url={to}">
  <meta name="robots" content="noindex">
  <h1>Redirecting&hellip;</h1>
  <a href="{to}">Click here if you are not redirected.</a>
</html>
"""
    path = "_layouts/redirect.html"
    return Layout(_LAYOUT, path, path, ".html", {}, content, 1)
