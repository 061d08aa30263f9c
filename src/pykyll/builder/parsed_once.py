"""What is parsed for a page: Jekyll 4 parses once for all pages with one `page.path`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pykyll.ruby.text import to_s
from pykyll.site import Page
from pykyll.site.reads import PARSED

if TYPE_CHECKING:
    from pykyll.site import Site
    from pykyll.site.renderable import Renderable


class Source(NamedTuple):
    """A template and where it stands."""

    relative_path: str
    text: str
    line: int


class ParsedOnce:
    """The pages that are parsed, each under the `page.path` that it has before all others.

    Files have paths of their own. Pages that plugins make need not, and then all of them
    show what the first of them in the order of rendering has as its content. Which one
    that is, is known before any is rendered.

    Source of the behaviour: Jekyll's `LiquidRenderer`, which keeps templates by name.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._first: dict[str, Page] = {}
        if site.compat.parses_once_for_a_path:
            for page in site.pages:
                if page.renders_with_liquid:
                    self._first.setdefault(to_s(page.path), page)

    def first(self, path: str) -> Page | None:
        """The page whose text stands for all pages of a path; None where there is none."""
        return self._first.get(path)

    def source(self, item: Renderable) -> Source:
        """What Liquid is to render for the item."""
        own = Source(item.relative_path, item.body, item.body_line)
        if not (self._site.compat.parses_once_for_a_path and isinstance(item, Page)):
            return own
        path = to_s(item.path)
        page = self._first.get(path, item)
        reads = self._site.reads.keys
        reads.add((PARSED, path))
        if page is not item:
            reads.add((page, "*"))
        first = Source(page.relative_path, page.body, page.body_line)
        if first.text != own.text:
            self._tell(own, first, path)
        return first

    def _tell(self, own: Source, first: Source, path: str) -> None:
        self._site.warn(
            f"the page shows the content of {first.relative_path}, as it does with Jekyll 4: "
            f"`page.path` is {path} in both",
            path=own.relative_path,
            hint="put what differs into layouts",
        )
