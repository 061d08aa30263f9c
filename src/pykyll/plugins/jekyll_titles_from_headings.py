"""Titles from the first heading, for Markdown files that name none.

Source of the behaviour: jekyll-titles-from-headings 0.5.3.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.convert.markdown import markdown_extensions
from pykyll.plugins.template_filters import TemplateFilters, normalize_whitespace
from pykyll.site import Document, Page
from pykyll.site.excerpt import Excerpt, excerpt_separator
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site import Site

_HEADING = re.compile(
    r"""\A[ \t\r\n\f\v]*+
    (?:
        \#{1,3}[ \t\r\n\f\v]+(.*)(?:[ \t\r\n\f\v]+\#{1,3})?   # atx
        | (.*)\r?\n[-=]+[ \t\r\n\f\v]*                          # setext
        | (?<=\n)[-=]+[ \t\r\n\f\v]*                            # setext, below a blank line
    )$""",
    re.VERBOSE | re.MULTILINE,
)
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
_RUBY_WHITE_SPACE = "\0\t\n\v\f\r "


def install(site: Site) -> None:
    """Add the generator."""
    site.generators.append(TitlesGenerator())


class TitlesGenerator:
    """Gives pages, and documents if told to, the title that they begin with."""

    priority = PRIORITIES["lowest"]

    def generate(self, site: Site) -> None:
        """Set the titles."""
        options = site.config.section("titles_from_headings")
        if options.get("enabled") is False:
            return
        extensions = markdown_extensions(site)
        items: list[Page | Document] = list(site.pages)
        if options.get("collections") is True:
            items += [document for document in site.documents if document.is_written]
        filters = TemplateFilters(site)
        for item in items:
            # A document's title may come from its file name, so the heading wins there.
            named = isinstance(item, Page) and item.value("title") is not None
            if item.ext.lower() in extensions and not named:
                _set_title(item, options, filters)


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
        item.content = _HEADING.sub("", item.content).strip(_RUBY_WHITE_SPACE)
        if isinstance(item, Document) and item.type == "posts" and excerpt_separator(item):
            item.data["excerpt"] = Excerpt(item)
