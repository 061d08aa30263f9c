"""Converters: Markdown, Sass and what says no to CoffeeScript.

One converter a file; each engine is loaded when the first file needs it. Public names:
`install`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.convert.coffeescript import CoffeeScriptConverter
from pykyll.convert.markdown import MarkdownConverter
from pykyll.convert.sass import SassConverter
from pykyll.convert.smartify import smartify

if TYPE_CHECKING:
    from pykyll.convert.sass_cache import StyleCache
    from pykyll.site import Site

__all__ = ["install"]


def install(site: Site, stylesheets: StyleCache | None = None) -> None:
    """Give a site Jekyll's own converters, and the text of the filter `smartify`.

    Args:
        site: The site.
        stylesheets: Keeps compiled stylesheets between builds.
    """
    site.converters.add(MarkdownConverter(site))
    site.converters.add(SassConverter(site, "scss", stylesheets))
    site.converters.add(SassConverter(site, "sass", stylesheets))
    site.converters.add(CoffeeScriptConverter())
    site.converters.smartify = smartify(site)
