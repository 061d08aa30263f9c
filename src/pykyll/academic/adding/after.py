"""What follows upon new entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.config import Config


def after_adding(config: Config) -> None:
    """Called once new entries are written; what is made of the data is brought up to date here.

    Args:
        config: The site's.
    """
    del config  # nothing is made of the data yet
