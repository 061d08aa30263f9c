"""Texts of items that this process has not rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pykyll.builder.rendered import Derived
    from pykyll.site.excerpt import Excerpt
    from pykyll.site.renderable import Renderable


class Texts(Protocol):
    """What was rendered by other processes and in builds before, as far as it still holds."""

    def content(self, item: Renderable) -> str | None:
        """The item's converted content; None where it is not known."""

    def excerpt(self, excerpt: Excerpt) -> Derived | None:
        """The excerpt; None where it is not known."""
