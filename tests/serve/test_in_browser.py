"""Live reload and the overlay of errors, in Chromium."""

from __future__ import annotations

import shutil

import pytest
from playwright.sync_api import sync_playwright

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed"),
]


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


@pytest.fixture
def site(serve, source):
    return serve(source, watches=True, reloads=True)


@pytest.fixture
def page(browser, site):
    page = browser.new_page()
    with page.expect_websocket():
        page.goto(f"{site.url}/about")
    page.wait_for_timeout(200)
    yield page
    page.close()


def _write_about(site, body):
    (site.source / "about.html").write_text(f"---\n---\n{body}", "utf-8")


def test_a_page_reloads_when_the_site_was_built_again(site, page):
    _write_about(site, "<p>Changed</p>")
    page.get_by_text("Changed").wait_for()


def test_errors_lie_over_the_last_good_page_until_they_are_mended(site, page):
    _write_about(site, "Text {% inclde head.html %}")
    overlay = page.get_by_role("alertdialog")
    overlay.wait_for()
    assert "about.html:3:9" in overlay.inner_text()
    assert "did you mean 'include'?" in overlay.inner_text()
    assert page.locator("p", has_text="About").count() == 1
    _write_about(site, "<p>Mended</p>")
    page.get_by_text("Mended").wait_for()
    assert overlay.count() == 0


@pytest.mark.parametrize("way", ["button", "key"])
def test_the_overlay_can_be_put_away(site, page, way):
    _write_about(site, "{% nope %}")
    overlay = page.get_by_role("alertdialog")
    overlay.wait_for()
    if way == "button":
        page.get_by_role("button", name="Hide the errors").click()
    else:
        page.keyboard.press("Escape")
    overlay.wait_for(state="detached")


def test_styles_change_without_a_reload(site, browser):
    (site.source / "styled.html").write_text(
        '---\n---\n<link rel="stylesheet" href="/assets/site.css"><p>Styled</p>', "utf-8"
    )
    site.wait_for(2)
    page = browser.new_page()
    with page.expect_websocket():
        page.goto(f"{site.url}/styled")
    page.wait_for_timeout(200)
    page.evaluate("window.isTheSame = true")
    (site.source / "assets/site.css").write_text("body { margin: 40px }\n", "utf-8")
    page.wait_for_function("getComputedStyle(document.body).marginTop === '40px'")
    assert page.evaluate("window.isTheSame") is True
    page.close()
