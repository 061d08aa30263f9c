"""Many requests to `pykyll serve`, beside `jekyll serve` and `hugo server` where they are there.

    python benchmarks/serve_load.py [--requests N] [--side-by-side N] [--rounds N] [--wrk SECONDS]

One page of 10 KB is asked for so many times over one kept connection, one request after the
other, and then over several connections at a time, each of which asks again as soon as it is
answered. Printed are the median and the 99th percentile of the time from a request to the end
of its answer, how many were answered in a second, and how many were lost: answered otherwise
than with the page, or not at all.

Client and server share the machine, so it is also printed what a request cost each of them of a
processor: with many at a time, a request waits until both have done that for those before it.
The servers take turns, round after round; of the rounds the best median counts, as the one in
which least else was done on the machine. A server that is slow is asked in one round only. Where
wrk is installed, a client in C, the same is asked by that.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
import re
import selectors
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE = "<!DOCTYPE html><html><head><title>Page</title></head><body>{}</body></html>"
_TEXT = "<p>A line of text that is as long as lines are, more or less.</p>\n" * 150
_MOST_SECONDS = 30
_SLOW = 0.02
"""Seconds of a median: a round of that takes minutes, and finds the same."""


@dataclass
class Figures:
    """What was found of one server."""

    seconds: list[float] = field(default_factory=list)
    lost: int = 0
    elapsed: float = 0.0
    client: float = 0.0
    """Seconds of a processor that asking took."""
    server: float = 0.0
    """The same for answering."""

    @property
    def median(self) -> float:
        """Seconds from a request to the end of its answer."""
        return statistics.median(self.seconds or [float("inf")])

    def __str__(self) -> str:
        """Them as one line."""
        if not self.seconds:
            return f"nothing answered, {self.lost} lost"
        ordered, count = sorted(self.seconds), len(self.seconds)
        return (
            f"median {self.median * 1000:6.2f} ms, "
            f"99 % within {ordered[count * 99 // 100] * 1000:6.2f} ms, "
            f"{count / self.elapsed:6.0f} a second, {self.lost} lost; of a processor "
            f"{self.server / count * 1e6:4.0f} us server, {self.client / count * 1e6:4.0f} us client"
        )


class Client:
    """One connection, made anew where the server closes it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._request = f"GET /page.html HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode()
        self._answer = b""
        self._size = 0
        """Bytes of an answer, as the first one had it."""
        self.socket: socket.socket | None = None
        self.asked_at = 0.0

    def ask(self) -> None:
        """Send a request."""
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self._port), _MOST_SECONDS)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._answer = b""
        self.asked_at = time.perf_counter()
        self.socket.send(self._request)

    def take(self) -> bool | None:
        """Take what has come; whether it was the page, None where more is to come."""
        part = self.socket.recv(65536) if self.socket is not None else b""
        self._answer = answer = self._answer + part if self._answer else part
        if len(answer) != self._size and part:
            end = answer.find(b"\r\n\r\n") + 4
            length = answer[:end].lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
            size = end + int(length or 0)
            if end < 4 or len(answer) < size:
                return None
            self._size = size
        if not part or b"onnection: close" in answer[: -len(_TEXT)]:
            self.close()
        return answer.startswith(b"HTTP/1.1 200") and answer.endswith(b"</html>")

    def close(self) -> None:
        """Close the connection."""
        if self.socket is not None:
            self.socket.close()
        self.socket = None


