"""`pykyll build --watch`."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

import pytest


@pytest.fixture
def watching(site):
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "pykyll", "build", "--watch"],
        cwd=site,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def _read_until(process, word):
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if word in line:
            break
    return lines


@contextlib.contextmanager
def _changing(path):
    done = threading.Event()

    def change():
        count = 0
        while not done.wait(0.5):
            count += 1
            path.write_text(f"---\n---\nChanged {count}\n", "utf-8")

    thread = threading.Thread(target=change)
    thread.start()
    yield
    done.set()
    thread.join()


def test_it_builds_again_on_a_change_and_ends_well_when_interrupted(watching, site):
    lines = _read_until(watching, "Auto-regeneration")
    assert lines[-1] == f" Auto-regeneration: enabled for '{site}'"
    with _changing(site / "index.html"):  # the watcher takes a moment to begin
        lines = _read_until(watching, "done in")
    assert re.fullmatch(r" {6}Regenerating: 1 file\(s\) changed at [\d-]+ [\d:]+", lines[0])
    assert lines[1] == " " * 20 + "index.html"
    assert (site / "_site/index.html").read_text("utf-8").startswith("Changed")
    watching.send_signal(signal.SIGINT)
    _, errors = watching.communicate(timeout=15)
    assert (watching.returncode, errors) == (0, "")


def _ended(command, site, spoil):
    """What a command that watches prints once its site was spoilt, without its first lines."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "pykyll", *command],
        cwd=site,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "NO_COLOR": "1"},
    )
    try:
        _read_until(process, "press ctrl-c" if "serve" in command else "Auto-regeneration")
        spoil(process)
        out, errors = process.communicate(timeout=15)
        return process.returncode, out.splitlines(), errors
    finally:
        process.kill()
        process.communicate()


def _remove(folder):
    """Remove it, however often a build that is still running puts something into it."""
    while folder.exists():
        shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("polling", [(), ("--force_polling",)], ids=["told", "polling"])
@pytest.mark.parametrize("command", [("build", "--watch"), ("serve", "-P", "0")], ids=" ".join)
def test_it_ends_when_the_source_is_removed(site, command, polling):
    code, out, errors = _ended((*command, *polling), site, lambda _: _remove(site))
    assert code == 1
    assert errors == (
        "error: the folder that this runs in has been removed\n"
        "  = help: change into one that is there, and run it again\n\n1 error\n"
    )
    assert out[-1] == f" Auto-regeneration: ended, for '{site}' is gone"


@pytest.mark.parametrize("polling", [(), ("--force_polling",)], ids=["told", "polling"])
def test_it_ends_when_the_source_gets_another_name(site, tmp_path, polling, monkeypatch):
    monkeypatch.chdir(tmp_path)
    command = ("build", "--watch", "-s", "site", "-d", "out", *polling)
    code, out, errors = _ended(command, tmp_path, lambda _: site.rename(tmp_path / "other"))
    assert code == 1
    assert f"error: there is no folder '{site}' to build a site from\n" in errors
    assert out[-1] == f" Auto-regeneration: ended, for '{site}' is gone"


@pytest.mark.parametrize("polling", [(), ("--force_polling",)], ids=["told", "polling"])
@pytest.mark.parametrize("command", [("build", "--watch"), ("serve", "-P", "0")], ids=" ".join)
def test_a_second_interruption_prints_nothing(site, command, polling):
    def interrupt(process):
        for _ in range(3):
            process.send_signal(signal.SIGINT)
            time.sleep(0.02)

    _, _, errors = _ended((*command, *polling), site, interrupt)
    assert errors.strip() == ""  # but for the end of the line with ^C


def test_a_build_while_polling_sets_off_no_other(site):
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "pykyll", "build", "--watch", "--force_polling"],
        cwd=site,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        _read_until(process, "Auto-regeneration")
        time.sleep(1)
        (site / "index.html").write_text("---\n---\nChanged\n", "utf-8")
        _read_until(process, "done in")
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=15)
        assert "Regenerating" not in out
    finally:
        process.kill()
        process.communicate()
