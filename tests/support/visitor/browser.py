"""Chromium, and the renderings in which a page is looked at."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Window

MEDIA: dict[str, dict[str, str]] = {
    "light": {"media": "screen", "color_scheme": "light", "forced_colors": "none"},
    "dark": {"media": "screen", "color_scheme": "dark", "forced_colors": "none"},
    "print": {"media": "print", "color_scheme": "light", "forced_colors": "none"},
    "print on a dark system": {"media": "print", "color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"media": "screen", "color_scheme": "light", "forced_colors": "active"},
    "forced colours, dark": {"media": "screen", "color_scheme": "dark", "forced_colors": "active"},
}
DARK_BY_THE_SWITCH = "dark by the switch"
"""On a light system: what another window of the site has chosen, which this one follows."""
WIDTHS = (320, 768, 1440)
_PATIENCE = 120_000
"""Milliseconds that a page may take: a busy machine is no fault of the site."""
_CHOOSE = """theme => {
  if (theme) localStorage.theme = theme; else localStorage.removeItem("theme");
  dispatchEvent(new StorageEvent("storage"));
}"""


@contextmanager
def browser(command: str) -> Iterator[Browser]:
    """The Chromium of that command, for as long as the block lasts."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=command, args=["--no-sandbox"])
        try:
            yield running
        finally:
            running.close()


@contextmanager
def window(of: Browser, width: int, height: int = 800, **options: object) -> Iterator[Window]:
    """A fresh window, in pixels of CSS, that has visited nothing."""
    context = of.new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(_PATIENCE)
    try:
        yield context.new_page()
    finally:
        context.close()


def open_details(page: Window, *, are_open: bool) -> None:
    """Open or close every `<details>` of the page."""
    page.evaluate(
        "open => { for (const each of document.querySelectorAll('details')) each.open = open }",
        are_open,
    )


def show(page: Window, medium: str) -> None:
    """Show the page in one of `MEDIA`, or dark by the site's own switch."""
    is_switched = medium == DARK_BY_THE_SWITCH
    page.emulate_media(**MEDIA["light" if is_switched else medium])
    page.evaluate(_CHOOSE, "dark" if is_switched else "")
