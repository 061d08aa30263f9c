"""Scripts in which a name is written given name first.

Source of the behaviour: citeproc 1.1.0, `Name#romanesque?`, with Unicode 13.0, as in Ruby 3.1.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from unicodedata import normalize

from pykyll.regex import regex

_MARKUP = regex(r"<[^>]*>")
_RANGES = """
0000-02E9 02EC-02FF 0370-03E1 03F0-0484 0487-05F4 0605 060C 061B 061F 0640 06DD 08E2 0964-0965
0E3F 0FD5-0FD8 10A0-10FF 16EB-16ED 1735-1736 1802-1803 1805 1C80-1CBF 1CD3 1CE1 1CE9-1CEC
1CEE-1CF3 1CF5-1CF7 1CFA-1DBF 1E00-200B 200E-20BF 2100-27FF 2900-2BFF 2C60-2C7F 2D00-2D2D
2DE0-2E52 2FF0-3004 3006 3008-3020 3030-3037 303C-303F 309B-309C 30A0 30FB-30FC 3190-319F
31C0-31E3 3220-325F 327F-32CF 32FF 3358-33FF 4DC0-4DFF A640-A69F A700-A7FF A830-A839 A92E A9CF
AB30-AB6B FB00-FB4F FD3E-FD3F FE10-FE19 FE2E-FE6B FEFF-FF65 FF70 FF9E-FF9F FFE0-FFFD 10100-101FC
102E1-102FB 16FE2-16FE3 1BCA0-1D166 1D16A-1D17A 1D183-1D184 1D18C-1D1A9 1D1AE-1D7FF 1EC71-1ED3D
1F000-1F1FF 1F201-1FBF9 E0001-E007F
"""
"""Latin, Greek, Cyrillic, Hebrew, Armenian, Georgian, and what all scripts have in common."""


def puts_given_first(given: str | None, family: str | None) -> bool:
    """Whether a line of the name is in such a script, and so the given name comes first."""
    given, family = given or "", family or ""
    if given.isascii() and family.isascii():
        return True
    name = without_markup(normalize("NFC", given) + normalize("NFC", family))
    return any(all(map(_is_known, line)) for line in name.split("\n"))


def without_markup(text: str) -> str:
    """The text without what looks like tags."""
    end = text.rfind(">") + 1
    return _MARKUP.sub("", text[:end]) + text[end:]


@lru_cache(maxsize=1024)
def _is_known(char: str) -> bool:
    bounds = _bounds()
    return bisect_right(bounds, ord(char)) % 2 == 1


@lru_cache(maxsize=1)
def _bounds() -> list[int]:
    """Where the ranges begin and, in between, where they have ended."""
    bounds: list[int] = []
    for part in _RANGES.split():
        first, _, last = part.partition("-")
        bounds += (int(first, 16), int(last or first, 16) + 1)
    return bounds
