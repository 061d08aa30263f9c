"""jekyll-include-cache: the tag `include_cached`, which renders each include once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.templates.tags import install_include_cached

if TYPE_CHECKING:
    from pykyll.extend import Host


def install(host: Host) -> None:
    """Add the tag `include_cached`."""
    host.switch_on(install_include_cached)
