"""Two files with one destination.

Source of the behaviour: Jekyll's `Doctor.conflicting_urls`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic

if TYPE_CHECKING:
    from pykyll.site import Site


def warn_of_conflicts(site: Site) -> None:
    """Warn of each destination that more than one file is written to; the last one wins."""
    sources: dict[str, list[str]] = {}
    for item in site.files_to_write:
        sources.setdefault(item.destination, []).append(item.relative_path.removeprefix("/"))
    for destination, paths in sources.items():
        if len(paths) > 1:
            site.warnings.append(
                Diagnostic(
                    "Conflict: The following destination is shared by multiple files. "
                    "The written file may end up with unexpected contents.",
                    severity="warning",
                    path=destination,
                    hint=f"{', '.join(paths)} have one URL; give all but one another permalink",
                )
            )
