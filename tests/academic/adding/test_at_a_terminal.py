"""What `pykyll add` asks for where somebody can answer."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="asks at a pseudo-terminal")


def _shown(site: Path, *arguments: str, typed: bytes) -> str:
    """All that the terminal shows."""
    import pty

    main, other = pty.openpty()
    command = [sys.executable, "-m", "pykyll", "add", *arguments]
    process = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, cwd=site)
    os.close(other)
    os.write(main, typed)
    process.wait(timeout=60)
    os.set_blocking(main, False)
    shown = os.read(main, 10_000).decode()
    os.close(main)
    return shown


def test_it_asks_for_what_is_needed(site):
    shown = _shown(site, "award", "Prize", "--from", "ACM", typed=b"20a\n2026\n")
    assert "'20a' is not a year of four digits: write it as in `year: 2025`" in shown
    assert "  year: 2026\n" in (site / "_data/awards.yml").read_text("utf-8")


def test_a_date_is_asked_for_until_it_is_one(site):
    shown = _shown(site, "talk", "On it", typed=b"tomorrow\n2026-03-01\n")
    assert "date (YYYY-MM-DD)" in shown
    assert "--date is no date: 'tomorrow'" in shown
    assert "date: 2026-03-01\n" in (site / "_data/talks.yml").read_text("utf-8")
