"""What an owner types into `_config.yml`, and the portrait that goes with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from pathlib import Path


def fill_in(tree: Path, author: dict[str, str]) -> None:
    """Write the author's fields where the settings have a place for them."""
    file = tree / "_config.yml"
    text = file.read_text("utf-8")
    for field, value in author.items():
        line = re.compile(rf"^  {field}:[^\n#]*", re.MULTILINE)
        if not line.search(text):
            raise ValueError(f"{file} has no field {field}")
        text = line.sub(f'  {field}: "{value}" ', text, count=1)
    file.write_text(text, "utf-8")


def draw_portrait(file: Path) -> None:
    """A photograph as cameras take them, 2400 by 3200 pixels: a head before a wall."""
    wide, high = 2400, 3200
    picture = Image.radial_gradient("L").resize((wide, high))
    colours = Image.merge("RGB", [picture.point(lambda v, k=k: 235 - v // k) for k in (3, 2, 2)])
    draw = ImageDraw.Draw(colours)
    draw.ellipse((750, 600, 1650, 1900), fill="#caa58a")
    draw.ellipse((350, 1950, 2050, 4200), fill="#34465c")
    file.parent.mkdir(parents=True, exist_ok=True)
    colours.save(file, quality=88)
