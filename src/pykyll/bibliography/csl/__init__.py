"""References and citations in any CSL style, as jekyll-scholar prints them.

A library of its own: it knows nothing of Jekyll, Liquid or sites. A style is read
(`reading`), prepared for a locale (`locales`, `elements`), and prints items (`values`) as HTML
(`formatting`).

>>> renderer = Renderer(find_style("apa"))
>>> renderer.reference({"id": "a", "type": "book", "title": "Trees"})
'<i>Trees</i>.'

Source of the behaviour: citeproc-ruby 2.1.8 (used without an engine), citeproc 1.1.0 and
csl-ruby 2.2.1.

Public names: `Style`, `parse_style`, `find_style`, `style_names`,
`SHIPPED_STYLES`, `Locale`, `load_locale`,
`parse_locale`, `Renderer`, `CitationItem`, `is_sound`, `StyleError`, `RenderError`.
"""

from pykyll.bibliography.csl.errors import RenderError, StyleError
from pykyll.bibliography.csl.locales.load import load_locale
from pykyll.bibliography.csl.locales.locale import Locale, parse_locale
from pykyll.bibliography.csl.reading.find_style import (
    SHIPPED_STYLES,
    find_style,
    style_names,
)
from pykyll.bibliography.csl.reading.style import Style, parse_style
from pykyll.bibliography.csl.renderer import CitationItem, Renderer
from pykyll.bibliography.csl.values.sound import is_sound

__all__ = [
    "SHIPPED_STYLES",
    "CitationItem",
    "Locale",
    "RenderError",
    "Renderer",
    "Style",
    "StyleError",
    "find_style",
    "is_sound",
    "load_locale",
    "parse_locale",
    "parse_style",
    "style_names",
]
