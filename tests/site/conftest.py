"""The owner's site, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from pykyll import build

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the site's source."""
    return ROOT


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as GitHub Pages would publish it."""
    destination = tmp_path_factory.mktemp("built") / "site"
    report = build(ROOT, destination, environment="production")
    assert not report.warnings
    return destination
