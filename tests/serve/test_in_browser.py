"""Live reload and the overlay of errors, in Chromium."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess

import httpx
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


def _picture(color):
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{color}" height="9"/>'


_TALL = "".join(f"<p id=p{number}>Line {number}</p>" for number in range(200))
_FILES = {
    "_posts/2024-01-01-long.md": f"---\npermalink: /long.html\n---\n<div>{_TALL}</div>",
    "assets/box.svg": _picture(10),
    "assets/wide.svg": _picture(10),
    "assets/back.svg": _picture(10),
    "assets/imported.css": "p { color: red }",
    "assets/styled.css": "@import 'imported.css'; main { background: url(back.svg) }",
    "assets/app.js": "document.title = 'one'",
    "search.json": "[1]",
    "styled.html": "---\n---\n<link rel=stylesheet href=/assets/site.css>"
    "<link rel=stylesheet href=/assets/styled.css>"
    "<main><img id=one src=assets/box.svg><img id=set srcset='assets/wide.svg 2x, x.png 1x'>"
    "<p>Styled</p></main><script src=/assets/app.js></script>",
    "late.html": "---\n---\n<p>Top</p><img id=late width=10>"
    "<script>setTimeout(() => { late.height = 5000 }, 400)</script><p>End</p>",
}


@pytest.fixture
def site(serve, source):
    for name, content in _FILES.items():
        (source / name).parent.mkdir(exist_ok=True)
        (source / name).write_text(content, "utf-8")
    return serve(source, watches=True, reloads=True)


@pytest.fixture
def visit(browser, site):
    """Open a page and wait until it is told of builds."""
    pages = []

    def open_page(path):
        page = browser.new_page(viewport={"width": 800, "height": 600})
        pages.append(page)
        with page.expect_websocket():
            page.goto(f"{site.url}{path}")
        page.wait_for_timeout(200)
        page.evaluate("window.isTheSame = true")
        return page

    yield open_page
    for page in pages:
        page.close()


@pytest.fixture
def page(visit):
    return visit("/about")


def _is_the_same(page):
    """Whether the page has not been loaded again."""
    return page.evaluate("window.isTheSame === true")


def _wait_for_reload(page):
    page.wait_for_function("window.isTheSame === undefined")
    page.wait_for_load_state()


def _write(site, name, content):
    (site.source / name).write_text(content, "utf-8")


def _write_about(site, body):
    _write(site, "about.html", f"---\n---\n{body}")


def _built(site, page):
    """Wait until the build after the next change is done and the page has heard of it."""
    builds = len(site.recorder.builds)

    def wait():
        site.wait_for(builds + 1)
        page.wait_for_timeout(300)

    return wait


def test_a_page_reloads_when_its_file_has_changed(site, page):
    _write_about(site, "<p>Changed</p>")
    page.get_by_text("Changed").wait_for()


def test_a_post_changes_under_the_reader_s_eyes(site, visit):
    page = visit("/long")
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'; scrollTo(0, 3000)")
    post = site.source / "_posts/2024-01-01-long.md"
    post.write_text(post.read_text("utf-8").replace("Line 90<", "Changed<"), "utf-8")
    page.get_by_text("Changed").wait_for()
    page.wait_for_function("scrollY === 3000")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 3000


def test_the_place_is_kept_on_pages_that_grow_late(site, visit):
    page = visit("/late")
    page.wait_for_function("document.documentElement.scrollHeight > 5000")
    page.evaluate("scrollTo(0, 4000)")
    _write(site, "late.html", _FILES["late.html"].replace("Top", "Changed"))
    _wait_for_reload(page)
    page.wait_for_function("scrollY === 4000")


def test_whoever_scrolls_after_a_reload_is_not_called_back(site, visit):
    page = visit("/long")
    page.evaluate("scrollTo(0, 3000)")
    post = site.source / "_posts/2024-01-01-long.md"
    post.write_text(post.read_text("utf-8").replace("Line 90<", "Changed<"), "utf-8")
    page.get_by_text("Changed").wait_for()
    page.wait_for_function("scrollY === 3000")
    page.mouse.wheel(0, -500)
    page.wait_for_function("scrollY === 2500")
    page.evaluate("document.body.append(document.createElement('hr'))")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 2500
    assert page.evaluate("history.scrollRestoration") == "auto"


def test_boxes_keep_their_place_too(site, visit):
    body = f"<div id=box style='height: 200px; overflow: auto'>{_TALL}</div>"
    _write_about(site, body)
    site.wait_for(2)
    page = visit("/about")
    page.evaluate("box.scrollTop = 700")
    _write_about(site, body.replace("Line 90<", "Changed<"))
    page.get_by_text("Changed").wait_for(state="attached")
    page.wait_for_function("box.scrollTop === 700")


def test_another_page_s_change_reloads_nothing(site, page, visit):
    other = visit("/styled")
    built = _built(site, page)
    _write_about(site, "<p>Changed</p>")
    built()
    assert not _is_the_same(page)
    assert _is_the_same(other)


@pytest.mark.parametrize("name", ["assets/site.css", "assets/box.svg", "assets/app.js", "feed.xml"])
def test_what_a_page_does_not_use_reloads_nothing(site, page, name):
    built = _built(site, page)
    _write(site, name, "/* other */")
    built()
    assert _is_the_same(page)


def test_a_script_that_the_page_uses_reloads_it(site, visit):
    page = visit("/styled")
    _write(site, "assets/app.js", "document.title = 'two'")
    _wait_for_reload(page)
    page.wait_for_function("document.title === 'two'")


def test_data_that_the_page_has_fetched_reloads_it(site, page):
    page.evaluate("fetch('/search.json')")
    page.wait_for_timeout(100)
    _write(site, "search.json", "[2]")
    _wait_for_reload(page)


def test_styles_change_without_a_reload(site, visit):
    page = visit("/styled")
    _write(site, "assets/site.css", "body { margin: 40px }\n")
    page.wait_for_function("getComputedStyle(document.body).marginTop === '40px'")
    page.wait_for_timeout(100)
    assert _is_the_same(page)
    assert page.locator("link[href*='site.css']").count() == 1


def test_a_sheet_that_another_imports_reloads_the_page(site, visit):
    page = visit("/styled")
    _write(site, "assets/imported.css", "p { color: rgb(1, 2, 3) }")
    color = "getComputedStyle(document.querySelector('p')).color"
    page.wait_for_function(f"{color} === 'rgb(1, 2, 3)'")


def test_pictures_change_without_a_reload(site, visit):
    page = visit("/styled")
    _write(site, "assets/box.svg", _picture(33))
    page.wait_for_function("one.naturalWidth === 33")
    assert _is_the_same(page)


def test_pictures_in_a_set_change_without_a_reload(site, visit):
    page = visit("/styled")
    _write(site, "assets/wide.svg", _picture(66))
    page.wait_for_function("document.querySelector('#set').srcset.includes('wide.svg?pykyll=')")
    assert page.evaluate("document.querySelector('#set').srcset").endswith(" 2x, x.png 1x")
    assert _is_the_same(page)


def test_pictures_in_styles_change_without_a_reload(site, visit):
    page = visit("/styled")
    with page.expect_response(lambda response: "back.svg?pykyll=" in response.url) as fetched:
        _write(site, "assets/back.svg", _picture(77))
    assert _picture(77) in fetched.value.text()
    assert _is_the_same(page)


def test_a_renamed_page_is_missing_at_its_old_address(site, page, visit):
    (site.source / "about.html").rename(site.source / "us.html")
    page.get_by_text("Not here").wait_for()
    assert visit("/us").get_by_text("About").count() == 1
    (site.source / "us.html").rename(site.source / "about.html")
    page.get_by_text("About").wait_for()


def test_errors_lie_over_the_last_good_page_until_they_are_mended(site, page, visit):
    other = visit("/notes/")
    _write_about(site, "Text {% inclde head.html %}")
    overlay = page.get_by_role("alertdialog")
    overlay.wait_for()
    assert "about.html:3:9" in overlay.inner_text()
    assert "3 | Text {% inclde head.html %}" in overlay.inner_text()
    assert "did you mean 'include'?" in overlay.inner_text()
    assert page.locator("p", has_text="About").count() == 1
    assert httpx.get(f"{site.url}/notes/first", trust_env=False).status_code == 200
    other.get_by_role("alertdialog").wait_for()
    _write_about(site, "<p>Mended</p>")
    page.get_by_text("Mended").wait_for()
    assert overlay.count() == 0
    other.get_by_role("alertdialog").wait_for(state="detached")
    assert _is_the_same(other)


def test_without_any_site_the_errors_are_the_page_until_there_is_one(serve, source, browser):
    (source / "about.html").write_text("---\n---\n{% nope %}", "utf-8")
    site = serve(source, watches=True, reloads=True)
    page = browser.new_page()
    with page.expect_websocket():
        page.goto(f"{site.url}/")
    page.get_by_text("about.html:3:4").first.wait_for()
    _write_about(site, "<p>Mended</p>")
    page.get_by_text("Home").wait_for()
    page.close()


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


def test_a_burst_of_saves_is_two_builds_at_most(site, page):
    program = (
        "for n in $(seq 50); do printf -- '---\\n---\\n<p>Number %s</p>' $n > about.html; done"
    )
    subprocess.run(
        ["sh", "-c", program], cwd=site.source, check=True
    )  # at one go: no thread of ours
    page.get_by_text("Number 50").wait_for()
    page.wait_for_timeout(500)
    assert len(site.recorder.builds) <= 3  # with the first of all


def test_a_page_that_was_empty_for_a_moment_comes_back(site, page):
    page.evaluate("document.body.style.height = '3000px'; scrollTo(0, 500)")
    _write(site, "about.html", "")
    _wait_for_reload(page)
    page.wait_for_timeout(300)
    _write_about(site, "<p>Back</p>")
    page.get_by_text("Back").wait_for()


def test_the_next_save_builds_although_the_builder_was_killed(site, page):
    os.kill(site.builder.pid, signal.SIGKILL)
    _write_about(site, "<p>Changed</p>")
    page.get_by_text("Changed").wait_for()
    assert "was killed by SIGKILL" in site.recorder.outcomes[-1].warnings[0].message
