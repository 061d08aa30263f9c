"""External links, against servers on this machine that answer every way there is."""

from __future__ import annotations

import gzip
import json
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pykyll.errors import PykyllError
from pykyll.proof import ProofOptions, proof
from pykyll.proof.context import Context
from pykyll.proof.external import client
from pykyll.proof.external.client import Request
from pykyll.proof.external.refusers import refuses_programs
from pykyll.proof.external.settings import HttpSettings, http_settings
from pykyll.proof.external.validate import ExternalCheck

PAGE = b"<h1 id=there>x</h1><a name='also there'></a>"


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        path = self.path.partition("?")[0]
        self.server.asked[self.command, self.path] += 1
        with self.server.lock:
            self.server.now += 1
            self.server.most = max(self.server.most, self.server.now)
        try:
            status, headers, body = self.reply(path, self.server.asked[self.command, self.path])
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            with self.server.lock:
                self.server.now -= 1

    def reply(self, path, times):
        name, _, argument = path.strip("/").partition("/")
        if name == "no-head" and self.command == "HEAD":
            return 405, {}, b""
        if name == "break-head" and self.command == "HEAD":
            raise ConnectionResetError
        if name == "cookie" and "seen=1" not in self.headers.get("Cookie", ""):
            return 302, {"Location": "/cookie", "Set-Cookie": "seen=1"}, b""
        if name == "slow":
            time.sleep(float(argument))
        if name in {"limited", "shaky"} and times > 1:
            return PAGE_FOUND
        return REPLIES.get(name, lambda _: PAGE_FOUND)(argument)


HTML = {"Content-Type": "text/html"}
GZIP = {**HTML, "Content-Encoding": "gzip"}
PAGE_FOUND = (200, HTML, PAGE)
REPLIES = {
    "status": lambda status: (int(status), {}, b""),
    "moved": lambda status: (int(status), {"Location": "/page"}, b""),
    "away": lambda target: (302, {"Location": f"http://{target}"}, b""),
    "loop": lambda _: (302, {"Location": "/loop2"}, b""),
    "loop2": lambda _: (302, {"Location": "/loop"}, b""),
    "endless": lambda path: (302, {"Location": f"/endless/x{path}"}, b""),
    "limited": lambda _: (429, {"Retry-After": "0"}, b""),
    "always-limited": lambda seconds: (429, {"Retry-After": seconds or "0"}, b""),
    "shaky": lambda _: (503, {}, b""),
    "gzip": lambda _: (200, GZIP, gzip.compress(PAGE)),
    "broken-gzip": lambda _: (200, GZIP, b"no gzip"),
    "huge": lambda _: (200, GZIP, gzip.compress(PAGE + b" " * 30_000_000)),
    "pdf": lambda _: (200, {"Content-Type": "application/pdf"}, b"%PDF"),
}


@pytest.fixture
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as running:
        running.asked, running.lock = Counter(), threading.Lock()
        running.now = running.most = 0
        running.url = f"http://127.0.0.1:{running.server_port}"
        thread = threading.Thread(target=running.serve_forever, args=(0.02,))
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def _check(urls, settings=None, **options):
    options = ProofOptions(**options)
    context = Context(options, ())
    for url in urls:
        context.external.add(context.url(url, ""))
    quick = HttpSettings(**{"backoff": 0.01, "timeout": 5, **(settings or {})})
    check = ExternalCheck(context.external, options, settings=quick)
    check.run()
    return check


def _failures(urls, settings=None, **options):
    check = _check(urls, settings, **options)
    return [(each.status, each.description) for each in check.failures]


@pytest.mark.parametrize(
    "path",
    [
        *("/page", "/status/204", "/moved/301", "/moved/302", "/moved/303", "/moved/307"),
        *("/moved/308", "/no-head", "/limited", "/shaky", "/gzip", "/page#there", "/page#top"),
        *("/page#also%20there", "/gzip#there", "/huge#there", "/pdf#page=3", "/pdf#x"),
        *("/page#!/route", "/page#:~:text=x", "/moved/301#there", "/page#there:~:text=x"),
    ],
)
def test_a_good_link(server, path):
    assert _failures([server.url + path]) == []


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 410, 418, 451, 500, 501, 503])
def test_a_bad_status_is_a_failure(server, status):
    found = _failures([f"{server.url}/status/{status}"], {"retries": 0})
    assert [each[0] for each in found] == [status]
    assert found[0][1].startswith(f"External link {server.url}/status/{status} failed")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/loop", "redirects in a circle"),
        ("/endless/x", "redirects too often"),
        ("/slow/2", "got a time out (response code 0)"),
    ],
)
def test_what_never_answers_is_a_failure(server, path, words):
    settings = {"timeout": 0.5, "retries": 0}
    ((_, found),) = _failures([server.url + path], settings)
    assert found == f"External link {server.url}{path} failed: {words}"


