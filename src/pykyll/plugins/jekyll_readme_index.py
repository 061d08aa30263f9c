"""A folder's README becomes its index, where it has no other.

Source of the behaviour: jekyll-readme-index 0.3.0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.files.paths import dirname
from pykyll.liquid import to_s
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.extend import Host
    from pykyll.site import Page, StaticFile

_INDEX = regex(r"(?:$|index\.(?:html?|xhtml|xml)$)", re.IGNORECASE | re.MULTILINE)


def install(host: Host) -> None:
    """Add the generator."""
    host.add_generator(make_indexes, priority="low")


def make_indexes(host: Host) -> None:
    """Add a page for a README without front matter, and move one that has some if told to."""
    options = host.config.section("readme_index")
    if options.get("enabled") is False:
        return
    endings = "|".join(re.escape(ext) for ext in sorted(host.markdown_extensions))
    readme = re.compile(rf"/readme(?:{endings})$", re.IGNORECASE | re.MULTILINE)
    for file in [file for file in host.static_files if readme.search(file.relative_path)]:
        if not _has_index(host, _folder(file)):
            page = host.add_page_of(file)
            page.data["permalink"] = f"{dirname(file.url)}/"
            if options.get("remove_originals") is True:
                host.remove(file)
    if options.get("with_frontmatter") is True:
        for page in [page for page in host.pages if readme.search(f"/{to_s(page.path)}")]:
            if not _has_index(host, _folder(page)):
                page.data["permalink"] = f"{dirname(page.url)}/"
                page.forget_url()


def _folder(item: Page | StaticFile) -> str:
    folder = dirname(item.url)
    return folder if folder.endswith("/") else f"{folder}/"


def _has_index(host: Host, folder: str) -> bool:
    present: list[Page | StaticFile] = [*host.pages, *host.static_files]
    lowered = folder.lower()
    return any(
        item.url.lower().startswith(lowered) and _INDEX.match(item.url, len(folder))
        for item in present
    )
