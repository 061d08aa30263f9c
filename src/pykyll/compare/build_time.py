"""When a folder of built files was built, as far as its files say."""

from __future__ import annotations

import os
from datetime import datetime

from pykyll.regex import regex

_FEEDS = ("feed.xml", "atom.xml")
_ENTRY = regex(r"<entry\b")
_UPDATED = regex(r"<updated>([^<]{10,40})</updated>")
_HEAD = 20_000


def built_at(folder: str) -> tuple[datetime, str] | None:
    """The `updated` of the site's feed, which is `site.time`, and the file that says so."""
    for name in _FEEDS:
        try:
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                text = file.read(_HEAD)
        except OSError:
            continue
        head = _ENTRY.split(text, maxsplit=1)[0]
        found = _UPDATED.search(head)
        try:
            time = datetime.fromisoformat(found[1]) if found else None
        except ValueError:
            continue
        if time is not None and time.tzinfo is not None:
            return time, name
    return None
