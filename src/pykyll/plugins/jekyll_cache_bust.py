"""`bust_file_cache` and `bust_css_cache`: al-folio's filters as a gem.

Source of the behaviour: jekyll-cache-bust 0.0.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.plugins.al_folio.cache_bust import STYLES, add_filters

if TYPE_CHECKING:
    from pykyll.extend import Host


def install(host: Host) -> None:
    """Add the filters."""
    add_filters(host, "?v=", STYLES)
