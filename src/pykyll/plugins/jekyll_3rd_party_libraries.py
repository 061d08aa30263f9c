"""`third_party_libraries:` with their versions, and from the site where that is wanted.

Source of the behaviour: jekyll-3rd-party-libraries 0.0.1, which is al-folio's plugin as a gem.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.plugins.al_folio.third_party_libraries import add_hook

if TYPE_CHECKING:
    from pykyll.extend import Host


def install(host: Host) -> None:
    """Add the hook."""
    add_hook(host, has_folders=True)
