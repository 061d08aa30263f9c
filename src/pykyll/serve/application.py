"""Answers requests with the files of the site."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocketDisconnect

from pykyll.errors import Diagnostic, bug_message
from pykyll.files.paths import is_inside
from pykyll.serve.answers import file_answer, page_answer
from pykyll.serve.content_types import content_type
from pykyll.serve.live_reload import (
    SCRIPT_PATH,
    SOCKET_PATH,
    Shown,
    built,
    failed,
    script,
    script_tag,
)
from pykyll.serve.pages import (
    error_page,
    folder_page,
    missing_page,
    unreadable_page,
    with_script,
)
from pykyll.serve.resolve import MISSING, resolve

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.websockets import WebSocket

    from pykyll.serve.live_reload import Message
    from pykyll.serve.rebuild import Rebuilder
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

    def starlette(self) -> Starlette:
        """The ASGI application."""
        application = Starlette(
            routes=[
                WebSocketRoute(SOCKET_PATH, self._socket),
                Route(SCRIPT_PATH, self._script),
                Route("/{path:path}", self._answer),
            ],
            exception_handlers={OSError: self._unreadable, Exception: self._own_bug},
        )
        application.router.redirect_slashes = False  # a URL leads where resolve.py says
        return application

    async def _answer(self, request: Request) -> Response:
        """What it asks of the disk takes microseconds, less than handing it to a thread would."""
        return self._answer_to(request)

    def _answer_to(self, request: Request) -> Response:
        path: str = request.scope["path"]
        site = self._rebuilder.site
        base = site.baseurl
        if not os.path.isdir(site.destination) and self._rebuilder.errors:
            page = error_page(self._rebuilder.errors)
            return self._page(request, page.encode(), "errors", 500)
        if base and path in {base, "/"}:
            return _redirect(request, f"{base}/", 301 if path == base else 302)
        if base and not path.startswith(f"{base}/"):
            return self._missing(request)
        below = path[len(base) :] or "/"
        found = resolve(site.destination, below, lists_folders=self._lists_folders)
        return self._found(request, found)

    def _found(self, request: Request, found: Resolved) -> Response:
        if found is MISSING:
            return self._missing(request)
        if found.kind == "redirect":
            return _redirect(request, self._rebuilder.site.baseurl + found.path, 301)
        if found.kind == "folder":
            page = folder_page(found.path, request.scope["path"], self._rebuilder.destination)
            return self._page(request, page.encode(), "folder")
        if content_type(found.path).startswith("text/html") and self._is_told(request):
            build = self._rebuilder.history.latest  # before the file that may change meanwhile
            with open(found.path, "rb") as file:
                return self._page(request, file.read(), "page", build=build)
        return file_answer(found.path, request.headers, self._rebuilder.site.headers)

    def _page(
        self, request: Request, page: bytes, shown: Shown, status: int = 200, build: str = ""
    ) -> Response:
        site = self._rebuilder.site
        if self._is_told(request):
            tag = script_tag(site, build or self._rebuilder.history.latest, shown)
            page = with_script(page, tag)
        return page_answer(page, status, request.headers, site.headers)

    def _is_told(self, request: Request) -> bool:
        """Whether the answer gets the script: not what a script fetches to put it elsewhere."""
        wanted = request.headers.get("sec-fetch-dest", "document")
        return self._rebuilder.site.reloads and wanted in {"document", "iframe", "frame"}

    def _missing(self, request: Request) -> Response:
        destination = self._rebuilder.site.destination
        custom = os.path.join(destination, "404.html")
        if os.path.isfile(custom) and is_inside(custom, destination):
            with open(custom, "rb") as file:
                page = file.read()
        else:
            page = missing_page(request.scope["path"]).encode("utf-8", "replace")
        return self._page(request, page, "missing", 404)

    async def _unreadable(self, request: Request, error: Exception) -> Response:
        """A file that has gone since it was found, or may not be read."""
        if isinstance(error, (FileNotFoundError, NotADirectoryError, IsADirectoryError)):
            return self._missing(request)
        reason = error.strerror if isinstance(error, OSError) else None
        page = unreadable_page(request.scope["path"], reason or "it cannot be read")
        return self._page(request, page.encode("utf-8", "replace"), "missing", 500)

    async def _own_bug(self, request: Request, error: Exception) -> Response:
        page = error_page([Diagnostic(bug_message(error))])
        return self._page(request, page.encode("utf-8", "replace"), "errors", 500)

    async def _script(self, request: Request) -> Response:
        if not self._rebuilder.site.reloads:
            return self._missing(request)
        kind = "text/javascript; charset=utf-8"
        return page_answer(script(), 200, request.headers, media_type=kind)

    async def _socket(self, socket: WebSocket) -> None:
        if not self._rebuilder.site.reloads:
            await socket.close(4403)
            return
        await socket.accept()
        queue = self._rebuilder.subscribe()
        sending = asyncio.create_task(self._tell(socket, queue))
        try:
            async for _ in socket.iter_text():
                pass  # pages say nothing; this ends when they go away
        finally:
            self._rebuilder.unsubscribe(queue)
            sending.cancel()
            with contextlib.suppress(asyncio.CancelledError, WebSocketDisconnect, RuntimeError):
                await sending

    async def _tell(self, socket: WebSocket, queue: asyncio.Queue[Message]) -> None:
        """Tell a page what it has missed, and then of each build."""
        history = self._rebuilder.history
        shown = socket.query_params.get("build", history.latest)
        if shown != history.latest:
            message = built(history.latest, history.changed_since(shown))
            await socket.send_text(json.dumps(message))
        if self._rebuilder.errors:
            await socket.send_text(json.dumps(failed(self._rebuilder.errors)))
        while True:
            await socket.send_text(json.dumps(await queue.get()))


def _redirect(request: Request, path: str, status: int) -> Response:
    """To a path of this host, which begins with one slash; a query goes along."""
    query = request.scope["query_string"].decode("ascii", "replace")
    return RedirectResponse(quote(path) + (f"?{query}" if query else ""), status)
