"""Stylesheets: the images, fonts and further styles that CSS asks for exist."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from pykyll.proof.check import Check
from pykyll.proof.page import Page, read_text
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.context import Context
    from pykyll.proof.failure import Failure

_REFERENCE = regex(
    r"""
    /\*.*?(?:\*/|\Z)                                         # a comment
    | @import\s+(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)')
    | (?<![\w-])url\(\s*+(?:"(?P<in_double>[^"\n]*)"|'(?P<in_single>[^'\n]*)'|(?P<bare>[^\s"'()]*))\s*\)
    | "(?>(?:[^"\\\n]|\\.)*)"? | '(?>(?:[^'\\\n]|\\.)*)'?          # a text that is no reference
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ESCAPE = regex(r"\\([^0-9a-fA-F\n])")


class Reference(NamedTuple):
    """A URL in CSS, and the line of it counted from 0."""

    url: str
    line: int


def references(css: str) -> Iterator[Reference]:
    """What `url()` and `@import` name, comments and other texts left out."""
    for match in _REFERENCE.finditer(css):
        found = next((group for group in match.groups() if group is not None), None)
        if found is not None:
            yield Reference(_ESCAPE.sub(r"\1", found), css.count("\n", 0, match.start()))


class Stylesheets(Check):
    """`url()` and `@import` in style sheets, `<style>` and `style=""`."""

    name = "Stylesheets"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._read: set[str] = set()

    def check(self, page: Page) -> Iterator[Failure]:
        """What the styles of a page ask for in vain; each style sheet is read once."""
        for style in page.select("style"):
            yield from self._check_css(style.content, page, style.line or 1, page.base_href)
        if "style=" in page.text:
            for element in page.select("[style]"):
                css = element.attributes["style"]
                yield from self._check_css(css, page, element.line or 1, page.base_href)
        for link in page.select("link[rel~=stylesheet][href]"):
            url = self.context.url(link.attributes["href"], page.base_href)
            if not (url.ignored or self._is_elsewhere(url.text)):
                yield from self._check_file(self.context.resolver.file(url, page), page.root)

    def _is_elsewhere(self, written: str) -> bool:
        url = self.context.url(written, "")
        if url.is_protocol_relative or url.is_other_scheme:
            return True
        return url.is_remote and not self.context.resolver.is_own(url)

    def _check_file(self, file: str | None, root: str) -> Iterator[Failure]:
        if file is None or file in self._read or not os.path.isfile(file):
            return
        self._read.add(file)
        if not self.context.reach.has(file):
            return
        sheet = Page(os.path.join(root, os.path.relpath(file, root)), root, read_text(file))
        yield from self._check_css(sheet.text, sheet, 1, "")

    def _check_css(self, css: str, page: Page, first_line: int, base: str) -> Iterator[Failure]:
        for reference in references(css):
            url = self.context.url(reference.url, base)
            if url.ignored or url.is_hash_link or self._is_elsewhere(reference.url):
                continue
            line = first_line + reference.line
            if not url.text:
                yield self.failure(page, "style has an empty url()", line=line)
                continue
            file = self.context.resolver.file(url, page)
            if file is None:
                words = f"style refers to {reference.url}, which does not exist"
                yield self.failure(page, words, line=line, url=reference.url)
            elif file.endswith(".css"):
                yield from self._check_file(file, page.root)
