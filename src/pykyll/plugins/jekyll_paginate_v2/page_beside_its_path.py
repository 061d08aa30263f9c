"""A page made from a file that templates are not told of."""

from __future__ import annotations

from pykyll.site import Page


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
    def path_for_defaults(self) -> str:
        """The path that is shown."""
        return self.shown_path
