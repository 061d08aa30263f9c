"""What people see and reach of a page: its width, its names, its links, its focus."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from visitor.browser import MEDIA, open_details, window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Window

_TEXT_SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-bottom: 2em !important; }"""
_SCREENS = {"phone": (320, 568), "tablet": (768, 1024), "desktop": (1440, 900)}
_NOTEBOOKS = ((1366, 768), (1440, 900))
_AT_400_PERCENT = (320, 256)  # 1280 by 1024 px, WCAG 1.4.10
_WIDTHS_OF_NAMES = (320, 390, 768, 1024, 1440)
_MOST_STOPS = 1500


@cache
def _in_page() -> str:
    return Path(__file__).with_name("in_page.js").read_text("utf-8")


@contextmanager
def visit(of: Browser, url: str) -> Iterator[Window]:
    """The page in a window of its own, for the checks of this file."""
    with window(of, 1366, 768, reduced_motion="reduce") as page:
        page.goto(url)
        page.evaluate(_in_page())
        yield page


def _look(page: Window, what: str, *arguments: object) -> list[str]:
    return page.evaluate("([what, args]) => visitor[what](...args)", [what, list(arguments)])


def _resize(page: Window, size: tuple[int, int], medium: str = "light") -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(**MEDIA[medium])


def sideways(page: Window) -> list[str]:
    """What makes the page wider than the window, on paper too, and from right to left."""
    found = []
    for name, size in _SCREENS.items():
        _resize(page, size)
        for are_open in (False, True):
            open_details(page, are_open=are_open)
            found += [f"{name}: {each}" for each in _look(page, "overflow")]
        page.evaluate("document.documentElement.dir = 'rtl'")
        found += [f"{name}, right to left: {each}" for each in _look(page, "overflow")]
        page.evaluate("document.documentElement.removeAttribute('dir')")
        _resize(page, size, "print")
        found += [f"{name}, print: {each}" for each in _look(page, "overflow")]
    return found


def enlarged(page: Window) -> list[str]:
    """What is lost at 400 % and with the spacing of WCAG 1.4.12."""
    open_details(page, are_open=True)
    _resize(page, _AT_400_PERCENT)
    found = [f"at 400 %: {each}" for each in _look(page, "overflow") + _look(page, "clipped")]
    spacing = page.add_style_tag(content=_TEXT_SPACING)
    for name, size in _SCREENS.items():
        _resize(page, size)
        complaints = _look(page, "overflow") + _look(page, "clipped")
        found += [f"{name}, text spaced: {each}" for each in complaints]
    spacing.evaluate("style => style.remove()")
    return found


def out_of_reach(page: Window) -> list[str]:
    """Links of the sidebar that a notebook's window never shows before the page's end."""
    open_details(page, are_open=False)
    found = []
    for size in _NOTEBOOKS:
        _resize(page, size)
        found += [f"{size[0]}x{size[1]}: {each}" for each in _look(page, "outOfReach")]
    return found


def broken_names(page: Window, names: Iterable[str]) -> list[str]:
    """People's names that the end of a line divides."""
    wanted = sorted({name for name in names if " " in name})
    found = []
    for width in _WIDTHS_OF_NAMES:
        _resize(page, (width, 800))
        if broken := _look(page, "brokenNames", wanted):
            found.append(f"{width} px: {len(broken)} names, such as {'; '.join(broken[:2])}")
    return found


def _stops(page: Window) -> Iterator[dict[str, object]]:
    """Where the tabulator leads, until it leaves the page or comes round."""
    first = None
    for _ in range(_MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate("visitor.focus()")
        if stop is None or stop["position"] == first:
            return
        first = stop["position"] if first is None else first
        yield stop
    yield {"name": f"stop {_MOST_STOPS}", "position": 0, "isSeen": False, "isInWindow": False}


def by_keyboard(page: Window) -> list[str]:
    """What a person who uses the keyboard alone meets: the skip link, then each stop in order."""
    open_details(page, are_open=False)
    _resize(page, (1366, 768))
    page.evaluate("document.activeElement?.blur(); scrollTo(0, 0)")
    found = _look(page, "forcedOrder")
    stops = list(_stops(page))
    found += [f"no focus is seen on {each['name']}" for each in stops if not each["isSeen"]]
    away = [each["name"] for each in stops if not each["isInWindow"]]
    found += [f"{each} has the focus outside the window" for each in away]
    positions = [stop["position"] for stop in stops]
    if positions != sorted(positions):
        found.append("the focus does not follow the order of the page")
    if not stops or not str(stops[0]["href"]).startswith("#"):
        found.append("the first stop is no link to the content")
    elif not page.locator(f"[id='{stops[0]['href'][1:]}']").count():
        found.append(f"the skip link leads to nothing: {stops[0]['href']}")
    return found


def appearance(page: Window) -> list[str]:
    """The outline, the present page in the menu (also in forced colours), the small targets."""
    open_details(page, are_open=False)
    found = []
    for size in ((320, 568), (1366, 768)):
        _resize(page, size)
        found += [f"{size[0]} px: {each}" for each in _look(page, "smallTargets")]
    found += _look(page, "outline")
    for medium in ("light", "dark", "forced colours"):
        _resize(page, (1366, 768), medium)
        found += [f"{medium}: {each}" for each in _look(page, "currentPage")]
    if page.evaluate("document.getAnimations().length"):
        found.append("something moves though the visitor asked for no motion")
    return found
