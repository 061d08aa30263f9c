"""`--fix`: only what is sure, only where it is written."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pykyll.proof import Failure, Source
from pykyll.proof.external.settings import HttpSettings
from pykyll.proof.fix import fix

QUICK = HttpSettings(timeout=5)


def _moved(url, to, path="page.md", line=1):
    return Failure(
        "x.html",
        "Links > External",
        "moved",
        url=url,
        replacement=to,
        source=Source(path, line),
    )


def test_what_moved_for_good_gets_its_new_address(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("[a](http://a.org/x)\r\n[a](http://a.org/x)\n")
    changes = fix([_moved("http://a.org/x", "https://b.org/x")], str(tmp_path), QUICK)
    assert page.read_bytes() == b"[a](https://b.org/x)\r\n[a](http://a.org/x)\n"
    assert [(each.path, each.line, each.new) for each in changes] == [
        ("page.md", 1, "https://b.org/x")
    ]


@pytest.mark.parametrize(
    "line", ["[a](http://a.org/xyz)", "[a](http://a.org/x/y)", "[a](http://a.org/x#y)", "none"]
)
def test_a_longer_address_stays(tmp_path, line):
    page = tmp_path / "page.md"
    page.write_text(line)
    assert fix([_moved("http://a.org/x", "https://b.org/x")], str(tmp_path), QUICK) == []
    assert page.read_text() == line


def test_nothing_is_changed_where_the_line_is_not_known(tmp_path):
    (tmp_path / "page.md").write_text("http://a.org/x")
    notice = _moved("http://a.org/x", "https://b.org/x", line=None)
    assert fix([notice], str(tmp_path), QUICK) == []


class _Same(BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.server.text)


@pytest.fixture
def twins(monkeypatch):
    """Two servers: one for `http:`, and another that stands for `https:`."""
    servers = []
    for text in (b"page", b"page"):
        server = ThreadingHTTPServer(("127.0.0.1", 0), _Same)
        server.text = text
        threading.Thread(target=server.serve_forever, args=(0.02,)).start()
        servers.append(server)
    plain, secure = servers

    def variants(pairs, settings):
        to = f"http://127.0.0.1:{secure.server_port}/"
        return original([(one, to) for one, _ in pairs], settings)

    from pykyll.proof.external import same_answer as module

    original = module.answers_the_same
    monkeypatch.setattr(module, "answers_the_same", variants)
    yield plain, secure
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("text", [b"page", b"another page"])
def test_http_becomes_https_only_where_that_answers_the_same(tmp_path, twins, text):
    plain, secure = twins
    secure.text = text
    url = f"http://127.0.0.1:{plain.server_port}/"
    page = tmp_path / "page.md"
    page.write_text(f"<{url}>")
    failure = Failure(
        "x.html", "Links", f"{url} is not an HTTPS link", url=url, source=Source("page.md", 1)
    )
    fix([failure], str(tmp_path), QUICK)
    new = url.replace("http:", "https:") if text == b"page" else url
    assert page.read_text() == f"<{new}>"
