"""Whether a link within the site leads to a file and to a place in it.

Source of the behaviour: html-proofer 5.2.1's `UrlValidator::Internal`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.proof.check import failure_at
from pykyll.proof.fragments_of_files import has_meaning
from pykyll.ruby.uri import unencode

if TYPE_CHECKING:
    from pykyll.proof.context import Context
    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element, Page
    from pykyll.proof.url import Url

CHECK_NAME = "Links > Internal"


def check_internal_link(context: Context, url: Url, page: Page, element: Element) -> Failure | None:
    """The failure of a link within the site, if it is broken."""
    file = context.resolver.file(url, page)
    if file is None:
        description = f"internally linking to {url}, which does not exist"
    elif not _has_place(context, url, page, file):
        description = (
            f"internally linking to {url}; the file exists, but the hash '{url.fragment}' does not"
        )
    else:
        return None
    return failure_at(page, CHECK_NAME, description, element)


def _has_place(context: Context, url: Url, page: Page, file: str) -> bool:
    fragment = _without_directive(url.fragment)
    if not fragment or not context.options.check_internal_hash or url.is_data_image:
        return True
    if file != page.absolute_path and not context.reach.has(file):
        return True  # nobody looks
    if not _is_page(context, url):
        return has_meaning(url.path, fragment, file)
    names = {fragment, unencode(fragment)}
    return "top" in names or not names.isdisjoint(context.fragments(file, page))


def _without_directive(fragment: str | None) -> str | None:
    """`#:~:text=…` marks words for the browser and names no element."""
    return fragment and fragment.partition(":~:")[0]


def _is_page(context: Context, url: Url) -> bool:
    """Whether a URL's extension is one that is checked, so that its ids are known."""
    if url.is_hash_link or url.path.endswith("/"):
        return True
    extensions = context.options.extensions
    extension = os.path.splitext(url.path)[1]
    return (extension or context.options.assume_extension) in extensions
