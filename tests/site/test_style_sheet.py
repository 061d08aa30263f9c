"""The style sheet as it is written, and as visitors get it."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

# WCAG 2.2: 1.4.6 for text, 1.4.3 for code, 1.4.11 for what underlines a link or rings the focus.
_CONTRASTS = [
    ("ink", ("paper", "panel"), 7.0),
    ("ink-soft", ("paper", "panel"), 7.0),
    ("link", ("paper", "panel"), 7.0),
    ("string", ("panel",), 4.5),
    ("number", ("panel",), 4.5),
    ("named", ("panel",), 4.5),
    ("link-line", ("paper", "panel"), 3.0),
    ("seal", ("paper",), 3.0),
    ("seal-ink", ("seal",), 4.5),
]
_PHYSICAL = re.compile(r"\b(?:margin|padding|border)-(?:left|right)\b|^\s*(?:left|right):|(?:inset|float): (?:left|right)", re.MULTILINE)  # fmt: skip


def _luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb`, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _palettes(root: Path) -> dict[str, dict[str, str]]:
    """The colours of the dark and of the light scheme, by name."""
    text = (root / "_sass/_tokens.scss").read_text("utf-8")
    dark, light = (
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))
        for block in re.findall(r"color-scheme: (?:dark|light);(.*?)\n}", text, re.DOTALL)
    )
    return {"dark": dark, "light": light}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("name", "grounds", "least"), _CONTRASTS, ids=[row[0] for row in _CONTRASTS]
)
def test_a_colour_stands_out_from_its_ground(
    root: Path, scheme: str, name: str, grounds: tuple[str, ...], least: float
) -> None:
    colours = _palettes(root)[scheme]
    for ground in grounds:
        assert _contrast(colours[name], colours[ground]) >= least, ground


def test_both_schemes_have_the_same_colours(root: Path) -> None:
    palettes = _palettes(root)
    assert palettes["light"].keys() == palettes["dark"].keys()


def test_sides_are_named_by_the_direction_of_the_text(root: Path) -> None:
    for partial in (root / "_sass").glob("*.scss"):
        assert not _PHYSICAL.findall(partial.read_text("utf-8")), partial.name


def test_the_style_sheet_is_light(built_site: Path) -> None:
    sheet = (built_site / "assets/css/site.css").read_bytes()
    assert len(gzip.compress(sheet, 9, mtime=0)) < 6 * 1024


def test_the_first_load_of_the_front_page_is_light(built_site: Path) -> None:
    names = ("index.html", "assets/css/site.css", "images/favicon.svg")
    loaded = [gzip.compress((built_site / name).read_bytes(), 9, mtime=0) for name in names]
    assert sum(map(len, loaded)) < 15_000


def test_the_script_of_the_colours_is_tiny(root: Path) -> None:
    assert len((root / "_includes/theme-script.html").read_bytes()) < 600
