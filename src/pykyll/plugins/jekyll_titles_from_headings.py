"""Titles from the first heading, for Markdown files that name none.

Source of the behaviour: jekyll-titles-from-headings 0.5.3.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.extend.template_filters import normalize_whitespace
from pykyll.regex import regex
from pykyll.ruby.strings import strip
from pykyll.site import Document, Page
from pykyll.site.excerpt import Excerpt, excerpt_separator

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.extend.template_filters import TemplateFilters

_HEADING = regex(
    r"""\A[ \t\r\n\f\v]*+
    (?:
        \#{1,3}[ \t\r\n\f\v]+(.*)(?:[ \t\r\n\f\v]+\#{1,3})?   # atx
        | (.*)\r?\n[-=]+[ \t\r\n\f\v]*                          # setext
        | (?<=\n)[-=]+[ \t\r\n\f\v]*                            # setext, below a blank line
    )$""",
    re.VERBOSE | re.MULTILINE,
)
_FOOTNOTE = regex(r"\[\^[^\]]*\]")


def install(host: Host) -> None:
    """Add the generator."""
    has_all = host.config.section("titles_from_headings").get("collections") is True
    host.add_generator(set_titles, priority="lowest", bodies="all" if has_all else "pages")


def set_titles(host: Host) -> None:
    """Give pages, and documents if told to, the title that they begin with."""
    options = host.config.section("titles_from_headings")
    if options.get("enabled") is False:
        return
    items: list[Page | Document] = list(host.pages)
    if options.get("collections") is True:
        items += host.documents_to_write()
    for item in items:
        # A document's title may come from its file name, so the heading wins there.
        named = isinstance(item, Page) and item.value("title") is not None
        if host.is_markdown(item) and not named:
            _set_title(item, options, host.filters)


def _set_title(item: Page | Document, options: Data, filters: TemplateFilters) -> None:
    heading = _HEADING.search(item.content)
    if heading is None:
        item.data["title"] = item.value("title")
    else:
        text = heading[1] or heading[2] or ""
        text = filters.apply("strip_html", filters.markdownify(text))
        item.data["title"] = _FOOTNOTE.sub("", normalize_whitespace(text))
    if isinstance(item, Page):
        item.forget_url()
    if item.data.get("strip_title", options.get("strip_title")) is True:
        item.content = strip(_HEADING.sub("", item.content))
        if isinstance(item, Document) and item.type == "posts" and excerpt_separator(item):
            item.data["excerpt"] = Excerpt(item)
