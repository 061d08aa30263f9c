"""Markdown files without front matter become pages.

Source of the behaviour: jekyll-optional-front-matter 0.3.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.extend import Host
    from pykyll.site import StaticFile

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


def install(host: Host) -> None:
    """Add the generator."""
    host.add_generator(add_pages)


def add_pages(host: Host) -> None:
    """Add a page for each such file; the file itself stays unless told otherwise."""
    options = host.config.section("optional_front_matter")
    if options.get("enabled") is False or host.config.flag("require_front_matter"):
        return
    files = [
        file for file in host.static_files if host.is_markdown(file) and _may_be_page(host, file)
    ]
    for file in files:
        host.add_page_of(file)
        if options.get("remove_originals") is True:
            host.remove(file)


def _may_be_page(host: Host, file: StaticFile) -> bool:
    if file.basename.upper() not in _NOT_PAGES:
        return True
    included = isinstance(host.config.get("include"), list)
    return included and host.is_included(file.relative_path.removeprefix("/"))
