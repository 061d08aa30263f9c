"""What follows upon new entries: files that are made of the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.config import Config
    from pykyll.errors import Diagnostic


@dataclass(frozen=True, slots=True)
class Followed:
    """What was done after entries had been written."""

    written: tuple[str, ...] = ()
    """Files that were made or changed, relative to the source."""
    warnings: tuple[Diagnostic, ...] = ()


def after_adding(config: Config) -> Followed:
    """Called once new entries are written; what is made of the data is brought up to date here.

    Args:
        config: The site's.
    """
    del config  # nothing is made of the data yet
    return Followed()
