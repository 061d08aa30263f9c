"""The documentation, to those who read it: axe, Lighthouse, and a search that hands can use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from visitor.axe import Rendering, told, violations
from visitor.browser import WIDTHS, window
from visitor.lighthouse import CATEGORIES, scores
from visitor.server import served
from visitor.telling import nothing_is_found

_ROOT = Path(__file__).parents[3]
_PAGES = ("/", "/start.html", "/cli.html", "/reference/errors.html", "/plugins/", "/liquid.html")
_RENDERINGS = tuple(
    Rendering(width, medium, details_open=is_open)
    for width in (WIDTHS[0], WIDTHS[-1])
    for medium in ("light", "dark")
    for is_open in (False, True)
)

pytestmark = [pytest.mark.site, pytest.mark.timeout(3000), pytest.mark.usefixtures("node_tools")]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Where the documentation is served."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    command = [sys.executable, "-m", "pykyll", "build", "-s", "docs", "-d", str(folder), "-q"]
    subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)
    with served(folder) as url:
        yield url


def test_axe_finds_nothing(address, chromium, full) -> None:
    """On pages of each kind; with FULL=1 on all, as they are opened."""
    found = list(violations(chromium, address, _PAGES, _RENDERINGS))
    if full:
        as_opened = [each for each in _RENDERINGS if not each.details_open]
        others = [path for path in _all_pages() if path not in _PAGES]
        found += violations(chromium, address, others, as_opened)
    nothing_is_found(told(found))


def _all_pages() -> list[str]:
    """The address of each page, by the Markdown that it is made of."""
    docs = _ROOT / "docs"
    names = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md"))]
    folders = [name.removesuffix("index.md") for name in names if Path(name).name == "index.md"]
    pages = [f"{name.removesuffix('.md')}.html" for name in names if Path(name).name != "index.md"]
    return [f"/{path}" for path in (*folders, *pages)]


def test_lighthouse_gives_full_marks(address, chromium_command, full) -> None:
    asked = CATEGORIES if full else CATEGORIES[1:]
    urls = [address + path for path in (_PAGES if full else _PAGES[:2])]
    found = scores(urls, chromium_command, runs=3 if full else 1)
    report = "\n".join(str(score).replace(address, "") for score in found)
    print(report)  # noqa: T201 - what was measured is what one runs this for
    assert all(score.is_full(asked) for score in found), report


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_while_a_page_comes(address, chromium, width) -> None:
    """Nor when the script shows the field to search in."""
    with window(chromium, width) as page:
        page.add_init_script(
            "new PerformanceObserver(list => { for (const each of list.getEntries())"
            " window.shift = (window.shift ?? 0) + each.value })"
            ".observe({ type: 'layout-shift', buffered: true })"
        )
        for path in _PAGES:
            page.goto(address + path, wait_until="networkidle")
            assert page.evaluate("window.shift ?? 0") == 0, path


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_its_window(address, chromium, width) -> None:
    with window(chromium, width) as page:
        for path in _PAGES:
            page.goto(address + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_what_is_searched_is_found_with_the_keyboard_alone(address, chromium) -> None:
    with window(chromium, 1440) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/cli.html")
        assert not any(url.endswith("/search.json") for url in asked)
        page.keyboard.press("/")
        page.keyboard.type("folder")
        page.locator("#found li").first.wait_for()
        page.keyboard.press("Escape")
        assert page.locator("#found").is_hidden()
        page.keyboard.type("live reload port")
        page.locator("#found li").first.wait_for()
        page.keyboard.press("ArrowDown")
        chosen = page.locator("#found [aria-selected=true] a")
        assert page.locator("#search").get_attribute("aria-activedescendant") == "found-0"
        target = chosen.get_attribute("href")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}{target}")
        assert all(url.startswith(address) for url in asked)


def test_without_a_script_there_is_no_field_to_search_in(address, chromium) -> None:
    with window(chromium, 768, java_script_enabled=False) as page:
        page.goto(address)
        assert page.locator("form[role=search]").is_hidden()
