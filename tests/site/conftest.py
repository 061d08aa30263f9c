"""Sites that are built once, and the browser that looks at them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filled_in_site import write_filled_in_site

from pykyll import build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

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
    return _built_filled_in(tmp_path_factory, 200)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium; tests that ask for it skip where there is none."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield running
        running.close()


def _built_filled_in(tmp_path_factory: pytest.TempPathFactory, papers: int) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    settings = "url: https://ada.example.org\ntime: 2026-03-20 04:05:06 +0000\n"
    extra = write_filled_in_site(folder / "site", settings=settings, papers=papers)
    config = [folder / "site/_config.yml", extra]
    report = build(folder / "site", folder / "built", config=config, environment="production")
    of_data = [each for each in report.warnings if "prepare" not in (each.hint or "")]
    assert not of_data
    return folder / "built"
