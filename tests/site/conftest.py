"""The owner's site, built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from filled_in_site import write_filled_in_site

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


@pytest.fixture(scope="session")
def filled_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that has something of every kind of data, built at an address of its own."""
    return _built_filled_in(tmp_path_factory, 0)


@pytest.fixture(scope="session")
def long_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with so many papers that they have a finder."""
    return _built_filled_in(tmp_path_factory, 40)


def _built_filled_in(tmp_path_factory: pytest.TempPathFactory, papers: int) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    settings = "url: https://ada.example.org\ntime: 2026-03-20 04:05:06 +0000\n"
    extra = write_filled_in_site(folder / "site", settings=settings, papers=papers)
    config = [folder / "site/_config.yml", extra]
    report = build(folder / "site", folder / "built", config=config, environment="production")
    of_data = [each for each in report.warnings if "prepare" not in (each.hint or "")]
    assert not of_data
    return folder / "built"
