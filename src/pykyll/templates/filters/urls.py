"""Filters over URLs: `relative_url`, `absolute_url`, `strip_index`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.liquid import Drop
from pykyll.regex import regex
from pykyll.ruby import uri
from pykyll.ruby.text import to_s
from pykyll.ruby.values import Symbol
from pykyll.templates.drops import DocumentDrop, ExcerptDrop, PageDrop
from pykyll.templates.filters.ruby_types import no_method
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from pykyll.liquid import Environment
    from pykyll.site.site import Site

_INDEX = regex(r"/index\.html?$", re.MULTILINE)


def install(env: Environment, site: Site) -> None:
    """Add the filters to the environment."""
    urls = SiteUrls(site)
    env.filter("relative_url")(urls.relative)
    env.filter("absolute_url")(urls.absolute)
    env.filter("strip_index")(strip_index)


class SiteUrls:
    """URLs of a site, relative to the domain or with it, each worked out once."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._relative: dict[str, str] = {}
        self._absolute: dict[str, str] = {}

    def relative(self, value: object) -> object:
        """The path below the domain: `baseurl` in front, percent-encoded.

        What has a scheme already is given back as it is.

        Raises:
            HostError: For what is no URL.
        """
        if value is None:
            return None
        target = _url_of(value)
        if not isinstance(target, str):
            return self._relative_of(to_s(target))
        known = self._relative.get(target)
        if known is None:
            known = self._relative[target] = self._relative_of(target)
        return known

    def absolute(self, value: object) -> object:
        """The whole URL: `url` and `baseurl` in front, percent-encoded.

        Raises:
            HostError: For what is no URL.
        """
        if value is None:
            return None
        target = to_s(_url_of(value))
        known = self._absolute.get(target)
        if known is None:
            known = self._absolute[target] = self._absolute_of(target)
        return known

    def _relative_of(self, target: str) -> str:
        if _is_absolute(target):
            return target
        baseurl = to_s(self._site.setting("baseurl")).removesuffix("/")
        return _normalized(_with_slash(baseurl) + _with_slash(target))

    def _absolute_of(self, target: str) -> str:
        if _is_absolute(target):
            return target
        domain = to_s(self._site.setting("url"))
        relative = self._relative_of(target)
        return _normalized(domain + relative) if domain else relative


def strip_index(value: object) -> object:
    """The URL without `index.html` at its end."""
    if value is None or to_s(value) == "":
        return None
    if not isinstance(value, str) or isinstance(value, Symbol):
        raise no_method("strip_index", "sub", value)
    return _INDEX.sub("/", value, count=1)


def _url_of(value: object) -> object:
    if isinstance(value, Drop) and isinstance(value, (DocumentDrop, ExcerptDrop, PageDrop)):
        return value.get("url")
    return value


def _with_slash(part: str) -> str:
    return part if not part or part.startswith("/") else f"/{part}"


def _is_absolute(target: str) -> bool:
    if ":" not in target and not target.startswith("//"):
        return False
    try:
        return uri.parse(target).is_absolute
    except uri.UriError as error:
        raise _no_url(target, error) from error


def _normalized(target: str) -> str:
    try:
        return uri.normalize(target)
    except uri.UriError as error:
        raise _no_url(target, error) from error


def _no_url(target: str, error: uri.UriError) -> HostError:
    return HostError(f"'{target}' is not a URL: {error}", str(error))
