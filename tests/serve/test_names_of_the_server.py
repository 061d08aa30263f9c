"""By which names the server may be asked, and which pages may listen to its builds."""

from __future__ import annotations

import itertools
import socket

import pytest
from raw_http import Answer, ask, send
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from pykyll.errors import PykyllError
from pykyll.serve import Hosts, allowed_host

_OURS = (
    "localhost", "LocalHost", "localhost.", "site.localhost", "a.b.localhost", "127.0.0.1",
    "127.0.0.2", "127.255.255.254", "[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]",
)  # fmt: skip
_PORTS = ("", ":80", ":4000", ":65535")
_OTHERS = (
    "evil.example", "localhost.evil.example", "evil-localhost", "localhostevil", "localhost.com",
    "127.0.0.1.evil.example", "127.0.0.1.nip.io", "127-0-0-1.example", "1.127.0.0", "128.0.0.1",
    "10.0.0.1", "192.168.1.5", "169.254.169.254", "0.0.0.0", "0", "127.1", "127.0.1", "2130706433",
    "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "127.0.0.01", "127.0.0.256", "127.0.0.1.5", "[::]",
    "[::2]", "[fe80::1]", "[::ffff:10.0.0.1]", "[::1%25lo]", "[::1", "::1", "[localhost]",
    "[127.0.0.1]", "xn--localhost-abc", "l\u00f6calhost", "local\u200bhost", "\uff4cocalhost",
    "evil.example#localhost", "evil.example?localhost", "evil.example/localhost",
    "evil.example\\localhost", "localhost@evil.example", "evil.example@localhost",
    "localhost,evil.example", "evil.example,localhost", "localhost evil.example",
    "http://localhost", "localhost/", ".localhost", "localhost..", "*.localhost", "*", "null", "-",
    "host.docker.internal", "kubernetes.default.svc", "localhost;x", "localhost'", '"localhost"',
)  # fmt: skip
_WRONG_PORTS = (":", ":x", ":-1", ":65536", ":99999", ":80:80", ":0x50", ": 80", ":80a", ":\u0661")


def test_its_own_names_are_answered_with_any_port():
    hosts = Hosts.of(["127.0.0.1"])
    for name, port in itertools.product(_OURS, _PORTS):
        assert hosts.answers(name + port), name + port


def test_other_names_are_not_answered_however_they_are_spelt():
    hosts = Hosts.of(["127.0.0.1"])
    spelt = [name + port for name, port in itertools.product(_OTHERS, (*_PORTS, *_WRONG_PORTS))]
    spelt += [name + port for name, port in itertools.product(_OURS, _WRONG_PORTS)]
    assert len(spelt) > 800
    assert [each for each in spelt if hosts.answers(each)] == []


def test_no_other_name_is_told_anything_of_the_site(still_site):
    wrong = []
    paths = ("/", "/about", "/notes", "/nothing", "/.pykyll/reload.js", "/.pykyll/reload")
    for name, path in itertools.product(_OTHERS, paths):
        answer = ask(still_site.port, path, host=name)
        told = any(word in answer.body for word in (b"Home", b"About", b"Not here", b"<script"))
        if answer.status not in {400, 403} or told:
            wrong.append((name, path, answer))
    assert wrong == []


@pytest.mark.parametrize(
    "headers",
    [
        (),
        ("Host:",),
        ("Host: localhost", "Host: evil.example"),
        ("Host: evil.example", "Host: localhost"),
        ("Host: evil.example", "X-Forwarded-Host: localhost"),
        ("Host: evil.example", "Forwarded: host=localhost"),
        ("Host : localhost",),
        (" Host: localhost",),
        ("Host: evil.example", " localhost"),
        ("Host: evil.example", "X-Original-Host: localhost", "X-Forwarded-For: 127.0.0.1"),
    ],
)
def test_one_host_is_named_and_no_other_header_counts(still_site, headers):
    lines = "".join(f"{line}\r\n" for line in headers)
    answer = send(still_site.port, f"GET / HTTP/1.1\r\n{lines}Connection: close\r\n\r\n".encode())
    assert answer.status in {400, 403}
    assert b"Home" not in answer.body


