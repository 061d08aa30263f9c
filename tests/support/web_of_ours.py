"""A server that stands in for the web: it answers for every host, and notes what it was asked."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Web:
    """What is answered, by `host/path` with the query, and what was asked.

    An answer is a text or bytes, a status, or a function that is given the handler.
    """

    answers: dict[str, object] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    seconds: float = 0.0
    """What each answer takes."""
    most_at_once: int = 0
    url: str = ""
    _now: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def enter(self, path: str) -> None:
        with self._lock:
            self.asked.append(path)
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)

    def leave(self) -> None:
        with self._lock:
            self._now -= 1


@contextmanager
def web_of_ours(answers: dict[str, object] | None = None) -> Iterator[Web]:
    """Run the server for as long as the block does."""
    web = Web(dict(answers or {}))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.lstrip("/")
            web.enter(path)
            time.sleep(web.seconds)
            web.leave()  # before the answer, behind which the next question may come
            self._answer(web.answers.get(path, 404))

        def _answer(self, answer: object) -> None:
            if callable(answer):
                answer(self)
                return
            if isinstance(answer, int):
                self.send_response(answer)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            body = answer.encode() if isinstance(answer, str) else answer
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        web.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield web
        finally:
            server.shutdown()
            thread.join()
