"""pykyll as people install it: a wheel, in a virtual environment with nothing else in it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_OFFLINE = ("No matching distribution", "Could not find a version", "ConnectionError", "Temporary")


def built(kind: str, root: Path, into: Path) -> Path:
    """The wheel or the source distribution of a checkout.

    Args:
        kind: `wheel` or `sdist`.
        root: The checkout.
        into: A folder for it.
    """
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(into)]
    environ = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(command, cwd=root, check=True, capture_output=True, env=environ)
    [found] = into.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return found


def install(environment: Path, *packages: str) -> Path:
    """Make an environment with these packages, and return the folder of its commands.

    Skips the test where the packages' index cannot be reached.
    """
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    commands = environment / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(commands / "python"), "-m", "pip", "install", "--quiet", *packages]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode and any(word in done.stderr for word in _OFFLINE):
        pytest.skip(f"no package index: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    return commands
