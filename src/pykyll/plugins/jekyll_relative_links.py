"""Links to Markdown files in the source become links to their pages.

Source of the behaviour: jekyll-relative-links 0.7.0; on Pages 0.6.1, which knows no link
titles, no percent-escapes and no paths from the top.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from pykyll.convert.markdown import markdown_extensions
from pykyll.liquid import to_s
from pykyll.ruby import uri
from pykyll.site.excerpt import Excerpt
from pykyll.site.extensions import PRIORITIES
from pykyll.source.entry_filter import Patterns
from pykyll.templates.filters.urls import SiteUrls

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site import Document, Page, Site, StaticFile

_TITLE = r"""(?P<{kind}_title>\s+"(?:\\"|[^"])*(?<!\\)"|\s+"(?:\\'|[^'])*(?<!\\)')?"""
_INLINE = r"\[(?P<inline_text>.*?)\]\((?P<inline_path>[^)]+?)(?P<inline_fragment>#.+?)?{title}\)"
_REFERENCE = (
    r"^\s*?\[(?P<reference_text>.*?)\]: (?P<reference_path>.+?)"
    r"(?P<reference_fragment>#.+?)?{title}\s*?$"
)


def install(site: Site) -> None:
    """Add the generator."""
    site.generators.append(RelativeLinksGenerator(knows_titles=not site.compat.pages))


class RelativeLinksGenerator:
    """Rewrites the links of pages, and of documents if told to."""

    priority = PRIORITIES["lowest"]

    def __init__(self, *, knows_titles: bool) -> None:
        self._is_newer = knows_titles
        inline, reference = (_TITLE.format(kind=kind) for kind in ("inline", "reference"))
        self._link = re.compile(
            _INLINE.format(title=inline if knows_titles else "(?P<inline_title>)")
            + "|"
            + _REFERENCE.format(title=reference if knows_titles else "(?P<reference_title>)"),
            re.MULTILINE | re.ASCII,
        )

    def generate(self, site: Site) -> None:
        """Rewrite the links."""
        options = site.config.section("relative_links")
        if options.get("enabled") is False:
            return
        documents = [document for document in site.documents if document.is_written]
        urls = _Urls(site, documents)
        items: list[Page | Document] = list(site.pages)
        if options.get("collections") is True:
            items += documents
        extensions = markdown_extensions(site)
        excluded = _excluded(options)
        for item in items:
            if item.ext.lower() in extensions and not excluded.match(f"/{item.relative_path}"):
                self._rewrite(item, urls)

    def _rewrite(self, item: Page | Document, urls: _Urls) -> None:
        folder = os.path.dirname(item.relative_path)

        def rewritten(match: re.Match[str]) -> str:
            return self._rewritten(match, folder, urls) or match[0]

        item.content = self._link.sub(rewritten, item.content)
        if self._is_newer and item.data.get("excerpt"):
            item.data["excerpt"] = Excerpt(item)

    def _rewritten(self, match: re.Match[str], folder: str, urls: _Urls) -> str | None:
        kind = "inline" if match["inline_text"] is not None else "reference"
        path = match[f"{kind}_path"]
        if path.startswith("#") or _is_absolute(path):
            return None
        url = urls.of(self._from_source(path, folder))
        if url is None:
            return None
        text = match[f"{kind}_text"]
        rest = (match[f"{kind}_fragment"] or "") + (match[f"{kind}_title"] or "")
        return f"[{text}]({url}{rest})" if kind == "inline" else f"\n[{text}]: {url}{rest}"

    def _from_source(self, path: str, folder: str) -> str:
        base = "" if self._is_newer and path.startswith("/") else folder
        path = os.path.normpath(os.path.join(base, path.removeprefix("/")))
        return unquote_plus(path) if self._is_newer else path


class _Urls:
    """The URLs of a site's files by their paths in the source."""

    def __init__(self, site: Site, documents: list[Document]) -> None:
        self._relative = SiteUrls(site).relative
        self._urls: dict[str, str] = {}
        targets: list[Page | StaticFile | Document] = [*site.pages, *site.static_files, *documents]
        for item in targets:
            self._urls.setdefault(item.relative_path.removeprefix("/"), item.url)

    def of(self, path: str) -> str | None:
        """The URL of the page that a file becomes; none for a path that is no file's."""
        url = self._urls.get(path)
        return None if url is None else to_s(self._relative(url))


def _is_absolute(path: str) -> bool:
    try:
        return uri.parse(path).is_absolute
    except uri.UriError:
        return False


def _excluded(options: Data) -> Patterns:
    patterns = options.get("exclude")
    listed = patterns if isinstance(patterns, list) else []
    return Patterns([to_s(pattern) for pattern in listed])
