"""jekyll-gist: the tag `gist`, which shows a gist of GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.templates.tags import install_gist

if TYPE_CHECKING:
    from pykyll.site import Site


def install(site: Site) -> None:
    """Add the tag `gist`."""
    install_gist(site.liquid.environment, site)