@pytest.mark.parametrize(
    "target",
    ["http://evil.example/", "http://localhost/", "//evil.example:80", "*", "evil:80", "?x"],
)
def test_a_request_asks_for_a_path(still_site, target):
    answer = ask(still_site.port, target)
    assert answer.status in {400, 404}
    assert b"Home" not in answer.body


def test_the_refusal_says_what_to_do_and_repeats_no_markup(still_site):
    answer = ask(still_site.port, "/", host="my-box.lan:4000")
    assert answer.status == 403
    assert b"pykyll serve --allow-host my-box.lan\n" in answer.body
    assert b"`allow_host:`" in answer.body
    answer = ask(still_site.port, "/", host="<script>alert(1)</script>")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert b"pykyll serve --allow-host NAME\n" in answer.body


@pytest.mark.parametrize(
    ("allowed", "answered", "refused"),
    [
        ("site.example", ["site.example", "SITE.example:81"], ["a.site.example", "site.example.com"]),
        ("site.example:8080", ["site.example:8080"], ["site.example", "site.example:80"]),
        ("site.example:80", ["site.example", "site.example:80"], ["site.example:443"]),
        ("*.site.example", ["a.site.example", "a.b.site.example:1"], ["site.example", "xsite.example"]),
        (".site.example", ["a.site.example"], ["site.example"]),
        ("Site.Example", ["site.example"], ["example"]),
        ("m\u00fcsli.example", ["xn--msli-0ra.example"], ["musli.example"]),
        ("192.168.1.5", ["192.168.1.5", "192.168.1.5:4000"], ["192.168.1.6", "192.168.1.50"]),
        ("fe80::1", ["[fe80::1]", "[fe80:0::1]:4000"], ["[fe80::2]"]),
        ("[fe80::1]:4000", ["[fe80::1]:4000"], ["[fe80::1]:4001"]),
        ("web_1", ["web_1", "web_1:4000"], ["web_2"]),
        ("*", ["evil.example", "anything:1", "10.1.2.3"], []),
    ],
)  # fmt: skip
def test_names_are_allowed_by_a_flag(allowed, answered, refused):
    hosts = Hosts.of(["127.0.0.1"], [allowed])
    assert [host for host in answered if not hosts.answers(host)] == []
    assert [host for host in refused if hosts.answers(host)] == []
    assert hosts.answers("localhost:4000")


@pytest.mark.parametrize(
    "wrong",
    ["", "https://site.example", "site.example/", "a b", "*x", "a.*", "**", "*.", "a..b", "a:b",
     "a:123456", "<x>", "a,b", "user@site.example", "\u00fc" * 80],
)  # fmt: skip
def test_what_is_no_name_cannot_be_allowed(wrong):
    with pytest.raises(PykyllError, match="`--allow-host` takes no"):
        allowed_host(wrong)


def test_a_server_on_all_addresses_answers_to_addresses_and_to_the_machine_s_names(monkeypatch):
    monkeypatch.setattr(socket, "gethostname", lambda: "Box")
    for bound in ("0.0.0.0", "::"):
        hosts = Hosts.of([bound])
        for host in (
            "192.168.1.5:4000",
            "[fe80::1]:4000",
            "0.0.0.0:4000",
            "[::]",
            "box",
            "BOX.local",
        ):
            assert hosts.answers(host), host
        for host in ("evil.example", "box.evil.example", "xbox", "box.local.evil.example"):
            assert not hosts.answers(host), host


def test_a_server_on_one_address_answers_to_that_and_the_name_it_was_given(monkeypatch):
    monkeypatch.setattr(socket, "gethostname", lambda: "box")
    hosts = Hosts.of(["192.168.1.5", "box.lan"])
    assert all(hosts.answers(host) for host in ("192.168.1.5:4000", "box.lan:4000", "localhost"))
    assert not any(hosts.answers(host) for host in ("192.168.1.6", "box", "box.lan.evil.example"))


