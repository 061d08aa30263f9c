"""Addresses in the data of an academic site that lead to nothing that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic import lost_addresses
from pykyll.builder.clean import kept_files
from pykyll.builder.lost_home import lost_page
from pykyll.site import Document, Page
from pykyll.site.url import unescape_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.builder.rendered import Output
    from pykyll.config import Config
    from pykyll.errors import Diagnostic


def lost_links(files: Iterable[tuple[str, Output]], config: Config) -> list[Diagnostic]:
    """A warning for each, or for the page that has lost its address.

    Args:
        files: All that is written and where it goes, relative to the destination: pages,
            documents, redirects and copied files.
        config: Says where the data is, and what stays in the destination.
    """
    listed = dict(files)
    kept = kept_files(config)

    def is_there(address: str) -> bool:
        path = unescape_path(address.lstrip("/"))
        names = (path, f"{path}index.html", f"{path}/index.html", f"{path}.html")
        return any(each in listed for each in names) or bool(kept and path.startswith(kept))

    def pages() -> list[str]:
        return [item.url for item in listed.values() if isinstance(item, (Page, Document))]

    found = []
    told: set[str] = set()
    for address, diagnostic in lost_addresses(config, is_there, pages):
        page = lost_page(listed.items(), address)
        if page is None:
            found.append(diagnostic)
        elif address not in told:
            told.add(address)
            found.append(page)
    return found
