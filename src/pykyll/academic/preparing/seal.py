"""The seal: `_includes/seal.svg`, a monogram or a character on a red ground, 64 units wide."""

from __future__ import annotations

import re
import unicodedata
from html import escape, unescape
from itertools import product
from typing import TYPE_CHECKING

from pykyll.academic.preparing.strokes import HEIGHT, LETTERS
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

SIZE = 64
GROUND = "#a3301f"
INK = "#fdf9f3"
STROKE = 3.5
_GROUND_SVG = (
    f'<rect class="seal-ground" fill="{GROUND}" x="2" y="2" width="60" height="60" rx="7"/>'
)
_STROKES_SVG = (
    f'<path class="seal-strokes" fill="none" stroke="{INK}" stroke-width="{STROKE}" '
    'stroke-linecap="round" stroke-linejoin="round" d="'
)
_TEXT_SVG = (
    f'<text class="seal-text" fill="{INK}" x="32" y="32" dy=".36em" font-size="42" '
    'text-anchor="middle" font-family="serif">'
)
FAVICON_SVG = """---
---
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<style>.seal-strokes{stroke-width:4}</style>
{% include seal.svg %}</svg>
"""
"""The seal itself, in strokes that can be told apart when it is small."""
_WIDEST = 40.0
_HIGHEST = {1: 34.0, 2: 28.0}
_BETWEEN = 9.0
"""Between two letters, in the letters' own units."""
_ELEMENT = regex(r"<(\w+)((?:\s+[\w:-]+=\"[^\"<>]*\")*)\s*(?:/>|>([^<>]*)</\1>)")
_ATTRIBUTE = regex(r"(?<![\w:-])([\w:-]++)=\"([^\"]*)\"")
_LONGEST = 50_000
_NOT_SPLIT = {"Æ": "A", "Ð": "D", "Đ": "D", "Ø": "O", "Þ": "T", "Ł": "L", "Œ": "O", "Ħ": "H"}
"""Capitals that have no accent to be dropped."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What a seal shows."""

    path: str = ""
    """Its strokes, as the `d` of an SVG path."""
    text: str = ""
    """A character in a font."""


def seal_svg(letters: str) -> str:
    """A seal for one or two letters of A to Z, or for one character of any other script."""
    if letters and all(each in LETTERS for each in letters):
        return f'{_GROUND_SVG}{_STROKES_SVG}{_monogram(letters)}"/>\n'
    return f"{_GROUND_SVG}{_TEXT_SVG}{escape(letters)}</text>\n"


def is_drawn(svg: str) -> bool:
    """Whether a seal is one of those that `seal_svg` gives."""
    svg = svg.replace("\r\n", "\n")
    text = svg.removeprefix(_GROUND_SVG + _TEXT_SVG).removesuffix("</text>\n")
    if svg.startswith(_GROUND_SVG + _TEXT_SVG):
        return svg == seal_svg(unescape(text))
    if not re.fullmatch(r"[MLHVCZ0-9. -]+", svg.removeprefix(_GROUND_SVG + _STROKES_SVG)[:-4]):
        return False
    pairs = ("".join(each) for each in product(LETTERS, ["", *LETTERS]))
    return any(svg == seal_svg(each) for each in pairs)


def initials(name: str) -> str:
    """The first letters of the first word and the last, accents dropped; of one word its first.

    Empty where they are not of A to Z.
    """
    words = [each for each in name.split() if each[:1].isalpha()]
    ends = [words[0], words[-1]] if len(words) > 1 else words
    letters = [_plain(each[0]) for each in ends]
    return "".join(letters) if all(each in LETTERS for each in letters) else ""


def _plain(letter: str) -> str:
    capital = letter.upper()[:1]
    return _NOT_SPLIT.get(capital, unicodedata.normalize("NFD", capital)[:1])


def read_seal(svg: str) -> Seal:
    """What a seal shows, so that it can be drawn elsewhere.

    Raises:
        PykyllError: There is more in it than a ground and strokes, or a character.
    """
    rest = _ELEMENT.sub("", svg) if len(svg) <= _LONGEST else "?"
    seal = Seal()
    for name, written, text in _ELEMENT.findall(svg) if not rest.strip() else [("?", "", "")]:
        attributes: Mapping[str, str] = dict(_ATTRIBUTE.findall(written))
        if name == "path":
            seal = Seal(f"{seal.path} {attributes.get('d', '')}", seal.text)
        elif name == "text":
            seal = Seal(seal.path, unescape(text).strip())
        elif name != "rect":
            raise PykyllError(
                "it is drawn with more than one `rect`, and one `path` of strokes",
                hint="draw the icons and the card by hand, in the places of the docs",
            )
    return seal


def _monogram(letters: str) -> str:
    """The strokes of letters, beside one another and in the middle of the seal."""
    whole = sum(LETTERS[each][0] for each in letters) + _BETWEEN * (len(letters) - 1)
    scale = min(_WIDEST / whole, _HIGHEST[len(letters)] / HEIGHT)
    left, top = (SIZE - whole * scale) / 2, (SIZE - HEIGHT * scale) / 2
    drawn = ""
    for letter in letters:
        width, path = LETTERS[letter]
        drawn += _placed(path, scale, left, top)
        left += (width + _BETWEEN) * scale
    return drawn


def _placed(path: str, scale: float, left: float, top: float) -> str:
    """A path scaled and moved; all its commands are in capitals."""
    placed = ""
    for command, written in re.findall(r"([A-Z])([\d. -]*)", path):
        numbers = [float(each) for each in written.split()]
        is_upright = [command == "V" or at % 2 == 1 for at in range(len(numbers))]
        moved = [
            number * scale + (top if upright else left)
            for number, upright in zip(numbers, is_upright, strict=True)
        ]
        placed += command + " ".join(f"{each:.1f}".removesuffix(".0") for each in moved)
    return placed