@pytest.fixture
def listening():
    """The rules alone, as the socket asks them."""
    return Hosts.of(["127.0.0.1"], ["site.example", "*.dev.example"])


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://localhost:4000", "localhost:4000"),
        ("http://127.0.0.1:4000", "127.0.0.1:4000"),
        ("http://[::1]:4000", "[::1]:4000"),
        ("http://localhost", "localhost"),
        ("http://localhost", "localhost:80"),
        ("https://localhost", "localhost:443"),
        ("https://site.example", "localhost:4000"),
        ("https://a.dev.example", "localhost:4000"),
        ("https://site.example", "site.example"),
    ],
)
def test_pages_of_the_server_may_listen(listening, origin, host):
    assert listening.answers_page(origin, host)


def test_no_other_page_may_listen(listening):
    schemes = (
        "http://",
        "https://",
        "HTTP://",
        "ws://",
        "file://",
        "",
        "//",
        "chrome-extension://",
    )
    names = ("evil.example:4000", "localhost:4001", "localhost", "127.0.0.1:4000", "localhost.evil:4000",
             "localhost:4000.evil", "localhost:4000@evil", "evil@localhost:4000", "localhost:4000/",
             "localhost:4000 ", " localhost:4000", "localhost:4000#", "xsite.example", "dev.example",
             "site.example.evil", "[::1]:4000", "*", "null", "")  # fmt: skip
    wrong = [
        scheme + name
        for scheme, name in itertools.product(schemes, names)
        if listening.answers_page(scheme + name, "localhost:4000")
    ]
    assert wrong == []
    assert not Hosts.of(["127.0.0.1"], ["*"]).answers_page("http://evil.example", "localhost")


_HANDSHAKE = (
    "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
)  # fmt: skip


def _shaken(port: int, host: str, *headers: str) -> Answer:
    lines = "".join(f"{line}\r\n" for line in (f"Host: {host}", *_HANDSHAKE, *headers))
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(f"GET /.pykyll/reload HTTP/1.1\r\n{lines}\r\n".encode())
        first = connection.recv(65536).decode("latin-1")
    return Answer(int(first.split(" ")[1]), {}, first.encode())


def test_the_socket_is_opened_for_pages_of_the_server_alone(serve, source):
    port = serve(source, reloads=True, allowed_hosts=("site.example",)).port
    own = f"localhost:{port}"
    assert _shaken(port, own, f"Origin: http://{own}").status == 101
    assert _shaken(port, own).status == 101  # no browser
    assert _shaken(port, own, "Origin: https://site.example").status == 101
    assert _shaken(port, "site.example", "Origin: http://site.example").status == 101
    refused = [
        (own, "Origin: http://evil.example"),
        (own, f"Origin: http://evil.example:{port}"),
        (own, f"Origin: http://localhost:{port + 1}"),
        (own, f"Origin: http://127.0.0.1:{port}"),
        (own, "Origin: null"),
        (own, "Origin:"),
        (own, f"Origin: http://{own}", "Origin: http://evil.example"),
        (f"evil.example:{port}", f"Origin: http://evil.example:{port}"),
        (f"evil.example:{port}", f"Origin: http://{own}"),
        (f"evil.example:{port}",),
    ]
    for host, *headers in refused:
        assert _shaken(port, host, *headers).status in {400, 403}, (host, headers)


def test_a_page_behind_a_proxy_with_an_allowed_name_is_told_of_builds(serve, source):
    site = serve(source, reloads=True, allowed_hosts=("site.example",))
    address = f"ws://127.0.0.1:{site.port}/.pykyll/reload"
    with connect(address, origin="https://site.example", proxy=None):
        pass
    with (
        pytest.raises(InvalidStatus),
        connect(address, origin="https://evil.example", proxy=None),
    ):
        pass


@pytest.mark.parametrize("path", ["/", "/feed.xml", "/nothing", "/about", "/.pykyll/reload.js"])
def test_other_sites_may_not_use_what_is_served(still_site, path):
    headers = ("Origin: http://evil.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors")
    answer = ask(still_site.port, path, headers=headers)
    assert answer.headers["cross-origin-resource-policy"] == "same-site"
    assert not any(name.startswith("access-control-") for name in answer.headers)
