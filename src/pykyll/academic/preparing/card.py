"""The social card: what a link to the site shows where it is shared. 1200 by 630 pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from pykyll.academic.preparing.fonts import font_for
from pykyll.academic.preparing.painting import paint_seal, png
from pykyll.academic.preparing.seal import GROUND
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from pykyll.academic.preparing.fonts import Font
    from pykyll.academic.preparing.seal import Seal

_SIZE = (1200, 630)
_PAPER, _INK, _SOFT = "#fcfbf8", "#23211f", "#5f5a54"
_MARGIN = 96
_SEAL = 148
_BAND = 14
_NAME, _SMALLEST_NAME, _NATIVE, _TEXT = 92, 44, 54, 36
_MOST_LINES = 3
_NAME_TOP = 282
_LONGEST = 1000
"""Characters that are looked at."""
_LONG_WORD = 16
"""Letters of a word that is cut rather than left out."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a card says."""

    name: str
    native_name: str = ""
    text: str = ""
    """An employer, or what the site is about."""


def card(words: Words, seal: Seal | None, made_of: str) -> bytes:
    """The card as PNG.

    Args:
        words: What it says; what no font of this machine has is left out, but for the name.
        seal: None where it cannot be drawn.
        made_of: What it is made of, which is noted in it.

    Raises:
        PykyllError: No font has the name.
    """
    image = Image.new("RGB", _SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    width, height = _SIZE
    draw.rectangle((0, height - _BAND, width, height), GROUND)
    if seal is not None:
        painted = paint_seal(seal, _SEAL)
        image.paste(painted, (_MARGIN - 5, _MARGIN - 10), painted)
    bottom = _name(draw, _on_one_line(words.name))
    native_name = _on_one_line(words.native_name)
    native = font_for(native_name, _NATIVE) if native_name else None
    if native is not None:
        draw.text((_MARGIN, bottom + 60), native_name, _SOFT, native, anchor="ls")
        bottom += 76
    _text(draw, _on_one_line(words.text), bottom + 50)
    return png(image, made_of)


def _on_one_line(text: str) -> str:
    """A text with spaces for all that does not print, on which libraries of type may stumble."""
    shown = "".join(each if each.isprintable() else " " for each in text[:_LONGEST])
    return " ".join(shown.split())


def _name(draw: ImageDraw.ImageDraw, name: str) -> int:
    """The name as large as it fits on a line; where its base line is, and some more."""
    room = _SIZE[0] - 2 * _MARGIN
    font = font_for(name, _NAME)
    if font is None:
        raise PykyllError(
            f"no font of this machine has all letters of {name}",
            hint="install one, such as Noto Serif, and run `pykyll prepare` again",
        )
    size = _NAME
    while font.getlength(name) > room and size > _SMALLEST_NAME:
        size -= 4
        font = font.font_variant(size=size)
    base = _NAME_TOP + _NAME
    draw.text((_MARGIN, base), _shortened(name, font, room), _INK, font, anchor="ls")
    return base + 20


def _text(draw: ImageDraw.ImageDraw, text: str, top: int) -> None:
    font = font_for(text, _TEXT) if text else None
    if font is None:
        return
    room = _SIZE[0] - 2 * _MARGIN
    lines = _wrapped(text, font, room)
    places = max(1, min(_MOST_LINES, (_SIZE[1] - _BAND - 24 - top) // 48 + 1))
    if len(lines) > places:
        lines = [*lines[: places - 1], _shortened(" ".join(lines[places - 1 :]), font, room)]
    for at, line in enumerate(lines):
        draw.text((_MARGIN, top + 48 * at), line, _SOFT, font, anchor="ls")


def _wrapped(text: str, font: Font, room: int) -> list[str]:
    """Lines that fit; between words, and anywhere in scripts that write none apart."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= room:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if font.getlength(lines[-1] + letter) > room:
                lines.append("")
            lines[-1] += letter
    return lines


def _shortened(text: str, font: Font, room: int) -> str:
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(f"{text}…") > room:
        text = text[:-1]
    words = text.rpartition(" ")[0]
    is_near = len(text) - len(words) <= _LONG_WORD
    return f"{(words if words and is_near else text).rstrip(' ,;:.')}…"
