"""Redirects: `redirect_from` and `redirect_to` in front matter.

Source of the behaviour: jekyll-redirect-from 0.16.0.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.config.place import at_setting
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.liquid import LiquidError, inspect
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
        for address in _addresses(item, host):
            redirect = _redirect(host, address, item.url)
            page = host.add_page("redirect.html", data=redirect.front_matter(), gives_way=True)
            page.leads_on = LeadsOn(item.url, item, "redirect_from", address)
            redirects[redirect.path] = redirect.to
        target = _target(item, host)
        if target is not None:
            try:
                redirect = _redirect(host, item.url, target)
            except LiquidError as error:
                raise _at_front_matter(_with_cure(error), "redirect_to", item, host) from None
            _make_redirect_of(item, redirect)
            item.leads_on = LeadsOn(target, item, "redirect_to", target)
            redirects[redirect.path] = redirect.to
    if _wants_json(host):
        text = generate_json(redirects)
        host.add_page("redirects.json", content=text, data={"layout": None})


def _addresses(item: Document | Page, host: Host) -> list[str]:
    given = _front_matter(item, "redirect_from")
    entries = given if isinstance(given, list) else [given]
    return [_path(entry, "redirect_from", item, host) for entry in entries if entry is not None]


def _target(item: Document | Page, host: Host) -> str | None:
    given = _front_matter(item, "redirect_to")
    if isinstance(given, list):
        given = next((entry for entry in given if entry is not None), None)
    return None if given is None or given is False else _path(given, "redirect_to", item, host)


def _front_matter(item: Document | Page, key: str) -> object:
    return item.merged_data.get(key) if isinstance(item, Page) else item.value(key)


def _path(value: object, key: str, item: Document | Page, host: Host) -> str:
    if isinstance(value, str):
        return value
    error = PykyllError(
        f"a redirect's address must be text, but is {inspect(value)}",
        hint="write an address, or a list of some: `/about/`; a number in quotes",
    )
    raise _at_front_matter(error, key, item, host)


def _at_front_matter(
    error: PykyllError, key: str, item: Document | Page, host: Host
) -> PykyllError:
    """The error at its line in the item, else in the defaults."""
    own = [] if item.path_on_disk is None else [item.path_on_disk]
    at_setting(error, key, files=[*host.config.files, *own], source=host.source)
    return error.at(item.relative_path)


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


def _with_cure(error: LiquidError) -> LiquidError:
    hint = "write a path, `/about/`, or a whole address with `https://`"
    error.diagnostic = replace(error.diagnostic, hint=error.diagnostic.hint or hint)
    return error


def _make_redirect_of(item: Document | Page, redirect: Redirect) -> None:
    item.data.update(redirect.front_matter())
    item.content = ""
    item.forget_url()


def _wants_json(host: Host) -> bool:
    given = host.config.get("redirect_from")
    if given is not None and not isinstance(given, dict):
        error = PykyllError(
            f"`redirect_from` in the configuration must be keys and values, and is {inspect(given)}",
            hint="write `redirect_from: {json: false}`, or remove it; addresses stand in front matter",
        )
        raise at_setting(error, "redirect_from", files=host.config.files, source=host.source)
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
