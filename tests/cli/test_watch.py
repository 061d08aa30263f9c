"""`pykyll build --watch`."""

from __future__ import annotations

import contextlib
import re
import signal
import subprocess
import sys
import threading

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
