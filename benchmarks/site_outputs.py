"""Whether builders did the same work: pages, headings, and for Jekyll every byte."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
# The one time of the build that a generated site shows: the feed's own.
_FEED_TIME = re.compile(rb"<updated>[^<]*</updated>(?=<id>[^<]*feed\.xml</id>)")


def pages(output: Path) -> dict[str, Path]:
    """The HTML pages of an output, by their paths in it."""
    return {str(path.relative_to(output)): path for path in sorted(output.rglob("*.html"))}


def other_headings(ours: Path, theirs: Path) -> list[str]:
    """The pages that are in one output alone, or whose headings differ."""
    mine, peers = pages(ours), pages(theirs)
    alone = mine.keys() ^ peers.keys()
    both = mine.keys() & peers.keys()
    return sorted(
        alone | {name for name in both if _headings(mine[name]) != _headings(peers[name])}
    )


def other_bytes(ours: Path, theirs: Path) -> list[str]:
    """The files that are in one output alone, or whose bytes differ in more than the feed's time."""
    mine, peers = _files(ours), _files(theirs)
    alone = mine.keys() ^ peers.keys()
    both = mine.keys() & peers.keys()
    return sorted(alone | {name for name in both if _bytes(mine[name]) != _bytes(peers[name])})


def _headings(page: Path) -> list[tuple[str, str]]:
    text = page.read_text(encoding="utf-8")
    return [(m[1], html.unescape(_TAG.sub("", m[2])).strip()) for m in _HEADING.finditer(text)]


def _files(output: Path) -> dict[str, Path]:
    return {str(path.relative_to(output)): path for path in output.rglob("*") if path.is_file()}


def _bytes(file: Path) -> bytes:
    data = file.read_bytes()
    return _FEED_TIME.sub(b"", data) if file.name == "feed.xml" else data
