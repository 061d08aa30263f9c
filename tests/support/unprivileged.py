"""Processes that folders can be closed to, also where the tests are run by root."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest


def without_override() -> list[str]:
    """What to put before a command, so that permissions of files hold for it."""
    if not hasattr(os, "geteuid"):
        pytest.skip("Windows has no such permissions")
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("permissions hold for root only where `setpriv` takes a capability away")
    words = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps=-all"]
    if subprocess.run([*words, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("no capability can be taken away here")
    return words
