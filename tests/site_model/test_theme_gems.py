"""Themes in gems: found among the installed ones, or brought once from a server."""

from __future__ import annotations

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from gem_file import gem_file

from pykyll import build
from pykyll.errors import BuildError
from pykyll.source.gems import find_gem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LAYOUT = b"<main>{{ content }}</main>{% seo %}"


_GEM = gem_file({"_layouts/default.html": _LAYOUT, "../outside": b"x", "/outside": b"x"})


class _Gems(BaseHTTPRequestHandler):
    """Speaks as rubygems.org does about one gem."""

    promised = hashlib.sha256(_GEM).hexdigest()

    def do_GET(self) -> None:
        if self.path == "/api/v1/gems/plain-theme.json":
            answer = {
                "version": "1.2.3",
                "sha": self.promised,
                "dependencies": {"runtime": [{"name": "jekyll"}, {"name": "jekyll-seo-tag"}]},
            }
            self._send(json.dumps(answer).encode())
        elif self.path == "/downloads/plain-theme-1.2.3.gem":
            self._send(_GEM)
        else:
            self.send_error(404)

    def _send(self, content: bytes) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        del format, args


@pytest.fixture
def gems(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Gems)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    url = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("PYKYLL_RUBYGEMS", url)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    yield url
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "_config.yml").write_text("theme: plain-theme\ntitle: Mine\ncompat: jekyll\n")
    (folder / "index.md").write_text("---\nlayout: default\n---\n*Hello*\n")
    return folder


@pytest.mark.usefixtures("gems")
def test_a_theme_is_brought_once_with_the_plugins_that_it_needs(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(site, tmp_path / "one")
    page = (tmp_path / "one/index.html").read_text()
    assert page.startswith("<main><p><em>Hello</em></p>\n</main>")
    assert "Jekyll SEO tag" in page
    assert not list(tmp_path.rglob("outside"))
    monkeypatch.setenv("PYKYLL_RUBYGEMS", "off")
    build(site, tmp_path / "two")
    assert (tmp_path / "two/index.html").read_text() == page


@pytest.mark.usefixtures("gems")
def test_what_is_not_what_was_promised_is_not_unpacked(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Gems, "promised", "0" * 64)
    with pytest.raises(BuildError, match="is not the one that it promised"):
        build(site, tmp_path / "out")
    assert not (tmp_path / "cache/pykyll/gems/gems").exists()


def test_a_server_that_cannot_be_reached_is_said(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYKYLL_RUBYGEMS", "http://127.0.0.1:9")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with pytest.raises(BuildError) as raised:
        build(site, tmp_path / "out")
    diagnostic = raised.value.diagnostic
    assert diagnostic.message.startswith(
        "the theme 'plain-theme' is not installed, and http://127.0.0.1:9/"
    )
    assert (diagnostic.path, diagnostic.line) == ("_config.yml", 1)
    assert diagnostic.reference == "The plain-theme theme could not be found."


def test_the_newest_installed_gem_is_taken(tmp_path: Path) -> None:
    for version in ("1.9.0", "1.10.0", "1.10.0.pre"):
        (tmp_path / f"gems/a-theme-{version}/_layouts").mkdir(parents=True)
    specification = tmp_path / "specifications/a-theme-1.10.0.gemspec"
    specification.parent.mkdir()
    specification.write_text(
        's.add_runtime_dependency(%q<jekyll-feed>.freeze, ["~> 0.9"])\n'
        's.add_runtime_dependency "jekyll", "~> 4"\n'
        's.add_development_dependency "bundler"\n'
    )
    gem = find_gem("a-theme", str(tmp_path), {"GEM_HOME": str(tmp_path)})
    assert gem is not None
    assert gem.version == "1.10.0"
    assert gem.dependencies == ("jekyll-feed",)
