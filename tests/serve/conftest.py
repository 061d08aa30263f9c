"""A real server on a free port, in a thread."""

from __future__ import annotations

import contextlib
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx
import pytest

from pykyll.config import load_config
from pykyll.serve import Rebuilder, Server, ServerSettings, bind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pykyll.errors import Diagnostic


@dataclass
class Recorder:
    """Notes how each build went."""

    builds: list[str] = field(default_factory=list)

    def begun(self, changed: Sequence[str]) -> None:
        """A build begins."""

    def built(self, report: object, seconds: float) -> None:
        """It went well."""
        del report, seconds
        self.builds.append("built")

    def failed(self, diagnostics: Sequence[Diagnostic]) -> None:
        """It did not."""
        del diagnostics
        self.builds.append("failed")


@dataclass
class Served:
    """A running server."""

    url: str
    port: int
    source: Path
    client: httpx.Client
    recorder: Recorder

    def get(self, path: str, **keywords: object) -> httpx.Response:
        """A GET; redirects are not followed."""
        return self.client.get(path, **keywords)

    def wait_for(self, builds: int) -> None:
        """Wait until so many builds have ended."""
        until = time.monotonic() + 15
        while len(self.recorder.builds) < builds:
            assert time.monotonic() < until, self.recorder.builds
            time.sleep(0.02)


def _loader(source: Path, baseurl: str) -> Callable[[], tuple[object, list[Diagnostic]]]:
    return lambda: load_config(
        source,
        overrides={"baseurl": baseurl, "destination": str(source / "_site"), "serving": True},
        compat="jekyll",
        environ={},
    )


@contextlib.contextmanager
def _running(source: Path, baseurl: str = "", **settings: object) -> Iterator[Served]:
    settings = {"port": 0, "watches": False, **settings}
    bound = bind(ServerSettings(**settings))
    port = bound.getsockname()[1]
    recorder = Recorder()
    rebuilder = Rebuilder(_loader(source, baseurl), recorder)
    rebuilder.build()
    up = threading.Event()
    server = Server(rebuilder, ServerSettings(**settings), bound, up.set)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        assert up.wait(10)
        url = f"http://127.0.0.1:{port}"
        with httpx.Client(base_url=url, timeout=10, trust_env=False) as client:
            yield Served(url, port, source, client, recorder)
    finally:
        server.stop()
        thread.join(10)
        assert not thread.is_alive()


@pytest.fixture
def serve() -> Iterator[Callable[..., Served]]:
    """Serve a folder: `serve(source, baseurl="", **settings)`; it is stopped at the end."""
    with contextlib.ExitStack() as stack:
        yield lambda source, baseurl="", **settings: stack.enter_context(
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
