"""Runs the real Jekyll, where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

EMULATED = "jekyll 4.3.1 debian"
"""What `jekyll` in Debian 12 is, in the words of `compat`."""


@cache
def is_installed() -> bool:
    """Whether there is a `jekyll` of that version to compare with."""
    if shutil.which("jekyll") is None:
        return False
    version = subprocess.run(
        ["jekyll", "--version"], capture_output=True, text=True, check=False, cwd="/"
    )
    return version.stdout.strip() == "jekyll 4.3.1"


def build_with_jekyll(
    source: Path, destination: Path, *arguments: str, env: str = "production"
) -> str:
    """Build with Jekyll; returns what it printed.

    Raises:
        AssertionError: Where Jekyll fails.
    """
    command = ["jekyll", "build", "--disable-disk-cache", "-s", str(source), "-d", str(destination)]
    environ = {
        **os.environ,
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "JEKYLL_ENV": env,
        "JEKYLL_NO_BUNDLER_REQUIRE": "true",
    }
    result = subprocess.run(
        [*command, *arguments], capture_output=True, text=True, env=environ, cwd=source, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr
