"""Capital letters as strokes of a pen, for seals that need no font."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HEIGHT = 30.0
"""Of each letter; lengths are those of the paths below."""

_B = (
    "M0 0H9C14 0 16.2 3.2 16.2 7C16.2 10.8 14 14 9 14H0"
    "M9 14C15 14 18 17.4 18 22C18 26.6 15 30 9 30H0V0"
)
_C = "M23 5.5C20.5 2 17 0 13 0C5.5 0 0 6.5 0 15C0 23.5 5.5 30 13 30C17 30 20.5 28 23 24.5"
_G = (
    "M23.5 5.5C21 2 17.5 0 13 0C5.5 0 0 6.5 0 15C0 23.5 5.5 30 13 30"
    "C18 30 22 27.5 24 23.5V16.5H14.5"
)
_S = (
    "M17 4.5C15 1.6 12.2 0 8.8 0C4.2 0 1 2.8 1 7C1 11.6 4.6 13 9.2 14.4"
    "C14.2 16 18 17.6 18 22.6C18 27 14.4 30 9.4 30C5.2 30 1.8 28.2 0 25"
)
_O = "M14 0C6 0 0 6.5 0 15C0 23.5 6 30 14 30C22 30 28 23.5 28 15C28 6.5 22 0 14 0Z"

LETTERS: Mapping[str, tuple[float, str]] = MappingProxyType(
    {
        "A": (24, "M0 30L12 0L24 30M4.4 19.5H19.6"),
        "B": (18, _B),
        "C": (23, _C),
        "D": (22, "M0 0V30H8C17 30 22 23.8 22 15C22 6.2 17 0 8 0Z"),
        "E": (17, "M17 0H0V30H17M0 14.5H14"),
        "F": (17, "M17 0H0V30M0 14.5H14"),
        "G": (24, _G),
        "H": (21, "M0 0V30M21 0V30M0 14.5H21"),
        "I": (10, "M0 0H10M5 0V30M0 30H10"),
        "J": (13, "M3.5 0H13V21C13 26.5 10.5 30 6.5 30C3.2 30 1 28 0 25"),
        "K": (20, "M0 0V30M19 0L0 18M7 11.4L20 30"),
        "L": (16, "M0 0V30H16"),
        "M": (27, "M0 30V0L13.5 20L27 0V30"),
        "N": (22, "M0 30V0L22 30V0"),
        "O": (28, _O),
        "P": (18, "M0 30V0H9C14.8 0 18 3.6 18 8.5C18 13.4 14.8 17 9 17H0"),
        "Q": (28, f"{_O}M18 21.5L27 31"),
        "R": (19, "M0 30V0H9C14.8 0 18 3.4 18 8C18 12.6 14.8 16 9 16H0M9 16L19 30"),
        "S": (18, _S),
        "T": (22, "M0 0H22M11 0V30"),
        "U": (21, "M0 0V19C0 26 4 30 10.5 30C17 30 21 26 21 19V0"),
        "V": (23, "M0 0L11.5 30L23 0"),
        "W": (33, "M0 0L8.5 30L16.5 4L24.5 30L33 0"),
        "X": (22, "M0 0L22 30M22 0L0 30"),
        "Y": (22, "M0 0L11 15L22 0M11 15V30"),
        "Z": (20, "M0 0H20L0 30H20"),
    }
)  # fmt: skip
"""Width, and a path from the upper left corner down to the base line."""
