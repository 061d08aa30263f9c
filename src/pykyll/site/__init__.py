"""The model of a site: pages, documents, collections, excerpts, static files and their URLs.

`fill.py` makes it of what was read; generators add to it; then it is frozen.

Public names: `Site`, `Page`, `Document`, `StaticFile`, `Collection`, and, from the rooms
below, what comes with them: `Layout`, `Config`, `load_config`, `Compat`.
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
