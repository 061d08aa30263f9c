"""The folder of Jekyll 4's cache.

pykyll keeps nothing in it. Jekyll's own scenarios ("Default Cache directory" and "Custom
Cache directory" in `cache.feature`) say that a build leaves
`.jekyll-cache/Jekyll/Cache/Jekyll--Cache`, so there it is, empty; nothing else is made.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from pykyll.files import paths

if TYPE_CHECKING:
    from pykyll.site import Site


def prepare_cache(site: Site) -> None:
    """Make the folder of `cache_dir:`, as Jekyll 4 does outside of safe mode.

    Where it cannot be made, or a link leads out of the source, there is none: no build
    needs it.
    """
    if not site.compat.disk_cache or site.safe or site.config.flag("disable_disk_cache"):
        return
    cache = paths.inside(site.source, site.config.text("cache_dir") or ".jekyll-cache")
    folder = os.path.join(cache, "Jekyll", "Cache", "Jekyll--Cache")
    if os.path.realpath(folder) == os.path.join(
        os.path.realpath(site.source), os.path.relpath(folder, site.source)
    ):
        with contextlib.suppress(OSError):
            os.makedirs(folder, exist_ok=True)
