"""The size of an SVG, by the first element of its file; nothing behind that is looked at."""

from __future__ import annotations

import math
import re
from contextlib import suppress
from typing import TYPE_CHECKING
from xml.parsers import expat

from pykyll.errors import PykyllError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = r"[+-]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+-]?\d+)?"
_LENGTH = regex(rf"\s*({_NUMBER})(px|in|cm|mm|q|pt|pc)?\s*", re.IGNORECASE)
_VIEW_BOX = regex(rf"\s*(?:{_NUMBER}[\s,]++){{2}}({_NUMBER})[\s,]++({_NUMBER})\s*")
_PIXELS = {
    "": 1.0,
    "px": 1.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
    "pt": 96 / 72,
    "pc": 16.0,
}
"""CSS pixels of its absolute units; others depend on where a picture is shown."""
_LEAST = 100
"""Pixels of the smaller side from which on rounding no longer shows."""
_MOST = 1_000_000
_HINT = "save it again as plain SVG"


def svg_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, as browsers find them: `width` and `height`, else `viewBox`.

    Where the file says its proportions alone, the size has these.

    Returns:
        None where the file says neither.

    Raises:
        PykyllError: It is no SVG, or declares entities.
    """
    attributes = _first_element(content)
    width, height = _length(attributes.get("width")), _length(attributes.get("height"))
    if width and height:
        return _rounded(width, height)
    box = _VIEW_BOX.fullmatch(attributes.get("viewBox", ""))
    across, down = (_sane(float(each)) for each in box.groups()) if box else (None, None)
    if not (across and down):
        return None
    if width:
        return _rounded(width, width * down / across)
    if height:
        return _rounded(height * across / down, height)
    return _rounded(across, down)


def _first_element(content: bytes) -> Mapping[str, str]:
    """The attributes of `<svg>`."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((name, attributes))
        parser.StartElementHandler = None

    def refuse(*_declared: object) -> None:
        raise PykyllError("this picture declares entities, which are not read", hint=_HINT)

    parser.StartElementHandler = start
    parser.EntityDeclHandler = refuse
    with suppress(expat.ExpatError, ValueError, LookupError):  # what comes behind may be broken
        parser.Parse(content, True)
    if not found or found[0][0].rpartition(":")[2] != "svg":
        raise PykyllError("this picture is broken, or no SVG", hint=_HINT)
    return found[0][1]


def _length(text: str | None) -> float | None:
    """A length in pixels; None for `100%`, `auto` and what else depends on the page."""
    found = _LENGTH.fullmatch(text or "")
    if found is None:
        return None
    return _sane(float(found[1]) * _PIXELS[(found[2] or "").lower()])


def _sane(length: float) -> float | None:
    return length if math.isfinite(length) and 0 < length <= _MOST else None


def _rounded(width: float, height: float) -> tuple[int, int] | None:
    """Whole pixels in the same proportions: a small size is made larger for that."""
    smaller = min(width, height)
    if max(width, height) / smaller > _MOST:
        return None
    if smaller < _LEAST and not (width.is_integer() and height.is_integer()):
        width, height = width * _LEAST / smaller, height * _LEAST / smaller
    return max(1, round(width)), max(1, round(height))
