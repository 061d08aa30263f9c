"""What a build leaves beside the site: Jekyll's cache folder and its metadata.

pykyll needs neither to build right; other tools, `.gitignore` files and scripts expect
them in the places where Jekyll has them.
"""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from pykyll.builder.write import Written
    from pykyll.site import Site

METADATA = ".jekyll-metadata"
_IGNORE_ALL = "# ignore everything in this directory\n*\n"


def prepare_cache(site: Site) -> None:
    """Make the folder of `cache_dir:`, ignored by git, as Jekyll 4 does outside of safe mode.

    Raises:
        PykyllError: Where it cannot be made.
    """
    if not site.compat.has_disk_cache or site.safe or site.config.flag("disable_disk_cache"):
        return
    folder = os.path.join(site.source, site.config.text("cache_dir") or ".jekyll-cache")
    try:
        os.makedirs(os.path.join(folder, "Jekyll", "Cache", "Jekyll--Cache"), exist_ok=True)
        ignore = os.path.join(folder, ".gitignore")
        if not os.path.exists(ignore):
            with open(ignore, "w", encoding="utf-8") as file:
                file.write(_IGNORE_ALL)
    except OSError as error:
        raise PykyllError(
            f"the cache folder '{folder}' cannot be made: {(error.strerror or '').lower()}",
            hint="give `cache_dir:` another folder, or build with --disable-disk-cache",
        ) from error


def write_metadata(site: Site, written: Written) -> None:
    """With `--incremental`, note each file of the site and the digest of what it holds."""
    if not site.config.flag("incremental") or site.config.flag("disable_disk_cache"):
        return
    digests = {}
    for path in sorted(written.files):
        with open(os.path.join(site.destination, path), "rb") as file:
            digests[path] = hashlib.file_digest(file, "sha256").hexdigest()
    with open(os.path.join(site.source, METADATA), "w", encoding="utf-8") as file:
        json.dump({"files": digests}, file, indent=1)
