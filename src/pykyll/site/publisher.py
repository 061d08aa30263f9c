"""What gets published: not the unpublished, not the future.

Source of the behaviour: Jekyll's `Publisher`.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from pykyll.ruby.truth import is_truthy
from pykyll.site.document import Document

if TYPE_CHECKING:
    from pykyll.site.page import Page
    from pykyll.site.site import Site


class Publisher:
    """Decides for one site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.next_moment: int | None = None
        """The earliest date of what is hidden, in seconds since 1970: from then on the site
        is another."""

    def publishes(self, item: Document | Page) -> bool:
        """Whether the item is published."""
        published = is_truthy(item.data.get("published", True))
        return (published or self._site.tree.shows_unpublished) and not self.hidden_in_the_future(
            item
        )

    def hidden_in_the_future(self, item: Document | Page) -> bool:
        """Whether it is a document dated after the site's time. Pages have no date."""
        if self._site.shows_future or not isinstance(item, Document):
            return False
        seconds = int(self._date_of(item).timestamp())
        if seconds <= int(self._site.time.timestamp()):
            return False
        if self.next_moment is None or seconds < self.next_moment:
            self.next_moment = seconds
        return True

    def _date_of(self, item: Document) -> datetime:
        """The date; in asking for it Jekyll gives one to what has none.

        Where documents of Jekyll 3 are shown without a date, when it asks is told by
        `Document.be_asked_for_date`.
        """
        if self._site.compat.undated_documents_have_dates or item.collection.label == "posts":
            return item.date
        date = item.value("date")
        return date if isinstance(date, datetime) else self._site.time
