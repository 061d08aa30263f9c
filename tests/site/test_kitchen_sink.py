"""Everything that Markdown has, as a visitor sees, prints and reaches it in Chromium."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from kitchen_sink import write_kitchen_sink
from ruby_jekyll import build_with_jekyll, is_installed
from served_folder import serving

from pykyll import build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

_CHROMIUM = shutil.which("chromium")
_needs_chromium = [
    pytest.mark.browser,
    pytest.mark.skipif(_CHROMIUM is None, reason="Chromium is not installed"),
]
_SINK = "/kitchen-sink/"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site with the page, built for the address that it is served at."""
    folder = tmp_path_factory.mktemp("kitchen")
    (folder / "built").mkdir()
    with serving(folder / "built") as url:
        config = write_kitchen_sink(folder / "site", settings=f"url: {url}\nprepare: false\n")
        build(folder / "site", folder / "built", config=config)
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    yield context.new_page()
    context.close()


def _top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"]


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
def test_jekyll_writes_the_same_page(tmp_path: Path) -> None:
    settings = "time: 2026-02-03 04:05:06 +0000\nprepare: false\n"
    config = write_kitchen_sink(tmp_path / "site", settings=settings)
    names = ",".join(map(str, config))
    build_with_jekyll(tmp_path / "site", tmp_path / "jekyll", "--config", names)
    build(tmp_path / "site", tmp_path / "ours", config=config, compat="jekyll 4.3.1 debian", environment="production")  # fmt: skip
    for name in ("kitchen-sink/index.html", "index.html", "assets/css/site.css"):
        assert (tmp_path / "ours" / name).read_bytes() == (tmp_path / "jekyll" / name).read_bytes()


class TestOnTheScreen:
    """What is seen and reached."""

    pytestmark = _needs_chromium

    @pytest.mark.parametrize("width", [320, 768, 1440])
    @pytest.mark.parametrize("direction", ["ltr", "rtl"])
    @pytest.mark.parametrize("path", ["/", "/publications/", "/404.html", _SINK])
    def test_no_page_is_wider_than_the_window(
        self, page: Page, address: str, path: str, direction: str, width: int
    ) -> None:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address + path)
        page.evaluate(f"document.documentElement.dir = '{direction}'")
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    @pytest.mark.parametrize("width", [320, 1440])
    def test_what_is_wider_than_the_column_is_scrolled_with_the_keyboard(
        self, page: Page, address: str, width: int
    ) -> None:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address + _SINK)
        out_of_reach = page.evaluate(
            """() => [...document.querySelectorAll('main *')]
              .filter(each => each.scrollWidth > each.clientWidth + 1)
              .filter(each => getComputedStyle(each).overflowX === 'auto' && each.tabIndex < 0)
              .map(each => each.outerHTML.slice(0, 80))"""
        )
        assert out_of_reach == []

    def test_formulas_are_mathml(self, page: Page, address: str) -> None:
        page.goto(address + _SINK)
        assert page.locator("math").count() == 5
        assert "\\(" not in page.locator("main").inner_text()

    def test_the_boxes_of_tasks_say_whether_they_are_ticked(self, page: Page, address: str) -> None:
        page.goto(address + _SINK)
        boxes = page.locator(".task-list-item-checkbox")
        assert [box.get_attribute("aria-label") for box in boxes.all()] == [
            "Done",
            "To do",
            "To do",
        ]

    @pytest.mark.parametrize("height", [600, 768, 900])
    def test_every_link_of_the_sidebar_can_be_reached(
        self, page: Page, address: str, height: int
    ) -> None:
        page.set_viewport_size({"width": 1366, "height": height})
        page.goto(address + "/publications/")
        links = page.locator(".masthead a")
        assert links.count() == 16
        for link in links.all():
            link.evaluate("each => each.scrollIntoView({ block: 'nearest' })")
            box = link.bounding_box()
            assert box is not None
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= height + 1
        assert page.evaluate("scrollY") == 0

    def test_on_a_phone_a_page_begins_high(self, page: Page, address: str) -> None:
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(address + "/publications/")
        assert _top(page, "h1") < 220

    def test_the_name_is_the_first_heading_of_the_front_page_and_leads_it(
        self, page: Page, address: str
    ) -> None:
        page.goto(address + "/")
        assert page.locator("h1").inner_text().startswith("Wenyong Zhou")
        assert page.locator(".masthead .name").count() == 0
        assert _top(page, "h1") < _top(page, ".profile")

    def test_lines_have_at_most_75_characters(self, page: Page, address: str) -> None:
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(address + "/")
        longest = page.evaluate(
            """() => {
              let longest = 0;
              for (const paragraph of document.querySelectorAll('article > p')) {
                const range = document.createRange(), lines = {};
                for (const node of [...paragraph.childNodes].filter(n => n.nodeType === 3)) {
                  for (let at = 0; at < node.length; at++) {
                    range.setStart(node, at); range.setEnd(node, at + 1);
                    const { top, width } = range.getBoundingClientRect();
                    const line = Math.round(top);
                    lines[line] = (lines[line] || 0) + (width > 0);
                  }
                }
                longest = Math.max(longest, ...Object.values(lines));
              }
              return longest;
            }"""
        )
        assert 50 < longest <= 75

    def test_the_portrait_comes_in_the_size_that_is_shown(self, page: Page, address: str) -> None:
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(address + "/publications/")
        portrait = page.locator(".portrait")
        assert portrait.evaluate("each => each.currentSrc").endswith("/images/portrait-160.svg")
        assert portrait.get_attribute("width") == "320"
        assert portrait.get_attribute("height") == "427"


