"""Answers requests with the files of the site."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import mimetypes
import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocketDisconnect

from pykyll.files.paths import is_inside
from pykyll.serve.pages import (
    SOCKET_PATH,
    error_markup,
    error_page,
    folder_page,
    missing_page,
    with_script,
)
from pykyll.serve.resolve import MISSING, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.websockets import WebSocket

    from pykyll.serve.rebuild import Rebuilder
    from pykyll.serve.resolve import Resolved

_NO_CACHE = {"Cache-Control": "no-cache"}
_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".md": "text/markdown",
    ".bib": "text/plain",
    ".webmanifest": "application/manifest+json",
}
_TEXTUAL = ("text/", "application/json", "application/xml", "application/javascript", "image/svg")


def content_type(path: str) -> str:
    """The type of a file by its extension, with the character set where it is text."""
    extension = os.path.splitext(path)[1].lower()
    found = _TYPES.get(extension) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith(_TEXTUAL) or "xml" in found else found


class SiteApplication:
    """The site at its base URL.

    Args:
        rebuilder: What builds the site; it knows the folder, the base URL and the errors.
        script: The script to put into pages, empty for none.
        lists_folders: Whether folders are listed rather than their index shown.
    """

    def __init__(
        self, rebuilder: Rebuilder, script: str = "", *, lists_folders: bool = False
    ) -> None:
        self._rebuilder = rebuilder
        self._script = script
        self._lists_folders = lists_folders

    def starlette(self) -> Starlette:
        """The ASGI application."""
        routes: list[Route | WebSocketRoute] = [Route("/{path:path}", self._answer)]
        if self._script:
            routes.insert(0, WebSocketRoute(SOCKET_PATH, self._socket))
        return Starlette(routes=routes)

    def _answer(self, request: Request) -> Response:
        path = request.url.path if request.scope.get("path") is None else request.scope["path"]
        base = self._rebuilder.baseurl
        root = self._rebuilder.destination
        if not os.path.isdir(root) and self._rebuilder.errors:
            return self._html(error_page(self._rebuilder.errors).encode(), 500)
        if base and path == base:
            return RedirectResponse(quote(f"{base}/"), 301)
        if base and path == "/":
            return RedirectResponse(quote(f"{base}/"), 302)
        if base and not path.startswith(f"{base}/"):
            return self._missing(path)
        found = resolve(root, path[len(base) :] or "/", lists_folders=self._lists_folders)
        return self._found(found, path, base, request.headers)

    def _found(self, found: Resolved, path: str, base: str, headers: Mapping[str, str]) -> Response:
        if found is MISSING:
            return self._missing(path)
        if found.kind == "redirect":
            return RedirectResponse(quote(base + found.path), 301)
        if found.kind == "folder":
            return self._html(folder_page(found.path, path).encode())
        return self._file(found.path, headers)

    def _file(self, path: str, headers: Mapping[str, str]) -> Response:
        kind = content_type(path)
        if self._script and kind.startswith("text/html"):
            with open(path, "rb") as file:
                return self._html(file.read(), headers=headers)
        response = FileResponse(path, media_type=kind, headers=_NO_CACHE, stat_result=os.stat(path))
        if _is_fresh(headers, response.headers.get("etag")):
            return Response(
                status_code=304, headers={"ETag": response.headers["etag"], **_NO_CACHE}
            )
        return response

    def _html(
        self, page: bytes, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> Response:
        if self._script:
            page = with_script(page, self._script)
        etag = f'"{hashlib.md5(page, usedforsecurity=False).hexdigest()}"'
        own = {"ETag": etag, **_NO_CACHE}
        if status == 200 and headers is not None and _is_fresh(headers, etag):
            return Response(status_code=304, headers=own)
        return HTMLResponse(page, status, headers=own)

    def _missing(self, path: str) -> Response:
        custom = os.path.join(self._rebuilder.destination, "404.html")
        if os.path.isfile(custom) and is_inside(custom, self._rebuilder.destination):
            with open(custom, "rb") as file:
                return self._html(file.read(), 404)
        return self._html(missing_page(path).encode(), 404)

    async def _socket(self, socket: WebSocket) -> None:
        if not _is_same_origin(socket):
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

    async def _tell(self, socket: WebSocket, queue: asyncio.Queue[dict[str, str]]) -> None:
        if self._rebuilder.errors:
            markup = error_markup(self._rebuilder.errors)
            await socket.send_text(json.dumps({"type": "errors", "markup": markup}))
        while True:
            await socket.send_text(json.dumps(await queue.get()))


def _is_fresh(headers: Mapping[str, str], etag: str | None) -> bool:
    wanted = headers.get("if-none-match")
    if wanted is None or etag is None:
        return False
    tags = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
    return etag.removeprefix("W/") in tags or "*" in tags


def _is_same_origin(socket: WebSocket) -> bool:
    """Whether the page that asks is one that this server gave out."""
    origin = socket.headers.get("origin")
    return origin is None or origin.split("://", 1)[-1] == socket.headers.get("host")
