"""Answers requests with the files of the site."""

from __future__ import annotations

import contextlib
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic, bug_message
from pykyll.files.paths import is_inside
from pykyll.serve.answers import Answer, file_answer, open_file, page_answer, redirect
from pykyll.serve.content_types import content_type
from pykyll.serve.live_reload import SCRIPT_PATH, Shown, script, script_tag
from pykyll.serve.pages import (
    error_page,
    folder_page,
    missing_page,
    unreadable_page,
    with_script,
)
from pykyll.serve.request import READING
from pykyll.serve.resolve import MISSING, resolve
from pykyll.serve.seen import Seen, now

if TYPE_CHECKING:
    from pykyll.serve.rebuild import Rebuilder
    from pykyll.serve.request import Request
    from pykyll.serve.resolve import Resolved


class SiteApplication:
    """The site at its base URL.

    Args:
        rebuilder: What builds the site; it knows the folder, the base URL and the errors.
        lists_folders: Whether folders are listed rather than their index shown.
    """

    def __init__(self, rebuilder: Rebuilder, *, lists_folders: bool = False) -> None:
        self._rebuilder = rebuilder
        self._lists_folders = lists_folders

    def answer(self, request: Request) -> Answer:
        """What is sent back. It takes a fraction of a millisecond, and raises nothing."""
        if request.method not in READING:
            return Answer(405, {"allow": ", ".join(sorted(READING))})
        try:
            return self._script(request) if request.path == SCRIPT_PATH else self._site(request)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return self._missing(request)  # it has gone since it was found
        except OSError as error:
            page = unreadable_page(request.path, error.strerror or "it cannot be read")
            return self._said(request, page, "missing", 500)
        except Exception as error:  # noqa: BLE001 - the server outlives a bug of its own
            return self._said(request, error_page([Diagnostic(bug_message(error))]), "errors", 500)

    def _site(self, request: Request) -> Answer:
        path = request.path
        site = self._rebuilder.site
        base = site.baseurl
        if not os.path.isdir(site.destination) and self._rebuilder.errors:
            return self._said(request, error_page(self._rebuilder.errors), "errors", 500)
        if base and path in {base, "/"}:
            return redirect(f"{base}/", request.query, 301 if path == base else 302)
        if base and not path.startswith(f"{base}/"):
            return self._missing(request)
        below = path[len(base) :] or "/"
        began = now()
        found = resolve(site.destination, below, lists_folders=self._lists_folders)
        if found.kind == "file":
            seen = Seen.of(site.destination, found.path, began)
            return replace(self._file(request, found.path), seen=seen)
        return self._other(request, found)

    def _file(self, request: Request, path: str) -> Answer:
        if content_type(path).startswith("text/html") and self._is_told(request):
            build = self._rebuilder.history.latest  # before the file that may change meanwhile
            return self._page(request, _content(path), "page", build=build)
        return file_answer(path, request.headers, self._rebuilder.site.headers)

    def _other(self, request: Request, found: Resolved) -> Answer:
        if found is MISSING:
            return self._missing(request)
        if found.kind == "redirect":
            return redirect(self._rebuilder.site.baseurl + found.path, request.query, 301)
        page = folder_page(found.path, request.path, self._rebuilder.destination)
        return self._said(request, page, "folder", 200)

    def _page(
        self, request: Request, page: bytes, shown: Shown, status: int = 200, build: str = ""
    ) -> Answer:
        site = self._rebuilder.site
        if self._is_told(request):
            tag = script_tag(site, build or self._rebuilder.history.latest, shown)
            page = with_script(page, tag)
        return page_answer(page, status, request.headers, site.headers)

    def _is_told(self, request: Request) -> bool:
        """Whether the answer gets the script: not what a script fetches to put it elsewhere."""
        wanted = request.headers.get("sec-fetch-dest", "document")
        return self._rebuilder.site.reloads and wanted in {"document", "iframe", "frame"}

    def _missing(self, request: Request) -> Answer:
        """The site's own page for that, if there is one that can be read."""
        destination = self._rebuilder.site.destination
        custom = os.path.join(destination, "404.html")
        with contextlib.suppress(OSError):
            if is_inside(custom, destination):
                return self._page(request, _content(custom), "missing", 404)
        return self._said(request, missing_page(request.path), "missing", 404)

    def _said(self, request: Request, page: str, shown: Shown, status: int) -> Answer:
        """A page of the server's own."""
        return self._page(request, page.encode("utf-8", "replace"), shown, status)

    def _script(self, request: Request) -> Answer:
        if not self._rebuilder.site.reloads:
            return self._missing(request)
        kind = "text/javascript; charset=utf-8"
        return page_answer(script(), 200, request.headers, media_type=kind)


def _content(path: str) -> bytes:
    with open_file(path) as file:
        return file.read()
