"""Fragments that browsers give a meaning in files that are no pages.

html-proofer fails each of them, since it looks for ids; a PDF opens at its page all the same.
Sources: RFC 8118 and Adobe's parameters for opening PDF files, whose named destinations may be
any word; the W3C's Media Fragments; SVG's `svgView` and ids.
"""

from __future__ import annotations

import os
import re

from pykyll.proof.page import read_text
from pykyll.regex import regex
from pykyll.ruby.uri import unencode

_AUDIO_AND_VIDEO = frozenset(
    {".mp4", ".m4v", ".webm", ".ogv", ".mov", ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav"}
    | {".aac", ".flac"}
)
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp"})
_TIME_AND_TRACKS = regex(r"(?:(?:t|xywh|track|id)=[^&]+(?:&|\Z))+")
_REGION = regex(r"(?:xywh=[^&]+(?:&|\Z))+")


def has_meaning(path: str, fragment: str, file: str) -> bool:
    """Whether a browser goes to a place of its own for the fragment.

    Args:
        path: The path of the URL.
        fragment: What stands behind its `#`.
        file: The file that it leads to.
    """
    extension = os.path.splitext(path)[1].lower()
    if extension == ".pdf":
        return True
    if extension in _AUDIO_AND_VIDEO:
        return _TIME_AND_TRACKS.fullmatch(fragment) is not None
    if extension == ".svg":
        return fragment.startswith("svgView(") or _has_id(file, fragment)
    return extension in _PICTURES and _REGION.fullmatch(fragment) is not None


def _has_id(file: str, fragment: str) -> bool:
    try:
        text = read_text(file)
    except OSError:
        return False
    return any(
        re.search(rf"\bid\s*=\s*(['\"]){re.escape(name)}\1", text) is not None
        for name in (fragment, unencode(fragment))
    )
