"""A page whose content a plugin works out when the page is rendered.

By then collections and the pages before it have been rendered, as a plugin that is a
Liquid template in Jekyll would see them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.site import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data
    from pykyll.site.extensions import SiteView


class DerivedPage(Page):
    """A page without a file.

    Args:
        host: What the plugin was given of the site.
        directory: Folder below the source, empty for the top.
        name: File name.
        produce: Gives the content, called once.
        data: The front matter.
    """

    def __init__(
        self,
        host: SiteView,
        directory: str,
        name: str,
        produce: Callable[[], str],
        data: Data | None,
    ) -> None:
        super().__init__(host, directory, name, data=data)
        self._produce = produce

    @property
    def renders_with_liquid(self) -> bool:
        """Never: the content is finished, whatever it has in it."""
        return False

    def trigger(self, event: str, *arguments: object) -> None:
        """Hooks run as for every page, the first of them when the content is there."""
        if event == "pre_render":
            self.content = self._produce()
        super().trigger(event, *arguments)
