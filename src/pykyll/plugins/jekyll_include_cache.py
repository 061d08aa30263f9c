"""jekyll-include-cache: the tag `include_cached`, which renders each include once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.templates.tags import install_include_cached

if TYPE_CHECKING:
    from pykyll.site import Site


def install(site: Site) -> None:
    """Add the tag `include_cached`."""
    install_include_cached(site.liquid.environment, site)
