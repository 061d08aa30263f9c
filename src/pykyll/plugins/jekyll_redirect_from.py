"""Redirects: `redirect_from` and `redirect_to` in front matter.

Source of the behaviour: jekyll-redirect-from 0.16.0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.liquid import inspect, to_s
from pykyll.regex import regex
from pykyll.ruby.json_text import generate_json
from pykyll.site import Document, Layout, Page
from pykyll.site.leads_on import LeadsOn

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.extend import Host

_EXTERNAL = regex(r"^https?://", re.MULTILINE)
_LAYOUT = "redirect"


def install(host: Host) -> None:
    """Add the generator."""
    host.add_generator(add_redirects)


def add_redirects(host: Host) -> None:
    """Add a page for every address that leads elsewhere, and `redirects.json`."""
    host.add_layout(_default_layout())
    redirects: dict[str, str] = {}
    items: list[Document | Page] = [*host.documents_to_write()]
    for item in items + list(host.pages):
        for address in _addresses(item):
            redirect = _redirect(host, address, item.url)
            page = host.add_page("redirect.html", data=redirect.front_matter(), gives_way=True)
            page.leads_on = LeadsOn(item.url, item, "redirect_from", address)
            redirects[redirect.path] = redirect.to
        target = _target(item)
        if target is not None:
            redirect = _redirect(host, item.url, target)
            _make_redirect_of(item, redirect)
            item.leads_on = LeadsOn(target, item, "redirect_to", target)
            redirects[redirect.path] = redirect.to
    if _wants_json(host):
        text = generate_json(redirects)
        host.add_page("redirects.json", content=text, data={"layout": None})


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


@dataclass(frozen=True, slots=True)
class Redirect:
    """From where to where."""

    path: str
    to: str

    def front_matter(self) -> Data:
        """That of the page which leads on."""
        return {
            "sitemap": False,
            "layout": _LAYOUT,
            "permalink": self.path,
            "redirect": {"from": self.path, "to": self.to},
        }


def _redirect(host: Host, address: str, target: str) -> Redirect:
    path = address if not address or address.startswith("/") else f"/{address}"
    to = target if _EXTERNAL.search(target) else host.filters.absolute_url(target)
    return Redirect(path, to)


def _make_redirect_of(item: Document | Page, redirect: Redirect) -> None:
    item.data.update(redirect.front_matter())
    item.content = ""
    item.forget_url()


def _wants_json(host: Host) -> bool:
    given = host.config.get("redirect_from")
    if given is not None and not isinstance(given, dict):
        raise PykyllError(
            f"`redirect_from` in the configuration must be keys and values, and is {inspect(given)}",
            hint="write `redirect_from: {json: false}`, or remove it; addresses stand in front matter",
        )
    settings = host.config.section("redirect_from")
    return settings.get("json") is not False and not host.has_file("redirects.json")


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
