"""What follows upon new entries: files that are made of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.preparing import is_wanted, prepare
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.config import Config
    from pykyll.errors import Diagnostic


@dataclass(frozen=True, slots=True)
class Followed:
    """What was done after entries had been written."""

    written: tuple[str, ...] = ()
    """Files that were made or changed, relative to the source."""
    removed: tuple[str, ...] = ()
    """Files that had been made of what is there no longer."""
    warnings: tuple[Diagnostic, ...] = ()


def after_adding(config: Config) -> Followed:
    """Called once new entries are written: brings what is made of the data up to date.

    Args:
        config: The site's. Without `prepare: true` in it nothing is made.
    """
    if not is_wanted(config):
        return Followed()
    done = prepare(config)
    return Followed(
        tuple(change.path for change in done.changes if change.content is not None),
        tuple(change.path for change in done.changes if change.content is None),
        done.findings,
    )
