"""One picture made smaller, with Pillow."""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from pykyll.errors import PykyllError
from pykyll.files.picture_bounds import is_bomb

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMATS = ("JPEG", "PNG", "WEBP")
_SAVED: dict[str, dict[str, object]] = {
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 82, "method": 4},
}
_SIDEWAYS = frozenset({5, 6, 7, 8})
"""Of EXIF's orientations those that turn a picture by a quarter."""
_ORIENTATION = 0x0112


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height of a picture as it is seen, in pixels.

    Raises:
        PykyllError: It is no picture, a broken one, or one of too many pixels.
    """
    with _opened(content) as picture:
        width, height = picture.size
        is_sideways = picture.getexif().get(_ORIENTATION) in _SIDEWAYS
        return (height, width) if is_sideways else (width, height)


def scaled(content: bytes, width: int) -> bytes:
    """A picture in the same format and of a smaller width, upright, without what a camera notes.

    Args:
        content: The picture's file.
        width: In pixels; the height follows.

    Raises:
        PykyllError: It is broken.
    """
    with _opened(content) as opened:
        kind = opened.format or "PNG"
        profile = opened.info.get("icc_profile")
        if kind == "JPEG":
            opened.draft(None, (2 * width, 2 * width))  # unpacks no more than is needed
        ImageOps.exif_transpose(opened, in_place=True)
        picture = _in_plain_colours(opened, kind)
        height = max(1, round(picture.height * width / picture.width))
        small = picture.resize((width, height), Image.Resampling.LANCZOS)
        small.info.clear()
        written = io.BytesIO()
        keeps_profile = profile is not None and opened.mode != "CMYK"
        own = {"icc_profile": profile} if keeps_profile else {}
        small.save(written, kind, **_SAVED[kind], **own)
        return written.getvalue()


def _in_plain_colours(picture: Image.Image, kind: str) -> Image.Image:
    """Without a palette, in eight bits: what can be scaled, and saved again."""
    if picture.mode in {"RGB", "L"} or (kind != "JPEG" and picture.mode in {"RGBA", "LA"}):
        return picture
    is_clear = picture.mode in {"P", "PA", "RGBA", "LA"} and kind != "JPEG"
    return picture.convert("RGBA" if is_clear and picture.has_transparency_data else "RGB")


@contextmanager
def _opened(content: bytes) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            warnings.simplefilter("ignore", UserWarning)  # of what stands beside the picture
            with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
                if is_bomb(*picture.size):
                    raise Image.DecompressionBombError  # noqa: TRY301 - told in one place
                if getattr(picture, "n_frames", 1) > 1:
                    raise PykyllError(
                        "this picture moves, and has no smaller copies",
                        hint="name one that does not",
                    )
                yield picture
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise PykyllError(
            "this picture has too many pixels to be scaled",
            hint="make it smaller first: 2,000 pixels a side are plenty",
        ) from None
    except (OSError, SyntaxError, ValueError, EOFError, ArithmeticError, MemoryError) as error:
        raise PykyllError(
            "this picture is broken, or none that can be scaled",
            hint="save it again as JPEG, PNG or WebP",
        ) from error
