"""How large a picture may be to be looked into: a few kilobytes may unpack to gigabytes."""

from __future__ import annotations

MOST_PIXELS = 89_478_485
"""What Pillow warns of from here on: a quarter of a gigabyte in three colours."""
LONGEST_SIDE = 65_535
"""What JPEG allows. Scaling a side takes memory that grows with it, whatever the other one is."""


def is_bomb(width: int, height: int) -> bool:
    """Whether a picture of that size, in pixels, is refused before anything of it is unpacked."""
    return width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE
