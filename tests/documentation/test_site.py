"""The documentation as a site: it passes every check of `pykyll proof`, and can be searched."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs") / "site"
    command = [sys.executable, "-m", "pykyll", "build", "-s", "docs", "-d", str(folder), "-q"]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_it_passes_every_check(built):
    command = [sys.executable, "-m", "pykyll", "proof", "--disable-external", "--checks", "all"]
    done = subprocess.run(
        [*command, str(built)], cwd=_ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_page_is_in_the_menu_or_told_by_one_that_is(built):
    menu = (built / "index.html").read_text("utf-8").partition("<nav")[2].partition("</nav>")[0]
    listed = {path.lstrip("/") or "index.html" for path in re.findall(r'href="([^"#]+)"', menu)}
    listed = {f"{path}index.html" if path.endswith("/") else path for path in listed}
    pages = {path.relative_to(built).as_posix() for path in built.rglob("*.html")}
    told = {path for path in pages if path.startswith(("plugins/", "decisions/"))}
    assert pages - told - {"index.html"} <= listed
    assert listed <= pages


def test_the_index_of_the_search_leads_to_sections_that_there_are(built):
    sections = json.loads((built / "search.json").read_text("utf-8"))
    assert len(sections) > 200
    pages = {each["u"] for each in sections}
    assert {
        "/start.html",
        "/cli.html",
        "/reference/errors.html",
        "/plugins/jekyll-toc.html",
    } <= pages
    for each in sections:
        page = built / each["u"].lstrip("/")
        page = page / "index.html" if page.is_dir() else page
        html = page.read_text("utf-8")
        assert not each["i"] or f'id="{each["i"]}"' in html, (each["u"], each["i"])
        assert each["t"]
