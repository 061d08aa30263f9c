"""What a built file is, by its name."""

from __future__ import annotations

import os
from typing import Literal

Kind = Literal["page", "xml", "stylesheet", "json", "other"]
"""`page` is HTML; `stylesheet` is CSS and its source map; `other` is text or not."""

_KINDS: dict[str, Kind] = {
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".xml": "xml",
    ".atom": "xml",
    ".rss": "xml",
    ".svg": "xml",
    ".css": "stylesheet",
    ".json": "json",
    ".webmanifest": "json",
}


def kind_of(path: str) -> Kind:
    """The kind of a file of the built site."""
    if path.lower().endswith(".css.map"):
        return "stylesheet"
    return _KINDS.get(os.path.splitext(path)[1].lower(), "other")
