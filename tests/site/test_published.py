"""What the owner's site publishes."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_of_the_engine_is_published(built_site: Path) -> None:
    assert sorted(path.name for path in built_site.iterdir()) == [
        "404.html",
        "about",
        "about.html",
        "assets",
        "feed.xml",
        "images",
        "index.html",
        "papers",
        "publications",
        "publications.bib",
        "robots.txt",
        "sitemap.xml",
    ]


@pytest.mark.parametrize("stub", ["about.html", "about/index.html"])
def test_the_old_addresses_lead_to_the_biography(built_site: Path, stub: str) -> None:
    page = (built_site / stub).read_text("utf-8")
    assert re.search(r'<meta http-equiv="refresh" content="0; url=[^"]*/">', page)
    assert re.search(r'<link rel="canonical" href="[^"]*/">', page)
    assert re.search(r'<script>location="[^"]*/"</script>', page)


def test_no_template_is_left_over(built_site: Path) -> None:
    for page in built_site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "{%" not in text, page
        assert "Liquid error" not in text, page


def test_the_sitemap_lists_the_pages_and_nothing_else(built_site: Path) -> None:
    locations = re.findall(r"<loc>(.*?)</loc>", (built_site / "sitemap.xml").read_text("utf-8"))
    paths = sorted(re.sub(r"^https?://[^/]+", "", location) for location in locations)
    papers = [f"/papers/{path.name}/" for path in (built_site / "papers").iterdir()]
    assert paths == sorted(["/", "/publications/", *papers])


@pytest.mark.ruby
@pytest.mark.skipif(shutil.which("htmlproofer") is None, reason="htmlproofer is not installed")
def test_htmlproofer_finds_nothing_wrong(built_site: Path) -> None:
    command = ["htmlproofer", "--disable-external", "--check-html", "--check-favicon"]
    command += ["--check-opengraph", "--allow-hash-href", str(built_site)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert result.returncode == 0, result.stdout + result.stderr