def test_a_missing_fragment_is_a_failure_unless_it_is_not_to_be_checked(server):
    url = f"{server.url}/page"
    exists = f"{url} exists, but the hash 'gone' does not"
    assert _failures([f"{url}#gone"]) == [(200, f"External link {url}#gone failed: {exists}")]
    assert _failures([f"{url}#gone"], check_external_hash=False) == []
    assert _failures([f"{url}#gone"], only_4xx=True) == []


def test_no_server_broken_tls_and_broken_compression_are_failures(server):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{unused.getsockname()[1]}"
    tls = server.url.replace("http:", "https:") + "/page"
    for url in (closed, tls, f"{server.url}/broken-gzip#x", "http://127.0.0.1:1:2/"):
        ((status, words),) = _failures([url], {"retries": 0})
        assert status == 0
        assert url in words


def test_a_server_that_breaks_off_at_head_is_asked_with_get(server):
    assert _failures([f"{server.url}/break-head"]) == []


def test_a_redirect_back_with_a_cookie_is_no_circle(server):
    assert _failures([f"{server.url}/cookie"]) == []


def test_redirects_that_are_not_to_be_followed_are_failures(server):
    url = f"{server.url}/moved/301"
    assert _failures([url], {"follow": False}) == [
        (301, f"External link {url} failed: Moved Permanently")
    ]


def test_a_permanent_redirect_is_a_notice_and_a_passing_one_is_none(server):
    check = _check([f"{server.url}/moved/308", f"{server.url}/moved/302"])
    assert [each.description for each in check.notices] == [
        f"External link {server.url}/moved/308 moved permanently to {server.url}/page"
    ]


def test_head_is_asked_first_and_get_only_where_it_fails(server):
    _check([f"{server.url}{path}" for path in ("/pdf", "/no-head", "/page#there")])
    assert server.asked["HEAD", "/pdf"] == 1
    assert server.asked["GET", "/pdf"] == 0
    assert server.asked["HEAD", "/page"] == 0
    assert server.asked["GET", "/page"] == 1
    assert server.asked["GET", "/no-head"] == 1


def test_a_limit_that_stays_cannot_be_verified(server):
    check = _check([f"{server.url}/always-limited"])
    why = "127.0.0.1 limits how often it is asked"
    assert check.failures == []
    assert [each.description for each in check.notices] == [
        f"External link {server.url}/always-limited can't be verified: {why}"
    ]


def test_retry_after_is_obeyed_up_to_a_limit(server):
    begun = time.monotonic()
    _check([f"{server.url}/always-limited/1"], {"retries": 1})
    assert time.monotonic() - begun >= 1
    begun = time.monotonic()
    _check([f"{server.url}/always-limited/3600"], {"retries": 1})
    assert time.monotonic() - begun < 60


def test_what_refuses_programs_cannot_be_verified(server, monkeypatch):
    monkeypatch.setattr(client, "refuses_programs", lambda host: host == "127.0.0.1")
    urls = [f"{server.url}/status/{status}" for status in (403, 404)]
    check = _check(urls, {"retries": 0})
    assert [each.status for each in check.failures] == [404]
    assert [each.status for each in check.notices] == [403]


def test_999_is_a_refusal_whoever_answers_it(server):
    check = _check([f"{server.url}/status/999"], {"retries": 0})
    assert check.failures == []
    assert [each.status for each in check.notices] == [999]


def test_known_refusers_are_sites_with_all_their_hosts():
    assert refuses_programs("www.linkedin.com")
    assert refuses_programs("onlinelibrary.wiley.com")
    assert not refuses_programs("notlinkedin.com")


def test_a_doi_is_checked_at_the_resolver_only(server):
    settings = {"resolvers": frozenset({"127.0.0.1"})}
    urls = [f"{server.url}/status/404", f"{server.url}/elsewhere"]
    assert [each[0] for each in _failures(urls, settings)] == [404]
    refusing = f"localhost:{server.server_port}/status/403"
    assert _failures([f"{server.url}/away/{refusing}"], settings) == []
    assert server.asked["HEAD", "/status/403"] == 0


def test_one_host_is_asked_for_few_pages_at_once(server):
    _check([f"{server.url}/slow/0.05?{number}=" for number in range(12)], {"per_host": 2})
    assert server.most == 2
    assert sum(server.asked.values()) == 12


def test_a_page_is_asked_for_once_however_many_of_its_places_are_linked_to(server):
    urls = [f"{server.url}/page{place}" for place in ("#there", "#gone", "", "#also%20there")]
    assert [words.rpartition("#")[2] for _, words in _failures(urls)] == [
        f"gone failed: {server.url}/page exists, but the hash 'gone' does not"
    ]
    assert sum(server.asked.values()) == 1


