"""A font of this machine that has all characters of a text."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import ImageFont

from pykyll.folders.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Font = ImageFont.FreeTypeFont
_FACES = ("Iowan Old Style", "Palatino", "P052", "Noto Serif", "Liberation Serif", "DejaVu Serif",
          "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC")  # fmt: skip
"""Those of the site, and others like them; then those for Chinese."""
_ANY = ("serif", "sans-serif")
_MOST_LETTERS = 200
"""Different letters that fontconfig is asked for."""
_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
)
_FILES = ("iowan", "palatino", "pala.ttf", "georgia.ttf", "notoserif-regular", "times.ttf",
          "dejavuserif.ttf", "liberationserif-regular", "notoserifcjk-regular", "songti",
          "simsun", "msyh", "notosanscjk-regular", "arialuni", "arial unicode", "malgun",
          "yumin", "hiragino", "dejavusans.ttf")  # fmt: skip
_FONT_FILES = (".ttf", ".otf", ".ttc")
_PATIENCE = 10
"""Seconds that fontconfig gets; the first time, it reads all fonts."""
_MISSING = "\U0010ffff"
"""No font has it: it shows what a font draws for those that it lacks."""


def font_for(text: str, size: int) -> Font | None:
    """A font for a text; None where this machine has none with all its characters.

    Args:
        text: What is to be written.
        size: Of the font, in pixels.
    """
    wanted = {each for each in text if not each.isspace()}
    for path, index in _candidates(wanted):
        try:
            font = ImageFont.truetype(path, size, index=index)
        except (OSError, ValueError):
            continue
        if _has_all(font, wanted):
            return font
    try:
        own = ImageFont.load_default(size)  # Pillow's own, of Latin letters
    except (OSError, ImportError):
        return None
    return own if isinstance(own, Font) and _has_all(own, wanted) else None


def _candidates(wanted: Iterable[str]) -> Iterator[tuple[str, int]]:
    program = shutil.which("fc-match")
    if program is None:
        yield from ((path, 0) for path in _files())
        return
    charset = " ".join(f"{ord(each):x}" for each in sorted(wanted)[:_MOST_LETTERS])
    for pattern in (*_FACES, *(f"{kind}:charset={charset}" for kind in _ANY)):
        found = _matched(program, pattern)
        if found is not None:
            yield found


@lru_cache(maxsize=64)
def _matched(program: str, pattern: str) -> tuple[str, int] | None:
    """File and place of a font of a family; None where another would stand in for it."""
    try:
        ran = subprocess.run(  # noqa: S603 - names of families from above and hexadecimal numbers
            [program, "--format", "%{index}|%{file}|%{family}", pattern],
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError, UnicodeError):
        return None
    index, _, rest = ran.stdout.partition("|")
    path, _, families = rest.partition("|")
    is_meant = pattern.startswith(_ANY) or pattern in families.split(",")
    is_usable = index.isdecimal() and path.lower().endswith(_FONT_FILES)
    return (path, int(index) & 0xFFFF) if is_meant and is_usable else None


def _files() -> Iterator[str]:
    """Known fonts in the folders where systems keep them."""
    found: list[tuple[int, str]] = []
    for folder in _FOLDERS:
        for where, _folders, names in walk(os.path.expanduser(folder)):
            for name in names:
                lower = name.lower()
                ranks = [rank for rank, start in enumerate(_FILES) if lower.startswith(start)]
                if ranks and lower.endswith(_FONT_FILES):
                    found.append((ranks[0], os.path.join(where, name)))
    yield from (path for _rank, path in sorted(found))


def _has_all(font: Font, wanted: Iterable[str]) -> bool:
    missing = _shape(font, _MISSING)
    return all(_shape(font, each) != missing for each in wanted)


def _shape(font: Font, text: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(text)
    return mask.size, bytes(mask)
