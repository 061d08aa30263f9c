"""What asking for one external URL gave."""

from __future__ import annotations

from typing import Literal

from pykyll.dataclass import dataclass

Verdict = Literal["good", "bad", "unverifiable"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to one URL, and what it means."""

    verdict: Verdict
    status: int = 0
    """HTTP status; 0 where no answer came."""
    reason: str = ""
    """Why it is bad or cannot be verified; empty where it is good."""
    moved_to: str | None = None
    """Where it leads now, if every redirect on the way was permanent."""
