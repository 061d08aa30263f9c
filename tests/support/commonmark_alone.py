"""GitHub Pages' second Markdown engine, without a site around it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from pykyll.convert.commonmark import commonmark_engine

if TYPE_CHECKING:
    from pykyll.convert.markdown_engine import MarkdownEngine
    from pykyll.site import Site

EXTENSIONS = ("table", "strikethrough", "autolink", "tagfilter")
OPTIONS = ("FOOTNOTES", "UNSAFE")


class _Config:
    """As much of a site's settings as the engine asks for."""

    def section(self, _name: str) -> dict[str, list[str]]:
        return {"options": list(OPTIONS), "extensions": list(EXTENSIONS)}


class _Site:
    config = _Config()


@cache
def _engine() -> MarkdownEngine:
    return commonmark_engine(cast("Site", _Site()))


def converted(text: str) -> str:
    """The HTML of a text."""
    return _engine()(text, lambda *_: None)
