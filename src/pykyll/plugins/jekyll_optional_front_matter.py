"""Markdown files without front matter become pages.

Source of the behaviour: jekyll-optional-front-matter 0.3.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.convert.markdown import markdown_extensions
from pykyll.plugins.page_from_file import page_from_file
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from pykyll.site import Site, StaticFile

_NOT_PAGES = frozenset(
    {
        "README",
        "LICENSE",
        "LICENCE",
        "COPYING",
        "CODE_OF_CONDUCT",
        "CONTRIBUTING",
        "ISSUE_TEMPLATE",
        "PULL_REQUEST_TEMPLATE",
    }
)
"""Files that are about the repository; named under `include:`, they are pages too."""


def install(site: Site) -> None:
    """Add the generator."""
    site.generators.append(OptionalFrontMatterGenerator())


class OptionalFrontMatterGenerator:
    """Adds a page for each such file; the file itself stays unless told otherwise."""

    priority = PRIORITIES["normal"]

    def generate(self, site: Site) -> None:
        """Add the pages."""
        options = site.config.section("optional_front_matter")
        required = site.config.flag("require_front_matter")
        if options.get("enabled") is False or required:
            return
        extensions = markdown_extensions(site)
        files = [
            file
            for file in site.static_files
            if file.ext.lower() in extensions and _may_be_page(file)
        ]
        site.pages.extend(page_from_file(file) for file in files)
        if options.get("remove_originals") is True:
            site.static_files = [file for file in site.static_files if file not in files]


def _may_be_page(file: StaticFile) -> bool:
    if file.basename.upper() not in _NOT_PAGES:
        return True
    included = isinstance(file.site.config.get("include"), list)
    return included and file.site.entry_filter.is_included(file.relative_path.removeprefix("/"))
