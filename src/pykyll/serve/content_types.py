"""The type of a file by its extension, the same on each machine."""

from __future__ import annotations

import os
from functools import cache

_TYPES = {
    ".apng": "image/apng",
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".bib": "text/plain",
    ".csv": "text/csv",
    ".eot": "application/vnd.ms-fontobject",
    ".epub": "application/epub+zip",
    ".flac": "audio/x-flac",
    ".geojson": "application/geo+json",
    ".gz": "application/gzip",
    ".ico": "image/vnd.microsoft.icon",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".m4a": "audio/mp4",
    ".map": "application/json",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".ogv": "video/ogg",
    ".opus": "audio/ogg",
    ".otf": "font/otf",
    ".rss": "application/rss+xml",
    ".ttf": "font/ttf",
    ".vtt": "text/vtt",
    ".wasm": "application/wasm",
    ".weba": "audio/webm",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".xsl": "application/xml",
    ".xz": "application/x-xz",
    ".yaml": "text/yaml",
    ".yml": "text/yaml",
}
"""Those that Python's own table lacks in some version, or has otherwise than GitHub Pages."""

_TEXTUAL = ("text/", "application/javascript", "image/svg")


def content_type(path: str) -> str:
    """The type of a file by its extension, with the character set where it is text."""
    extension = os.path.splitext(path)[1].lower()
    found = _TYPES.get(extension) or _pythons().get(extension)
    if found is None:
        return "application/octet-stream"
    is_text = found.startswith(_TEXTUAL) or found.endswith(("json", "xml"))
    return f"{found}; charset=utf-8" if is_text else found


@cache
def _pythons() -> dict[str, str]:
    """Python's own table without those of the system, which differ.

    Python reads those all the same, but nothing is asked before a file is served.
    """
    import mimetypes

    return mimetypes.MimeTypes(filenames=()).types_map[True]
