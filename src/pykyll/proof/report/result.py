"""A proof's result, complete for a report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.proof.failure import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was checked and what was found."""

    failures: Sequence[Failure]
    """Those that count: not the ones of the baseline."""
    notices: Sequence[Failure] = ()
    """What can't be verified or moved for good; it fails nothing."""
    pages: int = 0
    checks: Sequence[str] = ()
    seconds: float = 0.0
    known: int = 0
    """How many further failures the baseline knows."""
    interrupted: bool = False
    folder: str = ""
    """The site's source as seen from where the report is read."""

    def counts(self) -> dict[str, int]:
        """Failures by check, in the order of the checks' names."""
        return dict(sorted(Counter(each.check_name for each in self.failures).items()))


def count(number: int, noun: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
