"""How long it takes from saving a post until its page is written, while a server watches."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING

from build_figures import Saved
from builders import HUGO, PYKYLL, Builder
from measure import CommandError
from site_edits import Site, edit_post

if TYPE_CHECKING:
    from collections.abc import Iterator

EDITS = 5
_PATIENCE = 600.0  # seconds for a server to start, or for a page to be written
_LOOK = 0.001
_REST = 1.0  # seconds between edits, in which nothing is left to be written


def can_serve(builder: Builder) -> bool:
    """Jekyll's figure would be that of a whole build; it is left out."""
    return builder.name in {PYKYLL, HUGO}


def measure_saved(builder: Builder, site: Site, posts: int) -> Saved:
    """Start the server, edit the newest post five times, and wait for its page each time.

    Raises:
        CommandError: The server does not start, or a page is not written.
    """
    times = []
    with _serving(builder, site):
        for number in range(EDITS):
            mark = f"saved-{number}"
            edit_post(site, mark)
            begun = time.perf_counter()
            _wait_until_shown(site, mark, begun)
            took = time.perf_counter() - begun
            times.append(took * 1000)
            time.sleep(_REST + took)
    return Saved(posts, builder.name, times)


def _wait_until_shown(site: Site, mark: str, begun: float) -> None:
    while not site.shows(mark):
        if time.perf_counter() - begun > _PATIENCE:
            raise CommandError(f"the page was not written within {_PATIENCE:.0f} seconds")
        time.sleep(_LOOK)


@contextmanager
def _serving(builder: Builder, site: Site) -> Iterator[None]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        _command(builder, site, port),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=builder.environ(site),
        start_new_session=True,
    )
    try:
        _wait_until_served(process, port)
        time.sleep(_REST)  # until it watches
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _command(builder: Builder, site: Site, port: int) -> list[str]:
    folder, output = str(site.folder), str(site.output)
    if builder.name == HUGO:
        shutil.rmtree(site.output, ignore_errors=True)
        options = ["--renderToDisk", "--disableLiveReload", "--source", folder]
        return ["hugo", "server", *options, "--destination", output, "--port", str(port)]
    options = [*builder.build(site)[4:], "--no-livereload", "--port", str(port)]
    return [sys.executable, "-m", "pykyll", "serve", *options]


def _wait_until_served(process: subprocess.Popen[bytes], port: int) -> None:
    begun = time.perf_counter()
    while time.perf_counter() - begun < _PATIENCE:
        if process.poll() is not None:
            raise CommandError(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise CommandError(f"the server did not answer within {_PATIENCE:.0f} seconds")
