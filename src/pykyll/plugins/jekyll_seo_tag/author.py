"""The author of a page: its front matter's, else the site's, with what data says of them.

Source of the behaviour: `Jekyll::SeoTag::AuthorDrop` of jekyll-seo-tag 2.8.0.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.extend.template_values import is_on, member
from pykyll.liquid import to_s

if TYPE_CHECKING:
    from pykyll.plugins.jekyll_seo_tag.site_seo import SiteSeo


class SeoAuthor:
    """What is known of the author."""

    def __init__(self, page: object, site: SiteSeo) -> None:
        self._page = page
        self._site = site

    @cached_property
    def name(self) -> object:
        """The name; nil where there is no author."""
        return self._known.get("name")

    @property
    def twitter(self) -> str | None:
        """The account, without `@`; the name where none is given."""
        given = self._known.get("twitter")
        account = given if is_on(given) else self.name
        return account.removeprefix("@") if isinstance(account, str) else None

    def get(self, key: str) -> object:
        """Anything else that is said of the author."""
        return self._known.get(key)

    @cached_property
    def _known(self) -> dict[str, object]:
        author = self._named()
        if isinstance(author, dict):
            return author
        if not isinstance(author, str):
            return {}
        details = self._site.authors.get(author)
        return {"name": author, **(details if isinstance(details, dict) else {})}

    def _named(self) -> object:
        authors = member(self._page, "authors")
        first = authors[0] if isinstance(authors, list) and authors else None
        named = (member(self._page, "author"), first, self._site.author)
        return next((author for author in named if to_s(author)), None)
