"""The pictures of `docs/images/`: `python -m visitor.docs_pictures`, from `tests/support`.

They show the filled-in site of somebody who lived too early to have one.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from visitor.browser import MEDIA, browser, window
from visitor.tools import chromium
from visitor.trees import ROOT, trees
from visitor.visited import visited

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_FOLDER = ROOT / "docs/images"
_SCREENS = (
    ("site-home.webp", "/", "light", (1280, 800), 1),
    ("site-paper.webp", "/papers/example2026engine/", "dark", (1280, 800), 1),
    ("site-publications.webp", "/publications/", "dark", (390, 844), 1.5),
)
_CV = "site-cv.webp"
_A4, _MARGINS = (794, 1123), (76, 68)
"""At 96 pixels an inch; the margins are those of `_sass/_print.scss`, left and above."""
_BIOGRAPHY = """I study what machines can be made to compute, and write the programs for one that is \
not built yet. My tables, notes and translations are below.

I read mathematics with Augustus De Morgan, and work in London with Charles Babbage, whose \
engine weaves algebraic patterns just as a loom weaves flowers and leaves."""
_QUALITY = 82


def _write_biography(tree: Path) -> None:
    page = tree / "_pages/about.md"
    before, _, after = page.read_text("utf-8").partition("I am Ada Lovelace")
    rest = after.partition("\n")[2].partition("\n## ")[0]
    page.write_text(f"{before}{_BIOGRAPHY}\n{rest}", "utf-8")


def _save(file: Path, name: str) -> None:
    with Image.open(file) as picture:
        picture.convert("RGB").save(_FOLDER / name, quality=_QUALITY, method=6)


def _cv_on_paper(of: Browser, address: str, file: Path) -> None:
    """The first sheet as it is printed, on a ground that tells it from the page around it."""
    width, height = _A4[0] - 2 * _MARGINS[0], _A4[1] - 2 * _MARGINS[1]
    with window(of, width, height) as page:
        page.emulate_media(**MEDIA["print"])
        page.goto(f"{address}/cv/")
        # Below it the next sheet begins.
        end = page.evaluate(
            "most => Math.max(...[...document.querySelectorAll('.cv-section')]"
            ".map(each => each.getBoundingClientRect().bottom).filter(each => each <= most))",
            height,
        )
        page.screenshot(path=file, clip={"x": 0, "y": 0, "width": width, "height": end})
    with Image.open(file) as text:
        sheet = Image.new("RGB", _A4, "white")
        sheet.paste(text.convert("RGB"), _MARGINS)
    ImageOps.expand(ImageOps.expand(sheet, 1, "#bbb"), 24, "#eee").save(file)


def main() -> None:
    """Take all of them."""
    filled_in = next(tree for tree in trees(full=False) if tree.name == "filled-in")

    def make(folder: Path) -> None:
        filled_in.make(folder)
        _write_biography(folder)

    with tempfile.TemporaryDirectory() as name, browser(chromium()) as of:
        folder = Path(name)
        file = folder / "picture.png"
        with visited(replace(filled_in, make=make), folder) as site:
            for target, path, medium, (width, height), scale in _SCREENS:
                with window(of, width, height, device_scale_factor=scale) as page:
                    page.emulate_media(**MEDIA[medium])
                    page.goto(site.address + path)
                    page.screenshot(path=file)
                _save(file, target)
            _cv_on_paper(of, site.address, file)
            _save(file, _CV)


if __name__ == "__main__":
    main()
