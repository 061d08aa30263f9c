"""The Dockerfile: linted, and its steps run as far as a machine without Docker allows."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_TEXT = (_ROOT / "Dockerfile").read_text("utf-8")
_HADOLINT = shutil.which("hadolint", path=str(Path(sys.executable).parent)) or shutil.which(
    "hadolint"
)


def _instructions():
    """The instructions and what stands behind each, continued lines joined."""
    joined = re.sub(r"\\\n\s*", " ", re.sub(r"(?m)^#.*\n", "", _TEXT))
    return [tuple(line.split(maxsplit=1)) for line in joined.splitlines() if line.strip()]


def _given(name):
    return [value for instruction, value in _instructions() if instruction == name]


@pytest.mark.skipif(_HADOLINT is None, reason="there is no hadolint")
def test_hadolint_finds_nothing():
    done = subprocess.run(
        [_HADOLINT, str(_ROOT / "Dockerfile")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_it_runs_as_nobody_of_importance():
    users = _given("USER")
    assert users[-1].isdigit()
    assert users[-1] != "0"
    last = [name for name, _ in _instructions() if name in {"USER", "ENTRYPOINT"}]
    assert last == ["USER", "ENTRYPOINT"]


def test_nothing_that_was_built_or_kept_goes_into_it():
    ignored = (_ROOT / ".dockerignore").read_text("utf-8").split()
    assert {"**/.git", "**/.venv", "**/_site", "**/.pykyll-cache"} <= set(ignored)


def test_its_steps_install_a_pykyll_that_serves(tmp_path):
    """The first RUN, into another folder; then ENTRYPOINT and CMD, on another port."""
    install = _given("RUN")[0].replace("/opt/pykyll", str(tmp_path / "pykyll"))
    install = install.replace("python -m venv", f"{shlex.quote(sys.executable)} -m venv")
    checkout = tmp_path / "src"
    ignored = shutil.ignore_patterns(
        *(each.removeprefix("**/") for each in (_ROOT / ".dockerignore").read_text("utf-8").split())
    )
    shutil.copytree(_ROOT, checkout, ignore=ignored, symlinks=True)
    done = subprocess.run(
        ["bash", "-c", install], cwd=checkout, capture_output=True, text=True, check=False
    )
    if "No matching distribution" in done.stderr:
        pytest.skip(f"no package index: {done.stderr.splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    _serves(tmp_path)


def _serves(folder):
    site = folder / "site"
    site.mkdir()
    (site / "index.md").write_text("---\n---\n# In a container\n", "utf-8")
    [entry], [given] = (
        [yaml_list(value) for value in _given(name)] for name in ("ENTRYPOINT", "CMD")
    )
    process = subprocess.Popen(
        [folder / "pykyll/bin" / entry[0], *given, "--port", "0"],
        cwd=site,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "HOME": str(folder), "PYTHONUNBUFFERED": "1", "PYTHONPATH": ""},
    )
    try:
        line = next(line for line in process.stdout if "Server address" in line)
        port = re.search(r":(\d+)/", line)[1]
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
            assert b"In a container" in answer.read()
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)


def yaml_list(text):
    """The texts of `["a", "b"]`."""
    return re.findall(r'"([^"]*)"', text)