def test_urls_that_differ_in_a_querys_values_are_asked_for_once(server):
    _check([f"{server.url}/page?id={number}" for number in range(5)])
    assert sum(server.asked.values()) == 1


@pytest.mark.parametrize(
    ("options", "statuses"),
    [
        ({}, [404, 500]),
        ({"only_4xx": True}, [404]),
        ({"ignore_status_codes": [404]}, [500]),
        ({"only_status_codes": [500]}, [500]),
    ],
)
def test_options_say_which_statuses_fail(server, options, statuses):
    urls = [f"{server.url}/status/{status}" for status in (404, 500)]
    assert [each[0] for each in _failures(urls, {"retries": 0}, **options)] == statuses


def test_the_cache_believes_good_links_for_its_timeframe(server, tmp_path):
    cache = {"timeframe": {"external": "1d"}, "storage_dir": str(tmp_path)}
    urls = [f"{server.url}/page", f"{server.url}/status/404"]
    for _ in range(2):
        assert [each[0] for each in _failures(urls, cache=cache)] == [404]
    assert server.asked["HEAD", "/page"] == 1
    assert server.asked["GET", "/status/404"] == 2

    path = tmp_path / "cache.json"
    saved = json.loads(path.read_text())
    for entry in saved["external"].values():
        entry["time"] -= 2 * 86400
    path.write_text(json.dumps(saved))
    _failures(urls, cache=cache)
    assert server.asked["HEAD", "/page"] == 2


def test_the_cache_gives_bad_links_a_life_of_their_own(server, tmp_path):
    cache = {
        "timeframe": {"external": "1d", "external_failed": "1h"},
        "storage_dir": str(tmp_path),
    }
    for _ in range(2):
        assert [each[0] for each in _failures([f"{server.url}/status/404"], cache=cache)] == [404]
    assert server.asked["GET", "/status/404"] == 1


def test_a_damaged_cache_is_no_cache(server, tmp_path):
    (tmp_path / "cache.json").write_text("{")
    cache = {"timeframe": {"external": "1d"}, "storage_dir": str(tmp_path)}
    assert _failures([f"{server.url}/page"], cache=cache) == []


def test_a_wrong_timeframe_is_named():
    with pytest.raises(PykyllError, match="3y is not a valid timeframe!"):
        _check([], cache={"timeframe": {"external": "3y"}})


def test_every_place_of_a_broken_link_is_reported(server, site):
    link = f"<a href='{server.url}/status/404'>gone</a>"
    folder = site({"a.html": link, "b.html": f"<p>\n{link}"})
    found = proof(folder, ProofOptions(enforce_https=False))
    assert [(each.path.rpartition("/")[2], each.line, each.content) for each in found] == [
        ("a.html", 1, "gone"),
        ("b.html", 2, "gone"),
    ]


def test_a_list_of_links_is_checked(server):
    found = proof(
        [f"{server.url}/page", f"{server.url}/status/404", "http://127.0.0.1:____"],
        ProofOptions(as_links=True),
    )
    assert sorted(each.status for each in found) == [0, 404]


def test_a_request_names_its_host():
    assert Request("http://EXAMPLE.org:80/x").host == "example.org"
    assert Request("http://[").host == ""


@pytest.fixture
def self_signed(server, tmp_path):
    """The server behind a certificate that nobody vouches for."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl, which makes the certificate, is not on this machine")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=127.0.0.1", "-keyout", key, "-out", certificate),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    return server.url.replace("http:", "https:")


@pytest.mark.parametrize("verify", [True, False])
def test_a_self_signed_certificate_is_a_failure_where_it_is_verified(self_signed, verify):
    found = _failures([f"{self_signed}/page"], {"verify": verify})
    if not verify:
        assert found == []
        return
    ((status, words),) = found
    assert status == 0
    assert "certificate verify failed" in words


def test_html_proofers_http_options_are_understood():
    given = {
        "typhoeus": {
            "followlocation": False,
            "connecttimeout": 3,
            "timeout": 7,
            "headers": {"User-Agent": "mine"},
            "ssl_verifypeer": False,
            "userpwd": "me:secret",
        },
        "hydra": {"max_concurrency": 4},
    }
    settings = http_settings(ProofOptions(**given))
    assert (settings.follow, settings.connect_timeout, settings.timeout) == (False, 3, 7)
    assert settings.headers["User-Agent"] == "mine"
    assert (settings.verify, settings.user, settings.at_once) == (False, ("me", "secret"), 4)
    with pytest.raises(PykyllError, match="typhoeus option 'cainfos' is not supported"):
        http_settings(ProofOptions(typhoeus={"cainfos": "x"}))
