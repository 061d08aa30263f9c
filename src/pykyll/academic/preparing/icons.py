"""The seal as icons of browsers and telephones."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from PIL import Image

from pykyll.academic.preparing.painting import paint_seal, png

if TYPE_CHECKING:
    from pykyll.academic.preparing.seal import Seal

_SIZES = (16, 32, 48)
_SMALL_STROKE = 4.4
_TOUCH_SIZE = 180
_TOUCH_SEAL = 152
_PAPER = "#fdf9f3"


def favicon(seal: Seal, made_of: str) -> bytes:
    """`favicon.ico`: a PNG for each size.

    Source of the format: the ICO files of Windows Vista and later.
    """
    pictures = [
        png(paint_seal(seal, size, stroke=_SMALL_STROKE, inset=0), made_of) for size in _SIZES
    ]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    for size, content in zip(_SIZES, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(content), offset)
        offset += len(content)
    return head + b"".join(pictures)


def touch_icon(seal: Seal, made_of: str) -> bytes:
    """`apple-touch-icon.png`: the seal on paper; telephones round the corners themselves."""
    image = Image.new("RGB", (_TOUCH_SIZE, _TOUCH_SIZE), _PAPER)
    painted = paint_seal(seal, _TOUCH_SEAL)
    edge = (_TOUCH_SIZE - _TOUCH_SEAL) // 2
    image.paste(painted, (edge, edge), painted)
    return png(image, made_of)
