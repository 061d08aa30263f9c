"""The figures of whole builds: raw, as JSON, and their medians as tables in Markdown."""

from __future__ import annotations

import statistics
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LINEAR_WITHIN = 0.10


@dataclass(slots=True)
class Figures:
    """What one builder took for one scenario of one site."""

    site: str
    posts: int | None  # None where the site was not generated
    scenario: str
    builder: str
    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    peak: float = 0.0  # MiB

    @property
    def median_seconds(self) -> float:
        """On the clock."""
        return statistics.median(self.seconds)

    @property
    def median_cpu(self) -> float:
        """Of the processors, user and system."""
        return statistics.median(self.cpu)


@dataclass(slots=True)
class Saved:
    """Milliseconds from saving a post until its page was written, while serving."""

    posts: int
    builder: str
    milliseconds: list[float]

    @property
    def median(self) -> float:
        """Milliseconds."""
        return statistics.median(self.milliseconds)


@dataclass(slots=True)
class Record:
    """All that one run of the benchmark measured and found."""

    machine: str
    versions: dict[str, str] = field(default_factory=dict)
    builds: list[Figures] = field(default_factory=list)
    saved: list[Saved] = field(default_factory=list)
    found: list[str] = field(default_factory=list)  # sentences on what was compared

    def to_json(self) -> dict[str, object]:
        """As `from_json` reads it."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, list[dict[str, object]]]) -> Record:
        """The record that `--json` kept."""
        record = cls(**data)  # type: ignore[arg-type]  # what asdict wrote
        record.builds = [Figures(**each) for each in data["builds"]]  # type: ignore[arg-type]  # likewise
        record.saved = [Saved(**each) for each in data["saved"]]  # type: ignore[arg-type]  # likewise
        return record


def tables(record: Record, against: str) -> Iterator[str]:
    """The lines of all tables; ratios are to that builder."""
    for site in dict.fromkeys(each.site for each in record.builds):
        figures = [each for each in record.builds if each.site == site and each.seconds]
        yield from ("", f"### {site}", "")
        yield from _of_site(figures, against)
    yield from _growth(record)
    if record.saved:
        yield from ("", "### Saved while serving", "")
        yield from (
            "| posts | builder | milliseconds until the page is written |",
            "|---:|---|---:|",
        )
        for saved in record.saved:
            yield f"| {saved.posts:,} | {saved.builder} | {saved.median:,.0f} |"


def _of_site(figures: list[Figures], against: str) -> Iterator[str]:
    yield "| scenario | builder | seconds | × | CPU seconds | × | peak MiB | × |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    ours = {each.scenario: each for each in figures if each.builder == against}
    for each in figures:
        base = ours.get(each.scenario)
        cells = [
            each.scenario,
            each.builder,
            f"{each.median_seconds:.2f}",
            _ratio(each.median_seconds, base.median_seconds if base else None),
            f"{each.median_cpu:.2f}",
            _ratio(each.median_cpu, base.median_cpu if base else None),
            f"{each.peak:,.0f}",
            _ratio(each.peak, base.peak if base else None),
        ]
        yield f"| {' | '.join(cells)} |"


def _ratio(value: float, base: float | None) -> str:
    if not base:
        return ""
    ratio = value / base
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.1f}" if ratio >= 1 else f"{ratio:.2f}"


def _growth(record: Record) -> Iterator[str]:
    """What each further post costs, from each size to the next."""
    groups: dict[tuple[str, str], list[Figures]] = {}
    for each in record.builds:
        if each.posts is not None and each.seconds:
            groups.setdefault((each.scenario, each.builder), []).append(each)
    sizes = sorted({each.posts for group in groups.values() for each in group if each.posts})
    if len(sizes) < 2:
        return
    steps = list(pairwise(sizes))
    columns = [f"{few:,} → {many:,}" for few, many in steps]
    within = f"linear within {LINEAR_WITHIN:.0%}"
    yield from ("", "### Growth: milliseconds for each further post", "")
    yield f"| scenario | builder | {' | '.join(columns)} | {within} | KiB of memory a post |"
    yield f"|---|---|{'---:|' * len(steps)}---|---:|"
    for (scenario, builder), group in groups.items():
        by_size = {each.posts: each for each in group}
        costs = [
            _cost(by_size[few], by_size[many]) if few in by_size and many in by_size else None
            for few, many in steps
        ]
        cells = ["" if cost is None else f"{cost:.2f}" for cost in costs]
        yield f"| {scenario} | {builder} | {' | '.join(cells)} | {_linear(costs)} | {_memory(group)} |"


def _cost(few: Figures, many: Figures) -> float:
    assert few.posts is not None
    assert many.posts is not None
    return (many.median_seconds - few.median_seconds) / (many.posts - few.posts) * 1000


def _linear(costs: list[float | None]) -> str:
    """Whether no step costs more than the one before it, but for a tenth."""
    known = [cost for cost in costs if cost is not None]
    if len(known) < 2:
        return ""
    worst = max(
        (later / before for before, later in pairwise(known) if before > 0), default=float("nan")
    )
    return "yes" if worst <= 1 + LINEAR_WITHIN else f"no, {worst:.2f} times"


def _memory(group: list[Figures]) -> str:
    sizes = sorted(group, key=lambda each: each.posts or 0)
    few, many = sizes[0], sizes[-1]
    if few.posts is None or many.posts is None or few.posts == many.posts:
        return ""
    return f"{(many.peak - few.peak) * 1024 / (many.posts - few.posts):.1f}"
