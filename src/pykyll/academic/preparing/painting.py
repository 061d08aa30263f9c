"""The seal as pixels, with Pillow."""

from __future__ import annotations

import io
from hashlib import blake2b
from typing import TYPE_CHECKING

from PIL import Image, ImageColor, ImageDraw, PngImagePlugin

from pykyll.academic.preparing.fonts import font_for
from pykyll.academic.preparing.seal import GROUND, INK, SIZE, STROKE
from pykyll.academic.preparing.svg_path import lines_of
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from pykyll.academic.preparing.seal import Seal

_FINER = 8
"""How many times as large it is drawn first, so that its edges come out smooth."""
_INSET, _ROUND = 2, 7
_OF_CHARACTER = 42
_NOTHING = (*ImageColor.getrgb(GROUND)[:3], 0)
"""Clear, and of the colour that the edges take up."""


def paint_seal(
    seal: Seal, size: int, *, stroke: float = STROKE, inset: float = _INSET
) -> Image.Image:
    """The seal on nothing.

    Args:
        seal: What it shows.
        size: Its side, in pixels.
        stroke: How wide its strokes are, of 64.
        inset: How far from the edge its ground begins, of 64.

    Raises:
        PykyllError: No font of this machine has its character, or its path cannot be read.
    """
    finer = min(_FINER, max(2, 2048 // size))
    scale = size * finer / SIZE
    image = Image.new("RGBA", (size * finer, size * finer), _NOTHING)
    draw = ImageDraw.Draw(image)
    ends = (inset * scale, (SIZE - inset) * scale - 1)
    draw.rounded_rectangle((ends[0], ends[0], ends[1], ends[1]), _ROUND * scale, GROUND)
    for line in lines_of(seal.path):
        _stroke(draw, [(x * scale, y * scale) for x, y in line], stroke * scale)
    if seal.text:
        _write(draw, seal.text, scale)
    return image.reduce(finer)


def _stroke(draw: ImageDraw.ImageDraw, line: list[tuple[float, float]], width: float) -> None:
    """A line with round ends and corners."""
    if len(line) > 1:
        draw.line(line, INK, round(width))
    half = width / 2
    for x, y in line:
        draw.ellipse((x - half, y - half, x + half, y + half), INK)


def _write(draw: ImageDraw.ImageDraw, text: str, scale: float) -> None:
    font = font_for(text, round(_OF_CHARACTER * scale))
    if font is None:
        raise PykyllError(
            f"no font of this machine has {text}",
            hint="install one, such as Noto Serif CJK, and run `pykyll prepare` again",
        )
    left, top, right, bottom = font.getbbox(text)
    middle = SIZE * scale / 2
    draw.text((middle - (left + right) / 2, middle - (top + bottom) / 2), text, INK, font)


_OURS = b"drawn by pykyll prepare of "


def png(image: Image.Image, made_of: str) -> bytes:
    """A picture as PNG, in which stands what it was made of."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", _OURS.decode() + digest_of(made_of))
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True, pnginfo=notes)
    return written.getvalue()


def digest_of(made_of: str) -> str:
    """What stands in a picture for what it was made of."""
    return blake2b(made_of.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def digest_in(content: bytes) -> str | None:
    """What stands in a picture that `png` has made; None in any other."""
    at = content.find(_OURS)
    return None if at < 0 else content[at + len(_OURS) :][:16].decode("ascii", "replace")
