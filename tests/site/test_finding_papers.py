"""Finding, citing and printing, as a visitor does it, in Chromium."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from served_folder import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

_CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(_CHROMIUM is None, reason="Chromium is not installed"),
]
_ALL = 200
_PAPER = "/papers/example2026engine/"


@pytest.fixture(scope="module")
def address(long_list: Path) -> Iterator[str]:
    with serving(long_list) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def _shown(page: Page) -> list[str]:
    return page.locator(".found .paper:visible .paper-title").all_inner_texts()


def test_papers_are_found_without_scripts(without_scripts: Page, address: str) -> None:
    page = without_scripts
    page.goto(f"{address}/publications/")
    assert len(_shown(page)) == _ALL
    page.get_by_label("Preprints").check()
    assert "Which numbers a machine finds by itself" in _shown(page)
    assert not page.locator(".found h2:visible").all()
    page.get_by_label("Numbers", exact=True).check()
    page.get_by_label("2025", exact=True).check()
    assert _shown(page) == ["Which numbers a machine finds by itself"]
    for group in ("topic", "year", "kind"):
        page.locator(f"input[name={group}].all").check()
    assert len(_shown(page)) == _ALL


def test_an_author_leads_to_the_papers_without_scripts(without_scripts: Page, address: str) -> None:
    page = without_scripts
    page.goto(f"{address}/publications/")
    page.locator(".finder-authors summary").click()
    page.get_by_label("Preprints").check()
    page.locator(".finder-authors li", has_text="Luigi Menabrea").locator("a").click()
    assert page.url.endswith("#example2025notes")
    assert "Notes upon the memoir" in _shown(page), (
        "what is led to is shown, whatever was asked for"
    )


@pytest.mark.parametrize("width", [320, 412, 1440])
def test_the_field_for_words_has_its_place_before_its_script_comes(
    width: int, page: Page, address: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    first = page.locator(".finder fieldset").first
    page.route("**/finder.js", lambda route: route.abort())
    page.goto(f"{address}/publications/")
    assert not page.get_by_label("Words in a paper").is_visible()
    before = first.bounding_box()
    page.unroute("**/finder.js")
    page.reload()
    assert page.get_by_label("Words in a paper").is_visible()
    assert first.bounding_box() == before


def test_without_scripts_there_is_no_field_for_words_and_no_gap(
    without_scripts: Page, address: str
) -> None:
    page = without_scripts
    page.goto(f"{address}/publications/")
    assert not page.get_by_label("Words in a paper").is_visible()
    gap = page.evaluate(
        "() => { const top = (name) => document.querySelector(name).getBoundingClientRect().top;"
        " return top('.finder fieldset') - top('.finder') }"
    )
    assert gap <= 16


def test_papers_are_found_by_words(page: Page, address: str) -> None:
    page.goto(f"{address}/publications/")
    page.get_by_label("Words in a paper").fill("SOMERVILLE engine")
    assert _shown(page) == ["An engine that weaves: patterns in algebra"]
    assert page.locator(".finder output").inner_text() == "1 shown"
    page.get_by_label("Words in a paper").fill("")
    assert len(_shown(page)) == _ALL


def test_bibtex_opens_below_its_word_which_stays_where_it_is(page: Page, address: str) -> None:
    page.goto(f"{address}/publications/")
    summary = page.locator("#example2025notes details.bibtex summary")
    summary.scroll_into_view_if_needed()
    before = summary.bounding_box()
    summary.click()
    after = summary.bounding_box()
    assert before is not None
    assert after is not None
    assert (before["x"], before["y"]) == (after["x"], after["y"])
    entry = page.locator("#example2025notes pre").bounding_box()
    assert entry is not None
    assert entry["y"] >= after["y"] + after["height"]


def test_bibtex_is_copied(page: Page, address: str) -> None:
    page.goto(address + _PAPER)
    page.get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("@inproceedings{example2026engine,")
    assert copied.endswith("}\n")


def test_without_scripts_there_is_no_button_that_does_nothing(
    without_scripts: Page, address: str
) -> None:
    without_scripts.goto(address + _PAPER)
    assert not without_scripts.locator(".copy").all()
    assert without_scripts.locator(".bibtex pre").inner_text().startswith("@inproceedings")


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_no_name_is_broken_across_lines(width: int, page: Page, address: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/publications/")
    broken = page.evaluate(
        "[...document.querySelectorAll('.author')].filter(e => e.getClientRects().length > 1).length"
    )
    assert broken == 0


_PATHS = ["/", "/publications/", "/cv/", "/talks/", "/projects/", "/zh-Hans/", _PAPER]


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("path", _PATHS)
def test_no_page_is_wider_than_the_window(path: str, width: int, page: Page, address: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_cv_is_printed_without_the_frame(page: Page, address: str) -> None:
    page.goto(f"{address}/cv/")
    page.emulate_media(media="print")
    assert not page.locator(".masthead:visible, .colophon:visible").all()
    assert page.locator("h1").inner_text().startswith("Ada Lovelace")
    assert page.get_by_text("ada@example.org").is_visible()
