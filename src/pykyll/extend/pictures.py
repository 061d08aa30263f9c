"""Pictures in another width and format, by Pillow, where that is installed.

What was made is kept in `.pykyll-cache/pictures`, under the digest of the picture.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.files.picture_bounds import is_bomb
from pykyll.files.site_cache import make_site_cache
from pykyll.folders.make import make_folders
from pykyll.site.entries import file_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

_AT_ONCE = 2
_FORMATS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
"""What is read, whatever the name says: for others Pillow runs programs, or knows scripts."""


@dataclass(frozen=True, slots=True)
class Scaled:
    """A picture that is wanted."""

    path: str
    """The one that it is made of, absolute."""
    shown: str
    """The same from the source."""
    directory: str
    """The folder of the site that it goes to."""
    name: str
    width: int
    """In pixels; one that is narrower keeps its own."""
    quality: int
    """From 0 to 100."""


def can_scale() -> bool:
    """Whether Pillow is installed."""
    return find_spec("PIL") is not None


def scale(source: str, wanted: Sequence[Scaled]) -> list[str | None]:
    """Make pictures, unless they are kept from before.

    Args:
        source: The site's folder.
        wanted: The pictures.

    Returns:
        The path of each; None for one that cannot be made.
    """
    if not wanted:
        return []
    try:
        folder = os.path.join(make_site_cache(source), "pictures")
        make_folders(folder)
    except OSError:
        return [None] * len(wanted)
    if os.path.islink(folder):
        return [None] * len(wanted)
    import_module("PIL.Image")  # before the threads: it cannot be imported twice at once
    with warnings.catch_warnings(), ThreadPoolExecutor(_AT_ONCE) as pool:
        warnings.simplefilter("ignore")  # what Pillow says of a picture is said of it below
        return list(pool.map(lambda each: _made(folder, each), wanted))


def _made(folder: str, wanted: Scaled) -> str | None:
    content = file_bytes(wanted.path)
    if content is None:
        return None
    key = f"{wanted.width} {wanted.quality} ".encode() + content
    own = os.path.join(folder, hashlib.blake2b(key, digest_size=16).hexdigest())
    final = os.path.join(own, os.path.basename(wanted.name))
    if os.path.isfile(final):
        return final
    try:
        make_folders(own)
        handle, beside = tempfile.mkstemp(prefix=".picture-", dir=own)
        os.close(handle)
    except OSError:
        return None
    try:
        _save(wanted, beside)
        os.chmod(beside, 0o644)
        os.replace(beside, final)
    except Exception:  # noqa: BLE001 - whatever a library says of a file of the site
        with suppress(OSError):
            os.unlink(beside)
        return None
    return final


def _save(wanted: Scaled, path: str) -> None:
    images, operations = import_module("PIL.Image"), import_module("PIL.ImageOps")
    with images.open(wanted.path, formats=_FORMATS) as picture:
        if is_bomb(*picture.size):
            raise images.DecompressionBombError
        operations.exif_transpose(picture, in_place=True)
        ending = wanted.name.rpartition(".")[2].lower()
        has_alpha = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
        mode = "RGBA" if has_alpha and ending not in {"jpg", "jpeg"} else "RGB"
        plain = picture if picture.mode == mode else picture.convert(mode)
        width = min(wanted.width, plain.width)
        height = max(1, round(plain.height * width / plain.width))
        resized = plain.resize((width, height), images.Resampling.LANCZOS)
    resized.save(path, format="JPEG" if ending == "jpg" else ending.upper(), quality=wanted.quality)
