"""The model of a Jekyll site.

Configuration, front matter, pages, collections, data, permalinks, and the drops, tags
and filters that templates use.

Public names: `Site`, `Config`, `load_config`, `Page`, `Document`, `StaticFile`,
`Collection`, `Layout`, `Compat`.
"""

from pykyll.config import Config, load_config
from pykyll.config.compat import Compat
from pykyll.site.collection import Collection
from pykyll.site.document import Document
from pykyll.site.page import Page
from pykyll.site.site import Site
from pykyll.site.static_file import StaticFile
from pykyll.source.layout import Layout

__all__ = [
    "Collection",
    "Compat",
    "Config",
    "Document",
    "Layout",
    "Page",
    "Site",
    "StaticFile",
    "load_config",
]
