"""`pykyll serve` as a process: what it prints, where it listens, how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys

import httpx
import pytest

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


def test_a_port_in_use_is_an_error_that_names_another(source, monkeypatch, capsys, free_port):
    monkeypatch.chdir(source)
    monkeypatch.setenv("NO_COLOR", "1")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", free_port))
        taken.listen()
        with pytest.raises(SystemExit) as ending:
            main(["serve", "-P", str(free_port)])
    assert ending.value.code == 1
    assert capsys.readouterr().err == (
        f"error: port {free_port} on 127.0.0.1 is in use\n"
        f"  = help: serve on another one, as with -P {free_port + 1}\n\n1 error\n"
    )
    assert not (source / "_site").exists()


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
