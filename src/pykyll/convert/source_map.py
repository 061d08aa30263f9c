"""The `.css.map` beside a stylesheet.

Source of the behaviour: `SourceMapPage` of jekyll-sass-converter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.site import Page

if TYPE_CHECKING:
    from pykyll.site import Site


class SourceMapPage(Page):
    """A source map as a page: no Liquid, no layout, the stylesheet's own front matter."""

    def __init__(self, stylesheet: Page, source_map: str) -> None:
        site: Site = stylesheet.site
        name = f"{stylesheet.basename}.css.map"
        super().__init__(site, stylesheet.dir, name, content=source_map, data=stylesheet.data)

    @property
    def is_asset(self) -> bool:
        """Layouts are not for it."""
        return True

    @property
    def renders_with_liquid(self) -> bool:
        """Liquid leaves it alone."""
        return False
