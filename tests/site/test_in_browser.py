"""What a visitor of the owner's site sees, in Chromium."""

from __future__ import annotations

import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(_CHROMIUM is None, reason="Chromium is not installed"),
]


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        del format, args


@pytest.fixture(scope="module")
def address(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site, built for the address that it is served at."""
    from pykyll import build

    folder = tmp_path_factory.mktemp("browser")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    url = f"http://127.0.0.1:{server.server_port}"
    build(root, folder, overrides={"url": url})
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield url
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("has_javascript", [True, False], ids=["JavaScript", "no JavaScript"])
@pytest.mark.parametrize("path", ["/about/", "/about.html"])
def test_the_old_addresses_lead_to_the_biography(
    address: str, path: str, has_javascript: bool
) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox"])
        page = browser.new_context(java_script_enabled=has_javascript).new_page()
        page.goto(address + path)
        page.wait_for_url(f"{address}/")
        assert page.locator("h1").first.inner_text()
        browser.close()


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("path", ["/", "/publications/", "/404.html"])
def test_no_page_is_wider_than_the_window(address: str, path: str, width: int) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        browser.close()
