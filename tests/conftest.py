"""What holds for all tests: none asks servers of the world."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _no_downloads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Themes that are missing are not looked for at rubygems.org."""
    monkeypatch.setenv("PYKYLL_RUBYGEMS", "off")
    monkeypatch.setenv("PYKYLL_NETWORK", "off")
