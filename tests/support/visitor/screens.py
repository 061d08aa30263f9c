"""Pictures of the pages, for a person to look at: one of each type, and a sheet of all."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from visitor.browser import MEDIA, window

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from visitor.visited import Visited

_SCREENS = (
    ("phone", 390, 844, ("light", "dark")),
    ("desktop", 1440, 900, ("light", "dark")),
    ("paper", 794, 1123, ("print",)),  # A4 at 96 pixels an inch
)
_THUMBNAIL = (300, 420)
_LABEL = 18
_GAP = 10


def take(of: Browser, site: Visited, folder: Path) -> list[Path]:
    """Pictures of whole pages as PNG, `NAME.SCREEN.MEDIUM.png`, and the sheet of them all."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for name, width, height, media in _SCREENS:
        with window(of, width, height) as page:
            for each in site.types:
                page.goto(site.address + each.path)
                slug = each.path.strip("/").replace("/", "-").removesuffix(".html") or "home"
                for medium in media:
                    page.emulate_media(**MEDIA[medium])
                    file = folder / f"{slug}.{name}.{medium}.png"
                    page.screenshot(path=file, full_page=True)
                    taken.append(file)
    taken.sort()
    _sheet(taken, folder / "sheet.png")
    _index(taken, folder / "index.html", site.name)
    return taken


def _sheet(pictures: list[Path], to: Path, *, columns: int = 5) -> None:
    """The tops of all pictures on one, each under its name."""
    wide, high = _THUMBNAIL[0] + _GAP, _THUMBNAIL[1] + _LABEL + _GAP
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * wide + _GAP, rows * high + _GAP), "#777")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default()
    for number, file in enumerate(pictures):
        left, top = _GAP + number % columns * wide, _GAP + number // columns * high
        draw.text((left, top), file.stem, fill="white", font=font)
        with Image.open(file) as picture:
            tall = picture.width * _THUMBNAIL[1] // _THUMBNAIL[0]
            first = picture.convert("RGB").crop((0, 0, picture.width, min(picture.height, tall)))
            first.thumbnail(_THUMBNAIL)
        sheet.paste(first, (left, top + _LABEL))
    sheet.save(to)


def _index(pictures: list[Path], to: Path, title: str) -> None:
    """A page that shows them all, each linked to itself at full size."""
    figures = "\n".join(
        f'<a href="{escape(file.name)}"><figure><img src="{escape(file.name)}" loading="lazy"'
        f' alt=""><figcaption>{escape(file.stem)}</figcaption></figure></a>'
        for file in pictures
    )
    to.write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>"
        "body{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1rem}"
        "figure{margin:0}img{width:100%;height:24rem;object-fit:cover;object-position:top;"
        "border:1px solid #999}</style>\n"
        f"{figures}\n",
        "utf-8",
    )
