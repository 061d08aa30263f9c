"""Many requests to `pykyll serve`, beside `jekyll serve` and `hugo server` where they are there.

    python benchmarks/serve_load.py [--requests N] [--side-by-side N]

One page of 10 KB is asked for so many times over one kept connection, one request after the
other, and then over several connections at a time, each of which asks again as soon as it is
answered. Printed are the median and the 99th percentile of the time from a request to the end
of its answer, how many were answered in a second, and how many were lost: answered otherwise
than with the page, or not at all. The client is Python, too, on the same machine. With several
at a time a request waits for those before it: its time is about their number times what one
takes.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE = "<!DOCTYPE html><html><head><title>Page</title></head><body>{}</body></html>"
_TEXT = "<p>A line of text that is as long as lines are, more or less.</p>\n" * 150
_MOST_SECONDS = 30


@dataclass
class Figures:
    """What was found of one server."""

    seconds: list[float] = field(default_factory=list)
    lost: int = 0
    elapsed: float = 0.0

    def __str__(self) -> str:
        """Them as one line."""
        if not self.seconds:
            return f"nothing answered, {self.lost} lost"
        ordered = sorted(self.seconds)
        return (
            f"median {statistics.median(ordered) * 1000:6.2f} ms, "
            f"99 % within {ordered[len(ordered) * 99 // 100] * 1000:6.2f} ms, "
            f"{len(ordered) / self.elapsed:6.0f} a second, {self.lost} lost"
        )


class Client:
    """One connection, made anew where the server closes it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._request = f"GET /page.html HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode()
        self._socket: socket.socket | None = None

    def ask(self) -> bool:
        """Ask once; whether the page came."""
        try:
            return self._asked(self._connected())
        except (OSError, ValueError):
            self._close()
            return False

    def _connected(self) -> socket.socket:
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), _MOST_SECONDS)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._socket

    def _asked(self, connection: socket.socket) -> bool:
        connection.sendall(self._request)
        answer = bytearray()
        while (end := answer.find(b"\r\n\r\n")) < 0:
            answer += _received(connection)
        head = bytes(answer[:end]).lower()
        length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
        while len(answer) < end + 4 + length:
            answer += _received(connection)
        if b"connection: close" in head:
            self._close()
        return head.startswith(b"http/1.1 200") and answer.endswith(b"</html>")

    def _close(self) -> None:
        if self._socket is not None:
            self._socket.close()
        self._socket = None


def _received(connection: socket.socket) -> bytes:
    part = connection.recv(65536)
    if not part:
        raise ConnectionResetError
    return part


def _asked_often(port: int, requests: int, connections: int) -> Figures:
    """So many requests over so many connections."""
    figures, lock = Figures(), threading.Lock()

    def ask(count: int) -> None:
        client, times, lost = Client(port), [], 0
        for _ in range(count):
            begun = time.perf_counter()
            if client.ask():
                times.append(time.perf_counter() - begun)
            else:
                lost += 1
        with lock:
            figures.seconds += times
            figures.lost += lost

    each = requests // connections
    threads = [threading.Thread(target=ask, args=[each]) for _ in range(connections)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    figures.elapsed = time.perf_counter() - begun
    return figures


def _pykyll(site: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "pykyll", "serve", "-P", str(port), "-s", str(site)]


def _jekyll(site: Path, port: int) -> list[str]:
    return ["jekyll", "serve", "-P", str(port), "-s", str(site), "-d", str(site / "_site")]


def _hugo(site: Path, port: int) -> list[str]:
    return ["hugo", "server", "-p", str(port), "-s", str(site), "--disableLiveReload"]


_SERVERS = {"pykyll": _pykyll, "jekyll": _jekyll, "hugo": _hugo}


def _write_site(folder: Path, server: str) -> None:
    page = _PAGE.format(_TEXT)
    if server == "hugo":
        (folder / "hugo.toml").write_text('title = "x"\n', "utf-8")
        (folder / "static").mkdir()
        (folder / "static/page.html").write_text(page, "utf-8")
    else:
        (folder / "_config.yml").write_text("title: x\n", "utf-8")
        (folder / "page.html").write_text(page, "utf-8")


@contextlib.contextmanager
def _serving(server: str) -> Iterator[int]:
    """A server that is up, and its port."""
    with tempfile.TemporaryDirectory() as folder:
        _write_site(Path(folder), server)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        process = subprocess.Popen(
            _SERVERS[server](Path(folder), port),
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true"},
        )
        try:
            _wait_for(port)
            yield port
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()


def _wait_for(port: int) -> None:
    until = time.monotonic() + _MOST_SECONDS
    while not Client(port).ask():
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(0.1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--side-by-side", type=int, default=50)
    given = parser.parse_args()
    for server in _SERVERS:
        if server != "pykyll" and shutil.which(server) is None:
            print(f"{server}: not installed")
            continue
        for connections in (1, given.side_by_side):
            with _serving(server) as port:
                figures = _asked_often(port, given.requests, connections)
            print(f"{server:6} {connections:3} at a time: {figures}", flush=True)


if __name__ == "__main__":
    main()
