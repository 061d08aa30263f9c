"""html-proofer's rules for the file behind an internal link.

Source of the behaviour: html-proofer 5.2.1's `Attribute::Url#resolved_path`.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.proof.options import ProofOptions
    from pykyll.proof.page import Page
    from pykyll.proof.url import Url

_REMEMBERED = 16384


class Files:
    """Files of the folder that is checked, with an extension that may be left out."""

    def __init__(self, options: ProofOptions) -> None:
        self._extension = _extension(options)
        self._index_files = options.index_files
        self._root_dir = options.root_dir
        self._follows = options.follows_redirects
        self._file = lru_cache(maxsize=_REMEMBERED)(self._find)

    def is_own(self, url: Url) -> bool:  # noqa: ARG002 - part of the interface
        """Whether an absolute URL is one of the site's own; html-proofer knows none."""
        return False

    def file(self, url: Url, page: Page) -> str | None:
        """The file that a link on a page leads to, or None."""
        if url.is_data_image:
            return page.path
        return self._file(self.absolute_path(url, page))

    def is_unslashed_folder(self, url: Url, page: Page) -> bool:
        """Whether a link leads to a folder although redirects are not followed."""
        return not self._follows and os.path.isdir(self.absolute_path(url, page))

    def absolute_path(self, url: Url, page: Page) -> str:
        """The path of the file or folder that the URL's path means."""
        path = url.path
        if not path or "\0" in path:
            return os.path.abspath(page.path) if not path else ""
        base = (self._root_dir or page.root) if path.startswith("/") else page.folder
        return os.path.abspath(f"{base}/{path.lstrip('/')}")

    def _find(self, path: str) -> str | None:
        if self._extension is not None and os.path.isfile(path + self._extension):
            return path + self._extension
        if os.path.isdir(path):
            if not self._follows:
                return path
            candidates = (os.path.join(path, name) for name in self._index_files)
            return next((each for each in candidates if os.path.isfile(each)), None)
        return path if path and os.path.exists(path) else None


def _extension(options: ProofOptions) -> str | None:
    """`true` is html-proofer 3's way to say `.html`."""
    extension = options.assume_extension
    if extension is True:
        return ".html"
    return extension if isinstance(extension, str) else None
