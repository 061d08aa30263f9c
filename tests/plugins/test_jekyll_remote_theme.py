"""A theme from a repository, brought from a server here that speaks as GitHub does."""

from __future__ import annotations

import io
import json
import tarfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from pykyll import build
from pykyll.errors import PykyllError, format_diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILES = {
    "_layouts/default.html": "<main>REF {{ content }}</main>{% seo %}",
    "_layouts/post.html": "{{ content }}",
    "_includes/part.html": "the theme's part",
    "_sass/colours.scss": "a { color: red }",
    "assets/main.txt": "asset",
    "_config.yml": "title: not read",
    "jekyll-theme-plain.gemspec": 's.add_runtime_dependency "jekyll-seo-tag", "~> 2"\n',
    "../outside": "x",
}


def _archive(ref: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, text in _FILES.items():
            content = text.replace("REF", ref).encode()
            member = tarfile.TarInfo(f"plain-{ref}/{name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        link = tarfile.TarInfo(f"plain-{ref}/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return out.getvalue()


class _GitHub(BaseHTTPRequestHandler):
    """One repository, and what it was asked for."""

    asked: list[str] = []  # noqa: RUF012 - emptied by the fixture

    def do_GET(self) -> None:
        self.asked.append(self.path)
        place, _, ref = self.path.rpartition("/")
        if self.path == "/repos/ann/plain/releases/latest":
            self._send(json.dumps({"tag_name": "v2"}).encode())
        elif place == "/ann/plain/tar.gz" and ref in {"HEAD", "v1", "v2"}:
            self._send(_archive(ref))
        elif place == "/ann/broken/tar.gz":
            self._send(b"no archive")
        else:
            self.send_error(404)

    def _send(self, content: bytes) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        del format, args


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """The server; gives what it was asked for."""
    _GitHub.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _GitHub)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setenv("PYKYLL_REMOTE_THEMES", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    yield _GitHub.asked
    server.shutdown()
    server.server_close()
    thread.join()


def _built(folder: Path, theme: str, config: str = "compat: jekyll\n") -> str:
    site = folder / "site"
    site.mkdir(exist_ok=True)
    (site / "_config.yml").write_text(
        f"plugins: [jekyll-remote-theme]\n{config}remote_theme: {theme}\n"
    )
    (site / "index.html").write_text("---\nlayout: default\n---\n{% include part.html %}")
    build(site, folder / "out")
    return (folder / "out/index.html").read_text().partition("\n")[0]


@pytest.mark.parametrize(
    ("theme", "ref"),
    [
        ("ann/plain", "HEAD"),
        ("Ann/Plain@v1", "v1"),
        ("https://github.com/ann/plain", "HEAD"),
        ("https://github.com/ann/plain@v1", "v1"),
        ("ann/plain@latest", "v2"),
    ],
)
def test_a_theme_is_brought_with_the_plugins_that_it_needs(tmp_path, theme, ref):
    page = _built(tmp_path, theme)
    assert page.startswith(f"<main>{ref} the theme's part</main><!-- Begin Jekyll SEO tag")
    assert (tmp_path / "out/assets/main.txt").read_text() == "asset"
    assert not list(tmp_path.rglob("outside"))
    assert not list(tmp_path.rglob("link"))


def test_it_is_brought_once(tmp_path, asked, monkeypatch):
    page = _built(tmp_path, "ann/plain@v1")
    assert asked == ["/ann/plain/tar.gz/v1"]
    monkeypatch.setenv("PYKYLL_REMOTE_THEMES", "off")
    assert _built(tmp_path, "ann/plain@v1") == page
    assert asked == ["/ann/plain/tar.gz/v1"]


def test_pages_brings_it_without_naming_the_plugin(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "_config.yml").write_text("remote_theme: ann/plain\ncompat: github-pages\n")
    (site / "index.html").write_text("---\nlayout: default\n---\nx")
    build(site, tmp_path / "out")
    assert (tmp_path / "out/index.html").read_text().startswith("<main>HEAD x</main>")


def test_a_folder(tmp_path, asked):
    theme = tmp_path / "theme"
    (theme / "_layouts").mkdir(parents=True)
    (theme / "_includes").mkdir()
    (theme / "_layouts/default.html").write_text("local {{ content }}")
    (theme / "_includes/part.html").write_text("part")
    assert _built(tmp_path, "../theme") == "local part"
    assert _built(tmp_path, str(theme)) == "local part"
    assert not asked


def _error(folder: Path, theme: str, config: str = "compat: jekyll\n") -> str:
    with pytest.raises(PykyllError) as error:
        _built(folder, theme, config)
    return format_diagnostic(error.value.diagnostic)


def test_safe_mode_takes_no_folder_outside(tmp_path):
    assert _error(tmp_path, "../theme", "compat: github-pages\n") == (
        "error: the theme's folder '../theme' lies outside the site\n"
        " --> _config.yml:3:1\n"
        "  |\n"
        "3 | remote_theme: ../theme\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^\n"
        "  = help: GitHub Pages, and `safe: true`, allow none there; `compat: jekyll` does"
    )


@pytest.mark.parametrize(
    ("theme", "message"),
    [
        ("./nowhere", "there is no theme in the folder './nowhere'"),
        ("ann/nothing", "there is no theme ann/nothing on github.com"),
        ("ann/plain@v9", "there is no theme ann/plain on github.com, or no 'v9' in it"),
        ("ann/broken", "the theme ann/broken cannot be unpacked: not a gzip file"),
    ],
)
def test_a_theme_that_there_is_not(tmp_path, theme, message):
    told = _error(tmp_path, theme)
    assert told.startswith(f"error: {message}")
    assert f"\n3 | remote_theme: {theme}\n" in told


def test_without_the_network(tmp_path, monkeypatch):
    monkeypatch.setenv("PYKYLL_REMOTE_THEMES", "off")
    assert "has not been downloaded, and PYKYLL_REMOTE_THEMES=off forbids it" in _error(
        tmp_path, "ann/plain"
    )


@pytest.mark.parametrize("theme", ["plain", "https://example.com/ann/plain", "ann/..", "a/b@.."])
def test_what_names_no_theme_is_a_warning_as_in_jekyll(tmp_path, theme, asked):
    site = tmp_path / "site"
    site.mkdir()
    (site / "_config.yml").write_text(
        f"compat: jekyll\nplugins: [jekyll-remote-theme]\nremote_theme: {theme}\n"
    )
    (site / "index.html").write_text("---\n---\nx")
    report = build(site, tmp_path / "out")
    assert f"'{theme}' is not a valid remote theme" in [each.message for each in report.warnings]
    assert not asked
