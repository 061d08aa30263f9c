"""What all checks of a run share: options, URLs, files, fragments, external links."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import turbohtml

from pykyll.proof.external.found import ExternalLinks
from pykyll.proof.page import fragments_of, read_text
from pykyll.proof.reach import Reach
from pykyll.proof.resolve import resolver
from pykyll.proof.url import url_reader

if TYPE_CHECKING:
    from pykyll.proof.options import ProofOptions
    from pykyll.proof.page import Element, Page
    from pykyll.proof.url import Url

_REMEMBERED_FILES = 256


class Context:
    """The run that checks belong to. What it remembers has a limit, whatever the site."""

    def __init__(
        self, options: ProofOptions, roots: tuple[str, ...], reach: Reach | None = None
    ) -> None:
        self.options = options
        self.roots = roots
        """The folders that are checked."""
        self.reach = reach or Reach(roots)
        """What may be read."""
        self.url = url_reader(options)
        """From a URL as written and the page's `<base>` to the `Url`."""
        self.resolver = resolver(options)
        self.external = ExternalLinks()
        self._fragments = lru_cache(maxsize=_REMEMBERED_FILES)(_fragments_of_file)

    def fragments(self, file: str, page: Page) -> frozenset[str]:
        """The ids and names in a file of the site, which may be the page at hand.

        The file must be in reach.
        """
        if file == page.absolute_path:
            return page.fragments
        return self._fragments(file)

    def found_external(self, url: Url, page: Page, element: Element) -> None:
        """Remember a link out of the site, to be checked with all others at the end."""
        if not self.options.disable_external:
            self.external.add(url, page, element)


def _fragments_of_file(file: str) -> frozenset[str]:
    try:
        return fragments_of(turbohtml.parse(read_text(file)))
    except OSError:
        return frozenset()
