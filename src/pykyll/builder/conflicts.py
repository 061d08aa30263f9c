"""Two files with one destination.

Source of the behaviour: Jekyll's `Doctor.conflicting_urls`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic
from pykyll.site import Page

if TYPE_CHECKING:
    from pykyll.site import Site


def warn_of_conflicts(site: Site) -> None:
    """Warn of each destination that more than one file is written to; the last one wins.

    The stubs of jekyll-redirect-from do not count: they give way on purpose.
    """
    sources: dict[str, list[str]] = {}
    for item in site.files_to_write:
        if not (isinstance(item, Page) and item.gives_way):
            path = item.relative_path.removeprefix("/")
            sources.setdefault(item.destination, []).append(path)
    for destination, paths in sources.items():
        if len(paths) > 1:
            site.warnings.append(_conflict(site, destination, paths))


def _conflict(site: Site, destination: str, paths: list[str]) -> Diagnostic:
    shown = os.path.join(os.path.basename(site.destination), destination)
    return Diagnostic(
        f"{len(paths)} files have the URL of {shown}: {', '.join(paths)}",
        severity="warning",
        path=paths[-1],
        hint="the last one wins; give all but one another permalink",
        reference=f"Conflict: The following destination is shared by multiple files. {shown}",
    )
