"""Links to Markdown files in the source become links to their pages.

Source of the behaviour: jekyll-relative-links 0.7.0; on Pages 0.6.1, which knows no link
titles, no percent-escapes and no paths from the top.
"""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from pykyll.liquid import to_s
from pykyll.regex import regex
from pykyll.ruby import uri
from pykyll.site.excerpt import Excerpt
from pykyll.source.entry_filter import Patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.site import Document, Page, StaticFile

_TITLE = r"""(?P<{kind}_title>\s+"(?:\\"|[^"])*(?<!\\)"|\s+"(?:\\'|[^'])*(?<!\\)')?"""
_INLINE = r"\[(?P<inline_text>.*?)\]\((?P<inline_path>[^)]+?)(?P<inline_fragment>#.+?)?{title}\)"
_REFERENCE = (
    r"^\s*?\[(?P<reference_text>.*?)\]: (?P<reference_path>.+?)"
    r"(?P<reference_fragment>#.+?)?{title}\s*?$"
)


def install(host: Host) -> None:
    """Add the generator."""
    rewriter = LinkRewriter(knows_titles=host.compat.relative_links_have_titles)
    has_all = host.config.section("relative_links").get("collections") is True
    host.add_generator(
        rewriter.rewrite_all, priority="lowest", bodies="all" if has_all else "pages"
    )


class LinkRewriter:
    """Rewrites the links of pages, and of documents if told to."""

    def __init__(self, *, knows_titles: bool) -> None:
        self._is_newer = knows_titles
        inline, reference = (_TITLE.format(kind=kind) for kind in ("inline", "reference"))
        self._inline = re.compile(
            _INLINE.format(title=inline if knows_titles else "(?P<inline_title>)"),
            re.MULTILINE | re.ASCII,
        )
        self._reference = re.compile(
            _REFERENCE.format(title=reference if knows_titles else "(?P<reference_title>)"),
            re.MULTILINE | re.ASCII,
        )

    def rewrite_all(self, host: Host) -> None:
        """Rewrite the links."""
        options = host.config.section("relative_links")
        if options.get("enabled") is False:
            return
        urls = _Urls(host)
        items: list[Page | Document] = list(host.pages)
        if options.get("collections") is True:
            items += host.documents_to_write()
        excluded = _excluded(options)
        for item in items:
            if host.is_markdown(item) and not excluded.match(f"/{item.relative_path}"):
                self._rewrite(item, urls)

    def _rewrite(self, item: Page | Document, urls: _Urls) -> None:
        folder = os.path.dirname(item.relative_path)

        content = item.content
        parts: list[str] = []
        at = 0
        for match in _Links(content, self._inline, self._reference).found():
            parts += [content[at : match.start()]]
            parts += [self._rewritten(match, folder, urls) or match[0]]
            at = match.end()
        item.content = "".join([*parts, content[at:]])
        if self._is_newer and item.data.get("excerpt"):
            item.data["excerpt"] = Excerpt(item)

    def _rewritten(self, match: re.Match[str], folder: str, urls: _Urls) -> str | None:
        kind = "inline" if match.re is self._inline else "reference"
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


class _Links:
    """The links of a text from left to right; where both kinds begin, it is an inline one.

    What the plugin does with one regular expression takes time that grows with the square
    of the text. So the expressions are only tried where they can match.
    """

    def __init__(self, text: str, inline: re.Pattern[str], reference: re.Pattern[str]) -> None:
        self._text = text
        self._inline = inline
        self._reference = reference
        self._last_end = text.rfind(")")

    def found(self) -> Iterator[re.Match[str]]:
        """The links, none within another."""
        inline, reference = self._next_inline(0), self._next_reference(0)
        while following := [each for each in (inline, reference) if each is not None]:
            match = min(following, key=lambda each: each.start())
            yield match
            if inline is not None and inline.start() < match.end():
                inline = self._next_inline(match.end())
            if reference is not None and reference.start() < match.end():
                reference = self._next_reference(match.end())

    def _next_inline(self, at: int) -> re.Match[str] | None:
        """The next one: from a bracket to a path on the same line, and on to `)`."""
        while (opening := self._text.find("[", at)) >= 0:
            target = _TARGET.search(self._text, opening + 1)
            if target is None or target.end() >= self._last_end:
                return None
            at = self._text.rfind("\n", opening, target.start()) + 1
            if at == 0:
                return self._inline.match(self._text, opening)
        return None

    def _next_reference(self, at: int) -> re.Match[str] | None:
        """The next one: it begins with the blank lines above it."""
        for opening in _LINE_WITH_BRACKET.finditer(self._text, at):
            start = _start_of_lines(self._text, at, opening.start())
            match = self._reference.match(self._text, start)
            if match is not None:
                return match
        return None


_TARGET = regex(r"\]\((?!\))")
_LINE_WITH_BRACKET = regex(r"^[ \t\r\f\v]*\[", re.MULTILINE)
_WHITE_SPACE = " \t\n\r\f\v"


def _start_of_lines(text: str, at: int, line: int) -> int:
    """The start of the first of the blank lines right above a line, none before `at`."""
    blank = line
    while blank > at and text[blank - 1] in _WHITE_SPACE:
        blank -= 1
    if blank == at and (at == 0 or text[at - 1] == "\n"):
        return at
    return text.find("\n", blank, line) + 1


class _Urls:
    """The URLs of a site's files by their paths in the source."""

    def __init__(self, host: Host) -> None:
        self._host = host

    @cached_property
    def _urls(self) -> dict[str, str]:
        """From when the first link is looked up."""
        host, urls = self._host, dict[str, str]()
        host.documents_to_write()
        targets: list[Page | StaticFile | Document] = [*host.pages, *host.static_files]
        for item in (*targets, *host.written_by_collections):
            urls.setdefault(item.relative_path.removeprefix("/"), item.url)
        return urls

    def of(self, path: str) -> str | None:
        """The URL of the page that a file becomes; none for a path that is no file's."""
        url = self._urls.get(path)
        return None if url is None else self._host.filters.relative_url(url)


def _is_absolute(path: str) -> bool:
    try:
        return uri.parse(path).is_absolute
    except uri.UriError:
        return False


def _excluded(options: Data) -> Patterns:
    patterns = options.get("exclude")
    listed = patterns if isinstance(patterns, list) else []
    return Patterns([to_s(pattern) for pattern in listed])
