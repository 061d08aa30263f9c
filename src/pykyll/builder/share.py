"""What one of several processes has rendered, as it tells the one that it works for."""

from __future__ import annotations

import os
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.fetch.answers import Missed

if TYPE_CHECKING:
    from pykyll.builder.outcome import ExcerptOutcome, Outcome
    from pykyll.builder.spool import Places
    from pykyll.templates.liquid_templates import ProfileEntry


@dataclass(slots=True)
class Share:
    """What one process has rendered."""

    outcomes: list[Outcome] = field(default_factory=list)
    excerpts: list[ExcerptOutcome] = field(default_factory=list)
    files: dict[str, str | None] = field(default_factory=dict)
    """The files that it looked for, and their digests."""
    inputs: set[str] = field(default_factory=set)
    """The files outside of the source that it looked for."""
    environ: dict[str, str | None] = field(default_factory=dict)
    """The variables of the environment that it asked for."""
    is_complete: bool = True
    """False where it read something that nobody can tell."""
    order_matters: bool = False
    """Whether it saw that the order of rendering matters."""
    missed: Missed = field(default_factory=Missed)
    """What the web gave no answer to."""
    profile: dict[str, ProfileEntry] = field(default_factory=dict)
    spool: str = ""
    """The file that holds what it has rendered."""
    places: Places = field(default_factory=dict)
    """Where each item's content lies in it."""


def unpacked(answers: int, parts: list[bytes]) -> Share | None:
    """The share that a process has written to a pipe; none of one that died."""
    import pickle

    os.close(answers)
    try:
        share = pickle.loads(b"".join(parts))  # nosec B301 # noqa: S301 - from a process of our own
    except (EOFError, pickle.UnpicklingError):
        return None
    return share if isinstance(share, Share) else None
