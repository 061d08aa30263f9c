"""Lighthouse's scores of pages, on its simulated phone: the median of the runs."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from visitor.tools import run_node

if TYPE_CHECKING:
    from collections.abc import Iterable

CATEGORIES = ("performance", "accessibility", "best practices", "SEO")
_SECONDS_OF_A_RUN = 300
"""None takes that long, not even on a machine that has much else to do."""


@dataclass(frozen=True, slots=True)
class Score:
    """What a page got: of each category the median, 0 to 100."""

    url: str
    medians: tuple[int, ...]
    runs: tuple[tuple[int, ...], ...]
    largest_paint: float
    """Largest contentful paint: milliseconds, the median."""
    blocked: float
    """Total blocking time: milliseconds, the median."""
    shift: float
    lost: tuple[str, ...]
    """Audits that cost something in any run, with the first thing they name."""

    def is_full(self, categories: Iterable[str] = CATEGORIES) -> bool:
        """Whether the medians of those categories are 100."""
        return all(self.medians[CATEGORIES.index(each)] == 100 for each in categories)

    def __str__(self) -> str:
        medians = "/".join(str(each) for each in self.medians)
        runs = ", ".join("/".join(str(each) for each in run) for run in self.runs)
        lost = "".join(f"\n    {each}" for each in self.lost)
        return (
            f"{self.url}: {medians} (runs: {runs}; LCP {self.largest_paint:.0f} ms,"
            f" TBT {self.blocked:.0f} ms, CLS {self.shift:.3f}){lost}"
        )


def scores(
    urls: Iterable[str], command: str, *, runs: int, blocked: Iterable[str] = ()
) -> list[Score]:
    """Measure each page that many times with the browser of that command.

    Hosts that are blocked fail at once, where waiting for them would be what is measured.
    """
    wanted = list(urls)
    request = {"chrome": command, "urls": wanted, "runs": runs, "blocked": sorted(blocked)}
    seconds = _SECONDS_OF_A_RUN * runs * max(1, len(wanted))
    return [_score(answer) for answer in run_node("lighthouse.mjs", request, seconds=seconds)]


def _score(answer: dict[str, object]) -> Score:
    runs = answer["runs"]

    def middle(metric: str) -> float:
        return median(run["metrics"][metric] or 0.0 for run in runs)

    return Score(
        answer["url"],
        tuple(int(median(each)) for each in zip(*(run["scores"] for run in runs), strict=True)),
        tuple(tuple(run["scores"]) for run in runs),
        middle("largest-contentful-paint"),
        middle("total-blocking-time"),
        middle("cumulative-layout-shift"),
        tuple(dict.fromkeys(lost for run in runs for lost in run["lost"])),
    )
