"""A folder's README becomes its index, where it has no other.

Source of the behaviour: jekyll-readme-index 0.3.0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.convert.markdown import markdown_extensions
from pykyll.files.paths import dirname
from pykyll.liquid import to_s
from pykyll.plugins.page_from_file import page_from_file
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from pykyll.site import Page, Site, StaticFile

_INDEX = re.compile(r"(?:$|index\.(?:html?|xhtml|xml)$)", re.IGNORECASE | re.MULTILINE)


def install(site: Site) -> None:
    """Add the generator."""
    site.generators.append(ReadmeIndexGenerator())


class ReadmeIndexGenerator:
    """Adds a page for a README without front matter, moves one that has some if told to."""

    priority = PRIORITIES["low"]

    def generate(self, site: Site) -> None:
        """Make indexes of READMEs."""
        options = site.config.section("readme_index")
        if options.get("enabled") is False:
            return
        endings = "|".join(re.escape(ext) for ext in sorted(markdown_extensions(site)))
        readme = re.compile(rf"/readme(?:{endings})$", re.IGNORECASE | re.MULTILINE)
        for file in [file for file in site.static_files if readme.search(file.relative_path)]:
            if not _has_index(site, _folder(file)):
                page = page_from_file(file)
                page.data["permalink"] = f"{dirname(file.url)}/"
                site.pages.append(page)
                if options.get("remove_originals") is True:
                    site.static_files.remove(file)
        if options.get("with_frontmatter") is True:
            for page in [page for page in site.pages if readme.search(f"/{to_s(page.path)}")]:
                if not _has_index(site, _folder(page)):
                    page.data["permalink"] = f"{dirname(page.url)}/"
                    page.forget_url()


def _folder(item: Page | StaticFile) -> str:
    folder = dirname(item.url)
    return folder if folder.endswith("/") else f"{folder}/"


def _has_index(site: Site, folder: str) -> bool:
    present: list[Page | StaticFile] = [*site.pages, *site.static_files]
    lowered = folder.lower()
    return any(
        item.url.lower().startswith(lowered) and _INDEX.match(item.url, len(folder))
        for item in present
    )
