"""`pykyll serve` as a process: what it prints, where it listens, how it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import time

import httpx
import pytest
from websockets.sync.client import connect

from pykyll.cli import main
from pykyll.errors import PykyllError
from pykyll.serve import ServerSettings, bind


@pytest.fixture
def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@pytest.fixture
def serving(source, free_port):
    """Start `pykyll serve` with flags; returns the process and the lines of its start."""
    started = []

    def start(*flags):
        command = [sys.executable, "-m", "pykyll", "serve", "-P", str(free_port), *flags]
        process = subprocess.Popen(
            command,
            cwd=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "NO_COLOR": "1"},
        )
        started.append(process)
        lines = []
        for line in process.stdout:
            lines.append(line.rstrip("\n"))
            if "Server running" in line:
                break
        return process, lines

    yield start
    for process in started:
        process.send_signal(signal.SIGINT)
        if not process.stdout.closed:
            process.communicate(timeout=15)


def test_it_says_where_it_serves_and_stops_on_an_interruption(serving, source, free_port):
    process, lines = serving()
    assert [re.sub(r"[\d.]+ seconds", "… seconds", line) for line in lines] == [
        f"Configuration file: {source}/_config.yml",
        f"            Source: {source}",
        f"       Destination: {source}/_site",
        "      Generating... ",
        "                    done in … seconds.",
        f" Auto-regeneration: enabled for '{source}'",
        f"    Server address: http://127.0.0.1:{free_port}/",
        "  Server running... press ctrl-c to stop.",
    ]
    assert httpx.get(f"http://127.0.0.1:{free_port}/about", trust_env=False).status_code == 200
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=15)
    assert (process.returncode, errors) == (0, "")


def test_the_address_has_the_base_url(serving, free_port):
    _, lines = serving("--baseurl", "/me", "--no-watch")
    assert f"    Server address: http://127.0.0.1:{free_port}/me/" in lines
    assert " Auto-regeneration: disabled." in lines


def test_the_site_s_url_is_the_server_s_in_development(serving, source, free_port):
    (source / "about.html").write_text("---\n---\n{{ site.url }}", "utf-8")
    serving()
    assert (source / "_site/about.html").read_text("utf-8") == f"http://localhost:{free_port}"


def test_it_begins_with_errors_and_waits_for_them_to_be_mended(serving, source, free_port):
    (source / "about.html").write_text("---\n---\n{% nope %}", "utf-8")
    serving("-l")
    response = httpx.get(f"http://127.0.0.1:{free_port}/", trust_env=False)
    assert response.status_code == 500
    assert "Unknown tag" in response.text


def test_what_was_built_before_is_served_on_request(serving, source, free_port):
    (source / "_site").mkdir()
    (source / "_site/old.html").write_text("Old", "utf-8")
    serving("--skip-initial-build", "--no-watch")
    assert httpx.get(f"http://127.0.0.1:{free_port}/old", trust_env=False).text == "Old"


def test_a_port_in_use_gives_the_next_free_one_and_that_is_said(serving, source, free_port):
    (source / "about.html").write_text("---\n---\n{{ site.url }}", "utf-8")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", free_port))
        taken.listen()
        _, lines = serving()
    said = next(line.strip() for line in lines if "in use" in line)
    port = int(re.fullmatch(rf"port {free_port} is in use, serving on (\d+)", said)[1])
    assert free_port < port <= free_port + 100
    assert f"    Server address: http://127.0.0.1:{port}/" in lines
    response = httpx.get(f"http://127.0.0.1:{port}/about", trust_env=False)
    assert response.text == f"http://localhost:{port}"


def test_in_the_background_it_says_where_it_serves(source, free_port):
    command = [sys.executable, "-m", "pykyll", "serve", "-B", "-P", str(free_port)]
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", free_port))
        taken.listen()
        printed = subprocess.run(command, cwd=source, capture_output=True, text=True, check=True)
    address = re.search(r"Server address: (\S+)", printed.stdout)[1]
    pid = int(re.search(r"kill (\d+)'", printed.stdout)[1])
    try:
        assert f"port {free_port} is in use" in printed.stdout
        until = time.monotonic() + 15
        while True:
            try:
                assert httpx.get(address, trust_env=False).status_code == 200
                break
            except httpx.ConnectError:
                assert time.monotonic() < until
                time.sleep(0.05)
    finally:
        os.kill(pid, signal.SIGTERM)


def _status(port, host):
    return httpx.get(
        f"http://127.0.0.1:{port}/about", headers={"Host": host}, trust_env=False
    ).status_code


def test_other_names_are_allowed_by_flags_or_by_the_configuration(serving, source, free_port):
    (source / "_config.yml").write_text("allow_host: [conf.example, 'X.example:81']\n", "utf-8")
    _, lines = serving("--no-watch")
    assert "     Allowed hosts: conf.example, x.example:81" in lines
    hosts = ("conf.example", "x.example:81", "x.example", "evil.example", "localhost")
    assert [_status(free_port, host) for host in hosts] == [200, 200, 403, 403, 200]


def test_names_that_flags_allow_are_allowed_in_the_place_of_the_configuration_s(
    serving, source, free_port
):
    (source / "_config.yml").write_text("allow_host: conf.example\n", "utf-8")
    serving("--no-watch", "--allow-host", "a.example", "--allow-host", "*.b.example")
    hosts = ("a.example", "x.b.example", "conf.example")
    assert [_status(free_port, host) for host in hosts] == [200, 200, 403]


def test_in_safe_mode_flags_alone_say_who_may_reach_the_server(serving, source, free_port):
    (source / "_config.yml").write_text("host: 0.0.0.0\nallow_host: '*'\n", "utf-8")
    _, lines = serving("--no-watch", "--safe", "--allow-host", "a.example")
    assert f"    Server address: http://127.0.0.1:{free_port}/" in lines
    hosts = ("a.example", "evil.example", "192.168.1.5")
    assert [_status(free_port, host) for host in hosts] == [200, 403, 403]


def test_a_name_that_is_none_is_an_error_at_its_line(source, monkeypatch, capsys):
    monkeypatch.chdir(source)
    monkeypatch.setenv("NO_COLOR", "1")
    (source / "_config.yml").write_text("title: A\nallow_host: [https://a.example/]\n", "utf-8")
    with pytest.raises(SystemExit) as ending:
        main(["serve"])
    assert ending.value.code == 1
    said = capsys.readouterr().err
    assert said.startswith(
        "error: `--allow-host` takes no 'https://a.example/'\n --> _config.yml:2:1"
    )
    assert "without `https://` and without a path" in said


def test_port_0_is_any_that_is_free(serving):
    _, lines = serving("-P", "0")
    address = next(line.split(": ")[1] for line in lines if "Server address" in line)
    assert not address.endswith(":0/")
    assert httpx.get(address, trust_env=False).status_code == 200


@pytest.mark.parametrize("port", ["70000", "-1", "x"])
def test_a_port_that_is_none_is_wrong_usage(source, monkeypatch, capsys, port):
    monkeypatch.chdir(source)
    with pytest.raises(SystemExit) as ending:
        main(["serve", "-P", port])
    assert ending.value.code == 2
    assert "Error: Invalid value for '-P' / '--port': " in capsys.readouterr().err


@pytest.mark.parametrize("port", ["70000", "-1", "x", "4.5"])
def test_a_port_that_is_none_in_the_configuration_is_an_error(source, monkeypatch, capsys, port):
    monkeypatch.chdir(source)
    monkeypatch.setenv("NO_COLOR", "1")
    (source / "_config.yml").write_text(f"title: A\nport: {port}\n", "utf-8")
    with pytest.raises(SystemExit) as ending:
        main(["serve"])
    assert ending.value.code == 1
    line = f"port: {port}"
    assert capsys.readouterr().err == (
        f"error: `port` is no port: {port}\n --> _config.yml:2:1\n  |\n2 | {line}\n"
        f"  | {'^' * len(line)} write a number from 0 to 65535; 0 is any that is free\n\n1 error\n"
    )


def test_all_ports_in_use_is_an_error(monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setattr("pykyll.serve.server._TRIED_PORTS", 0)
        with pytest.raises(PykyllError, match=r"on 127\.0\.0\.1 are in use"):
            bind(ServerSettings(port=taken.getsockname()[1]))


def test_the_browser_is_opened_once_the_site_is_served(serving, source, monkeypatch, free_port):
    opened = source.parent / "opened"
    browser = source.parent / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}.new; mv {opened}.new {opened}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    serving("--open", "--baseurl", "/me", "-H", "0.0.0.0")
    until = time.monotonic() + 10
    while not opened.exists():
        assert time.monotonic() < until
        time.sleep(0.02)
    assert opened.read_text() == f"http://127.0.0.1:{free_port}/me/"


@pytest.mark.usefixtures("certificate")
def test_it_serves_over_tls_with_a_certificate_of_one_s_own(serving, source, free_port):
    _, lines = serving("--ssl-cert", "own.pem", "--ssl-key", "own.key", "-l")
    assert f"    Server address: https://127.0.0.1:{free_port}/" in lines
    response = httpx.get(f"https://127.0.0.1:{free_port}/about", verify=False, trust_env=False)
    assert response.status_code == 200
    trusting = ssl.create_default_context(cafile=source / "own.pem")
    trusting.check_hostname = False
    address = f"wss://127.0.0.1:{free_port}/.pykyll/reload"
    with connect(address, ssl=trusting, proxy=None) as page:
        (source / "about.html").write_text("---\n---\nChanged", "utf-8")
        assert json.loads(page.recv(timeout=15))["changed"] == ["/about.html"]


@pytest.mark.usefixtures("certificate")
def test_a_certificate_and_a_key_that_do_not_belong_together(source, monkeypatch, capsys):
    monkeypatch.chdir(source)
    monkeypatch.setenv("NO_COLOR", "1")
    with pytest.raises(SystemExit) as ending:
        main(["serve", "-P", "0", "--ssl-cert", "own.key", "--ssl-key", "own.pem"])
    assert ending.value.code == 1
    assert capsys.readouterr().err.startswith("error: the certificate cannot be used: ")


def _children(process):
    found = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = (map(int, line.split()) for line in found.stdout.splitlines())
    return [pid for pid, parent in pairs if parent == process.pid]


def _wait_until_gone(pids):
    until = time.monotonic() + 10
    while any(os.path.exists(f"/proc/{pid}/cmdline") and _command(pid) for pid in pids):
        assert time.monotonic() < until
        time.sleep(0.02)


def _command(pid):
    with open(f"/proc/{pid}/cmdline", encoding="utf-8") as file:
        return file.read()


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 0), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
def test_however_it_ends_nothing_is_left_and_nothing_is_said(serving, number, status):
    process, _ = serving()
    children = _children(process)
    assert children
    if number == signal.SIGINT:
        for pid in (process.pid, *children):  # as a terminal does it
            os.kill(pid, number)
    else:
        process.send_signal(number)
    _, errors = process.communicate(timeout=15)
    assert (process.returncode, errors) == (status, "")
    _wait_until_gone(children)


def test_ctrl_c_ends_a_first_build_that_takes_long(source):
    (source / "_plugins").mkdir()
    (source / "_plugins/slow.py").write_text(
        "import time\ndef install(host):\n    open('_begun', 'w').close(); time.sleep(600)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-m", "pykyll", "serve", "-P", "0", "--compat", "jekyll"],
        cwd=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    until = time.monotonic() + 60
    while not (source / "_begun").exists():
        assert time.monotonic() < until
        time.sleep(0.02)
    children = _children(process)
    for pid in (process.pid, *children):
        os.kill(pid, signal.SIGINT)
    try:
        _, errors = process.communicate(timeout=60)
    finally:
        process.kill()  # else it outlives a failure, and another test is blamed for it
        process.communicate()
    assert (process.returncode, errors) == (130, "\n")  # the end of the line with ^C
    _wait_until_gone(children)


def test_a_change_during_the_first_build_is_not_lost(serving, source):
    (source / "_plugins").mkdir()
    (source / "_plugins/own.py").write_text(
        "import os\ndef install(host):\n"
        "    host.add_hook('site', 'post_write', change)\n"
        "def change(*_):\n"
        "    if not os.path.exists('_once'):\n"
        "        open('_once', 'w').close()\n"
        "        open('about.html', 'w').write('---\\n---\\nChanged')\n"
    )
    process, _ = serving("--compat", "jekyll")
    for line in process.stdout:
        if "done in" in line:
            break
    assert (source / "_site/about.html").read_text("utf-8") == "Changed"


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (("--ssl-cert", "a.pem"), "Missing --ssl_cert or --ssl_key. Both are required."),
        (("--ssl-cert", "a.pem", "--ssl-key", "a.key"), "there is no file 'SITE/a.pem'"),
    ],
)
def test_tls_needs_a_certificate_and_a_key(source, monkeypatch, capsys, flags, message):
    monkeypatch.chdir(source)
    monkeypatch.setenv("NO_COLOR", "1")
    with pytest.raises(SystemExit) as ending:
        main(["serve", "-P", "0", *flags])
    assert ending.value.code == 1
    headline = capsys.readouterr().err.splitlines()[0].replace(str(source), "SITE")
    assert headline == f"error: {message}"


def test_a_host_that_is_not_this_machine_is_refused():
    with pytest.raises(PykyllError, match=r"cannot serve on 192\.0\.2\.1:0"):
        bind(ServerSettings(host="192.0.2.1", port=0))


@pytest.mark.parametrize(
    ("host", "is_open"),
    [("127.0.0.1", False), ("localhost", False), ("::1", False), ("0.0.0.0", True)],
)
def test_only_other_hosts_than_this_machine_s_are_open_to_others(host, is_open):
    assert ServerSettings(host=host).is_open_to_others is is_open
