"""A real server on a free port, in a thread."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx
import pytest

from pykyll.serve import (
    BuilderProcess,
    ConfigSource,
    Limits,
    Outcome,
    Rebuilder,
    Server,
    ServerSettings,
    SiteSettings,
    bind,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from socket import socket


IMPATIENT = Limits(connections=20, head_seconds=0.6, idle_seconds=1, stalled_seconds=1)


@dataclass
class Recorder:
    """Notes how each build went."""

    builds: list[str] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)

    def begun(self, changed: Sequence[str]) -> None:
        """A build begins."""

    def ended(self, outcome: Outcome) -> None:
        """It went well, or it did not."""
        self.outcomes.append(outcome)
        self.builds.append("failed" if outcome.errors else "built")


@dataclass
class Served:
    """A running server."""

    url: str
    port: int
    source: Path
    client: httpx.Client
    recorder: Recorder
    builder: BuilderProcess

    def get(self, path: str, **keywords: object) -> httpx.Response:
        """A GET; redirects are not followed."""
        return self.client.get(path, **keywords)

    def wait_for(self, builds: int) -> None:
        """Wait until so many builds have ended."""
        until = time.monotonic() + 15
        while len(self.recorder.builds) < builds:
            assert time.monotonic() < until, self.recorder.builds
            time.sleep(0.02)


def config_source(source: Path, **overrides: object) -> ConfigSource:
    """A site that is served from its own folder, whatever is set on this machine."""
    overrides = {"destination": str(source / "_site"), "serving": True, **overrides}
    return ConfigSource(str(source), overrides=overrides, compat="jekyll", environ={})


@contextlib.contextmanager
def _running(
    source: Path, baseurl: str | None = None, *, reloads: bool = False, **settings: object
) -> Iterator[Served]:
    settings = {"port": 0, "watches": False, **settings}
    bound = bind(ServerSettings(**settings))
    recorder = Recorder()
    given = {} if baseurl is None else {"baseurl": baseurl}
    where = config_source(source, **given, **({"livereload": True} if reloads else {}))
    with BuilderProcess(where) as builder:
        rebuilder = Rebuilder(builder, SiteSettings.of(where.load()[0]), recorder)
        up = threading.Event()
        server = Server(rebuilder, ServerSettings(**settings), bound, up.set)
        rebuilder.build()
        thread = threading.Thread(target=server.run)
        thread.start()
        try:
            assert up.wait(10)
            yield from _served(bound, source, recorder, builder, tls="certificate" in settings)
        finally:
            server.stop()
            thread.join(10)
            assert not thread.is_alive()


def _served(
    bound: socket, source: Path, recorder: Recorder, builder: BuilderProcess, *, tls: bool
) -> Iterator[Served]:
    port = bound.getsockname()[1]
    url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    with httpx.Client(base_url=url, timeout=10, trust_env=False, verify=not tls) as client:
        yield Served(url, port, source, client, recorder, builder)


@pytest.fixture
def serve() -> Iterator[Callable[..., Served]]:
    """Serve a folder: `serve(source, baseurl, **settings)`; it is stopped at the end."""
    with contextlib.ExitStack() as stack:
        yield lambda source, baseurl=None, **settings: stack.enter_context(
            _running(source, baseurl, **settings)
        )


def _write_source(folder: Path) -> Path:
    """A site with a file for each rule."""
    files = {
        "_config.yml": "title: Ada\n",
        "index.html": "---\n---\n<html><body><h1>Home</h1></body></html>",
        "about.html": "---\n---\n<p>About</p>",
        "notes/index.html": "---\n---\n<p>Notes</p>",
        "notes/first.html": "---\n---\n<p>First</p>",
        "empty/file.txt": "0123456789",
        "404.html": "---\n---\n<p>Not here</p>",
        "assets/site.css": "body { margin: 0 }\n",
        "feed.xml": "<feed/>",
        "search.json": "{}",
        "assets/app.mjs": "export {}",
        "assets/type.woff2": "wOF2",
        "assets/drawing.svg": "<svg/>",
        "papers.bib": "@book{ada}",
        "CNAME": "example.org",
        "Grüße.html": "---\n---\n<p>Hallo</p>",
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return folder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A site of the test's own."""
    return _write_source(tmp_path / "source")


@pytest.fixture(scope="module")
def still_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site that is served to all tests of a file, which change nothing in it."""
    with _running(_write_source(tmp_path_factory.mktemp("still") / "source")) as served:
        yield served


@pytest.fixture(scope="module")
def impatient_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same from a server that waits for nobody long, and not for many."""
    source = _write_source(tmp_path_factory.mktemp("impatient") / "source")
    with _running(source, limits=IMPATIENT) as served:
        (source / "_site/large.bin").write_bytes(bytes(30_000_000))
        yield served


@pytest.fixture
def certificate(source: Path) -> dict[str, str]:
    """A self-signed certificate and its key, in the site's source."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
         "-keyout", "own.key", "-out", "own.pem", "-days", "1"],
        cwd=source, check=True, capture_output=True,
    )  # fmt: skip
    return {"certificate": str(source / "own.pem"), "key": str(source / "own.key")}