def _asked_often(port: int, requests: int, connections: int, server: int) -> Figures:
    """So many requests over so many connections, by one thread that waits for all of them.

    Args:
        port: Where they are asked.
        requests: How many.
        connections: Over how many at a time.
        server: The number of the server's process.
    """
    figures = Figures(client=-time.process_time(), server=-_seconds_of_processor(server))
    begun = time.perf_counter()
    with selectors.DefaultSelector() as waiting:
        for client in [Client(port) for _ in range(connections)]:
            _ask(client, waiting)
        left = requests - connections
        while waiting.get_map():
            for key, _ in waiting.select(_MOST_SECONDS):
                client = key.data
                was_page = _taken(client, waiting)
                if was_page is None:
                    continue
                if was_page:
                    figures.seconds.append(time.perf_counter() - client.asked_at)
                else:
                    figures.lost += 1
                if left > 0:
                    left -= 1
                    _ask(client, waiting)
                elif client.socket is not None:
                    waiting.unregister(client.socket)
                    client.close()
    figures.elapsed = time.perf_counter() - begun
    figures.client += time.process_time()
    figures.server += _seconds_of_processor(server)
    return figures


def _ask(client: Client, waiting: selectors.BaseSelector) -> None:
    is_new = client.socket is None
    client.ask()
    if is_new and client.socket is not None:
        waiting.register(client.socket, selectors.EVENT_READ, client)


def _taken(client: Client, waiting: selectors.BaseSelector) -> bool | None:
    before = client.socket
    try:
        return client.take()
    except (OSError, ValueError):
        client.close()
        return False
    finally:
        if client.socket is None and before is not None:
            waiting.unregister(before)


def _seconds_of_processor(process: int) -> float:
    """Of a process and those that it has started; Linux only."""
    found = 0.0
    for task in Path(f"/proc/{process}/task").glob("*"):
        for child in (task / "children").read_text().split():
            found += _seconds_of_processor(int(child))
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return found + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _by_wrk(port: int, connections: int, seconds: int) -> str:
    """What wrk says of the same page."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--latency"]
    address = f"http://localhost:{port}/page.html"
    printed = subprocess.run([*command, address], capture_output=True, text=True, check=True).stdout
    found = dict(re.findall(r"^ *(50%|99%|Requests/sec:) +(\S+)", printed, re.MULTILINE))
    wrong = "; lost some" if re.search("Non-2xx|Socket errors", printed) else ""
    return (
        f"median {found['50%']}, 99 % within {found['99%']}, "
        f"{float(found['Requests/sec:']):.0f} a second{wrong}"
    )


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
def _serving(server: str) -> Iterator[tuple[int, int]]:
    """A server that is up: its port, and the number of its process."""
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
            yield port, process.pid
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()


def _wait_for(port: int) -> None:
    until, client = time.monotonic() + _MOST_SECONDS, Client(port)
    while time.monotonic() < until:
        try:
            client.ask()
            while (came := client.take()) is None:
                pass
            if came:
                client.close()
                return
        except (OSError, ValueError):
            client.close()
        time.sleep(0.1)
    raise TimeoutError


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--side-by-side", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--servers", default=",".join(_SERVERS), help="Which of them.")
    parser.add_argument("--wrk", type=int, default=2, help="Seconds that wrk asks; 0 for not.")
    given = parser.parse_args()
    there = [each for each in given.servers.split(",") if each == "pykyll" or shutil.which(each)]
    best: dict[tuple[str, int], Figures] = {}
    for _ in range(given.rounds):
        for server, connections in itertools.product(there, (1, given.side_by_side)):
            before = best.get((server, connections))
            if before is not None and before.median > _SLOW:
                continue
            with _serving(server) as (port, process):
                figures = _asked_often(port, given.requests, connections, process)
                print(f"{server:6} {connections:3} at a time: {figures}", flush=True)
                if given.wrk and shutil.which("wrk"):
                    by_wrk = _by_wrk(port, connections, given.wrk)
                    print(f"{server:6} {connections:3} at a time, wrk: {by_wrk}", flush=True)
            if before is None or figures.median < before.median:
                best[server, connections] = figures
    print(f"\nBest of {given.rounds} rounds, at a load of {os.getloadavg()[0]:.1f} in the end")
    for (server, connections), figures in best.items():
        print(f"{server:6} {connections:3} at a time: {figures}")


if __name__ == "__main__":
    main()
