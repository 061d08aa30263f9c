"""What Jekyll's scenarios say that a build leaves beside the site, for others to find.

pykyll keeps nothing in either. The scenarios ("Default Cache directory" and "Custom
Cache directory" in `cache.feature`) say that a build leaves
`.jekyll-cache/Jekyll/Cache/Jekyll--Cache`, so there it is, empty; and that with
`--incremental` there is a file `.jekyll-metadata` ("Generate a metadata file").
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from pykyll.files import paths

if TYPE_CHECKING:
    from pykyll.config import Config
    from pykyll.site import Site

METADATA = ".jekyll-metadata"


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
        from pykyll.folders.make import (
            make_folders,  # a build of a site that is unchanged makes none
        )

        with contextlib.suppress(OSError):
            make_folders(folder)


def leave_metadata(config: Config) -> None:
    """With `--incremental`, leave the file that Jekyll would, with nothing to go by in it.

    One that is there stays as it is, be it a link. Where none can be written there is none.
    """
    if not config.flag("incremental") or config.flag("disable_disk_cache"):
        return
    path = os.path.join(config.source, METADATA)
    with contextlib.suppress(OSError), open(path, "xb") as file:
        file.write(b"{}\n")
