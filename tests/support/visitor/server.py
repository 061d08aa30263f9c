"""Serves a built site with the headers, the compression and the 404 page of GitHub Pages."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import threading
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPRESSED = ("text/", "application/json", "application/xml", "application/javascript")
_TYPES = {
    ".bib": "application/octet-stream",  # as Pages sends it: it knows no such type
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ico": "image/vnd.microsoft.icon",
}


def _file_at(folder: Path, path: str) -> Path | None:
    """The file that Pages answers with: itself, the folder's index, or the page of that name."""
    asked = (folder / path.lstrip("/")).resolve()
    if not asked.is_relative_to(folder.resolve()):
        return None
    candidates = [asked / "index.html"] if asked.is_dir() else [asked, Path(f"{asked}.html")]
    return next((file for file in candidates if file.is_file()), None)


def _type_of(file: Path) -> str:
    guessed = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return _TYPES.get(file.suffix, guessed)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "GitHub.com"
    sys_version = ""

    def __init__(self, *arguments: object, folder: Path) -> None:
        self._folder = folder
        super().__init__(*arguments)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        file = _file_at(self._folder, unquote(urlsplit(self.path).path))
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        file = file or _file_at(self._folder, "/404.html")
        body = file.read_bytes() if file else b"404"
        kind = _type_of(file) if file else "text/plain"
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if status is HTTPStatus.OK and self.headers.get("If-None-Match") == etag:
            status, body = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        if kind.startswith(_COMPRESSED) or kind == "image/svg+xml":
            self.send_header("Vary", "Accept-Encoding")
            if body and "gzip" in self.headers.get("Accept-Encoding", ""):
                body = gzip.compress(body, compresslevel=6, mtime=0)
                self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("ETag", etag)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        del format, args


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that closes its window hangs up in the middle of answers."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the folder is served for as long as the block lasts, without `/`."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, folder=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
