"""That a page leads on to another address, and who asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.site.document import Document
    from pykyll.site.page import Page


@dataclass(frozen=True, slots=True)
class LeadsOn:
    """A redirect."""

    to: str
    """Where to: a path of the site, without its base URL, or a URL."""
    item: Document | Page
    """Whose front matter asks for it."""
    key: str
    """The key there: `redirect_from` or `redirect_to`."""
    entry: str
    """What stands there."""
