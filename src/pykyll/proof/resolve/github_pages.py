"""GitHub Pages' rules for the file behind a URL of the site.

A path names a file exactly, letter case included; `.html` may be left out; a folder is
its `index.html`, and is redirected to where the slash is missing; all else is the 404
page. A project's site lies below its `baseurl`: what begins otherwise is another site.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.ruby.uri import UriError, parse, remove_dot_segments

if TYPE_CHECKING:
    from pykyll.proof.options import ProofOptions
    from pykyll.proof.page import Page
    from pykyll.proof.url import Url

_REMEMBERED = 16384
_REMEMBERED_FOLDERS = 64


class GitHubPages:
    """The site as Pages would serve the folder that is checked."""

    def __init__(self, options: ProofOptions) -> None:
        self._baseurl = "/" + options.baseurl.strip("/") if options.baseurl.strip("/") else ""
        self._hosts = _hosts(options.site_url)
        self._root_dir = options.root_dir
        self._follows = options.follows_redirects
        self._file = lru_cache(maxsize=_REMEMBERED)(self._find)
        self._names = lru_cache(maxsize=_REMEMBERED_FOLDERS)(_names_in)

    def is_own(self, url: Url) -> bool:
        """Whether an absolute URL is one of the site's own: its host, below its baseurl."""
        return url.host is not None and url.host.lower() in self._hosts and self._is_below(url.path)

    def file(self, url: Url, page: Page) -> str | None:
        """The file that Pages answers with, or None where it answers 404."""
        if url.is_data_image:
            return page.path
        path = self._path_in_site(url, page)
        if path is None:
            return None
        return page.absolute_path if path == "" else self._file(self._root(page), path)

    def is_unslashed_folder(self, url: Url, page: Page) -> bool:
        """Whether Pages would redirect, although redirects are not followed."""
        path = self._path_in_site(url, page)
        if self._follows or not path or path.endswith("/"):
            return False
        return os.path.isdir(self._root(page) + path)

    def _root(self, page: Page) -> str:
        return os.path.abspath(self._root_dir or page.root)

    def _is_below(self, path: str) -> bool:
        return not self._baseurl or path == self._baseurl or path.startswith(f"{self._baseurl}/")

    def _path_in_site(self, url: Url, page: Page) -> str | None:
        """The decoded path from the site's root on; empty for the page itself."""
        path = url.path
        if url.host is not None or path.startswith("/"):
            if not self._is_below(path):
                return None
            path = path[len(self._baseurl) :]
            return remove_dot_segments(path) or "/"
        if url.scheme is not None:
            return None
        if not path:
            return ""
        folder = os.path.relpath(page.folder, self._root(page)).replace(os.sep, "/")
        prefix = "/" if folder == "." else f"/{folder}/"
        return remove_dot_segments(prefix + path)

    def _find(self, root: str, path: str) -> str | None:
        candidates = [f"{path}index.html"] if path.endswith("/") else [path, f"{path}.html"]
        for candidate in candidates:
            if self._is_file(root, candidate):
                return root + candidate
        index = f"{path}/index.html"
        return root + index if self._is_file(root, index) and not path.endswith("/") else None

    def _is_file(self, root: str, path: str) -> bool:
        """Whether there is a file of exactly this spelling, whatever the file system thinks."""
        if "\0" in path or not os.path.isfile(root + path):
            return False
        folder = root
        for name in path.strip("/").split("/"):
            if name not in self._names(folder):
                return False
            folder = f"{folder}/{name}"
        return True


def _hosts(site_url: str | None) -> frozenset[str]:
    if not site_url:
        return frozenset()
    try:
        host = parse(site_url).host
    except UriError:
        return frozenset()
    return frozenset({host.lower()} if host else ())


def _names_in(folder: str) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()
