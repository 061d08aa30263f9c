"""`{% link path/of/file.md %}`: the URL of a file of the site.

Source of the behaviour: `Jekyll::Tags::Link`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pykyll.errors import suggest
from pykyll.ruby.strings import strip
from pykyll.ruby.text import to_s
from pykyll.site.reads import LINK
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid import Context, Environment, ParseContext
    from pykyll.site.document import Document
    from pykyll.site.page import Page
    from pykyll.site.site import Site
    from pykyll.site.static_file import StaticFile
    from pykyll.templates.filters.urls import SiteUrls

    SiteFile: TypeAlias = Page | StaticFile | Document


def install(env: Environment, site: Site, urls: SiteUrls) -> None:
    """Add the tag to the environment."""
    files = SiteFiles(site)

    @env.tag("link")
    def link(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        path = strip(markup)
        if not site.compat.links_follow_baseurl:
            return lambda _context: files.find(path).url
        if "{" not in path:
            return lambda _context: to_s(urls.relative(files.find(path).url))
        template = parse.env.parse(path)
        return lambda context: to_s(urls.relative(files.find(template.render_in(context)).url))


class SiteFiles:
    """The site's files by their paths; indexed when first asked for."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._by_path: dict[str, tuple[int, SiteFile]] | None = None

    def find(self, path: str) -> SiteFile:
        """The file at a path; static files have a slash in front of theirs.

        Raises:
            HostError: Where the site has no such file.
        """
        self._site.reads.keys.add((LINK, path))
        if self._by_path is None:
            self._by_path = self._index()
        known = self._by_path
        matches = [known[each] for each in {path, "/" + path.lstrip("/")} if each in known]
        if not matches:
            raise self._missing(path)
        return min(matches, key=lambda match: match[0])[1]

    def _index(self) -> dict[str, tuple[int, SiteFile]]:
        index: dict[str, tuple[int, SiteFile]] = {}
        site = self._site
        for number, file in enumerate([*site.pages, *site.files_beside_pages]):
            index.setdefault(file.relative_path, (number, file))
        return index

    def _missing(self, path: str) -> HostError:
        known = (each.removeprefix("/") for each in self._by_path or ())
        return HostError(
            f"there is no file '{path}' to link to",
            f"Could not find document '{path}' in tag 'link'.\n\n"
            "Make sure the document exists and the path is correct.\n",
            hint=suggest(path, known) or "give the path from the site's folder, with its extension",
        )
