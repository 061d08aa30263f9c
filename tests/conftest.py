"""What holds for all tests: none asks servers of the world, nor misses what they would bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def _gems(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of gems with an empty one for GitHub Pages' default theme."""
    folder = tmp_path_factory.mktemp("gems")
    (folder / "gems/jekyll-theme-primer-0.6.0").mkdir(parents=True)
    return folder


@pytest.fixture(autouse=True)
def _no_downloads(monkeypatch: pytest.MonkeyPatch, _gems: Path) -> None:
    """Themes that are missing are not looked for at rubygems.org."""
    monkeypatch.setenv("PYKYLL_RUBYGEMS", "off")
    monkeypatch.setenv("BUNDLE_PATH", str(_gems))
    monkeypatch.setenv("PYKYLL_NETWORK", "off")
