"""A page made from a file that templates are not told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge
from pykyll.site import Page

if TYPE_CHECKING:
    from pykyll.config.merge import Data


class PageBesideItsPath(Page):
    """A page whose `page.path` is not its file's.

    Messages name the file, and pykyll looks up front matter defaults by it. Templates
    see `page.path`, and the defaults for that.
    """

    _shown: str | None = None

    def stand_for(self, relative_path: str) -> None:
        """Name that file in messages; keep the path until now for templates."""
        self._shown = self.relative_path
        self.relative_path = relative_path

    @property
    def shown_path(self) -> str:
        """The path as templates see it."""
        return self.relative_path if self._shown is None else self._shown

    @property
    def path(self) -> object:
        """What templates see as `page.path`; front matter may overwrite it."""
        return self.data.get("path", self.shown_path)

    @property
    def merged_data(self) -> Data:
        """Front matter over the defaults for the path that is shown."""
        if self._merged is None:
            defaults = self.site.front_matter_defaults.all(self.shown_path, self.type)
            self._merged = deep_merge(defaults, self.data)
        return self._merged