class TestTheSwitchOfTheColours:
    """Light, dark, or as the system has it."""

    pytestmark = _needs_chromium

    @pytest.mark.parametrize(
        ("system", "turns"),
        [("light", ["dark", "light", "system"]), ("dark", ["light", "dark", "system"])],
    )
    def test_the_first_turn_changes_what_is_seen(
        self, browser: Browser, address: str, system: str, turns: list[str]
    ) -> None:
        context = browser.new_context(color_scheme="dark" if system == "dark" else "light")
        page = context.new_page()
        page.goto(address + "/404.html")
        ground = "getComputedStyle(document.body).backgroundColor"
        before, seen = page.evaluate(ground), []
        for turn in turns:
            page.locator(".theme").click()
            seen.append(page.locator("html").get_attribute("data-theme"))
            shown = system if turn == "system" else turn
            assert (page.evaluate(ground) == before) == (shown == system)
            assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == shown
        assert seen == turns
        context.close()

    def test_the_choice_is_remembered_before_anything_is_painted(
        self, page: Page, address: str
    ) -> None:
        page.goto(address + "/404.html")
        page.locator(".theme").click()
        page.add_init_script(
            """new MutationObserver((records, observer) => {
              if (!document.body) return;
              window.themeAtBody = document.documentElement.dataset.theme;
              observer.disconnect();
            }).observe(document, { childList: true, subtree: true })"""
        )
        page.goto(address + _SINK)
        assert page.evaluate("themeAtBody") == "dark"
        colours = page.locator("meta[name=theme-color]").all()
        assert [each.get_attribute("media") for each in colours] == ["not all", ""]

    def test_there_is_no_switch_without_javascript(self, browser: Browser, address: str) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(address + "/")
        assert not page.locator(".theme").is_visible()
        context.close()

    def test_it_says_which_colours_are_chosen(self, page: Page, address: str) -> None:
        page.goto(address + "/404.html")
        assert page.get_by_role("button", name="System").is_visible()
        page.locator(".theme").click()
        assert page.get_by_role("button", name="Dark").is_visible()


class TestOtherwise:
    """Forced colours, paper, no styles."""

    pytestmark = _needs_chromium

    def test_the_current_page_is_told_apart_in_forced_colours(
        self, browser: Browser, address: str
    ) -> None:
        context = browser.new_context(forced_colors="active")
        page = context.new_page()
        page.goto(address + _SINK)
        lines = {
            link.get_attribute("aria-current"): link.evaluate(
                "each => getComputedStyle(each).textDecorationLine"
            )
            for link in page.locator(".menu a").all()
        }
        assert lines == {None: "none", "page": "underline"}
        context.close()

    def test_addresses_are_spelt_out_on_paper(self, page: Page, address: str) -> None:
        page.goto(address + "/")
        page.emulate_media(media="print")
        after = "each => getComputedStyle(each, '::after').content"
        mail = page.locator(".profile a").first.evaluate(after)
        assert mail in {
            '": " attr(data-address)',
            '": a.person@example.org"',
            '": " "a.person@example.org"',
        }
        doi = page.locator("a[href^='https://doi.org/']").first.evaluate(after)
        assert re.search(r"doi\.org/10|attr\(href\)", doi)

    def test_paper_has_margins_and_dark_ink(self, browser: Browser, address: str) -> None:
        context = browser.new_context(color_scheme="dark")
        page = context.new_page()
        page.goto(address + "/404.html")
        page.locator(".theme").click()
        page.locator(".theme").click()
        page.emulate_media(media="print")
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        assert (
            page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        )
        context.close()

    def test_the_seal_is_red_and_white_without_styles(self, root: Path) -> None:
        seal = (root / "_includes/seal.svg").read_text("utf-8")
        assert re.search(r'class="seal-ground" fill="#[0-9a-f]{6}"', seal)
        assert re.search(r'class="seal-strokes" fill="none" stroke="#[0-9a-f]{6}"', seal)
