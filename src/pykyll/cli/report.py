"""What is printed of a build that has ended."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.files.printable import shown_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pykyll.builder import Report
    from pykyll.cli.console import Console
    from pykyll.config import Config
    from pykyll.serve import Outcome
    from pykyll.serve.outcome import TemplateCost
    from pykyll.templates.liquid_templates import ProfileEntry


def last_good_site(config: Config) -> str | None:
    """The destination as the command line would name it, where it holds a site."""
    path = config.destination
    is_above_source = f"{config.source}/".startswith(f"{path.rstrip('/')}/")
    return shown_path(path) if os.path.isdir(path) and not is_above_source else None


def succeeded(console: Console, config: Config, report: Report | Outcome, seconds: float) -> None:
    """Print what a build did, as the flags of the configuration want it."""
    if console.is_json:
        console.report(
            report.warnings,
            status="built",
            destination=report.destination,
            written=report.written,
            removed=report.removed,
            pages=report.pages,
            rendered=report.rendered,
            seconds=round(seconds, 3),
            **(_profile_facts(report) if config.flag("profile") else {}),
        )
        return
    console.warnings(report.warnings)
    for path in report.written:
        console.detail("Writing: ", path)
    for path in report.removed:
        console.detail("Removing: ", path)
    if config.flag("profile"):
        _profile(console, report)
    console.step("", f"done in {seconds:.3f} seconds.")
    if console.is_terse:
        console.summary(summary(report, seconds))


def summary(report: Report | Outcome, seconds: float) -> str:
    """How a build went, in one line: `built 1,004 pages in 1.1 s: 12 rendered, 992 unchanged`."""
    parts = [f"{report.rendered:,} rendered", f"{report.pages - report.rendered:,} unchanged"]
    if report.removed:
        parts.append(f"{_files(len(report.removed))} removed")
    pages = "1 page" if report.pages == 1 else f"{report.pages:,} pages"
    return f"built {pages} in {seconds:.{1 if seconds >= 1 else 2}f} s: {', '.join(parts)}"


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"


def _costs(report: Report | Outcome) -> Mapping[str, ProfileEntry | TemplateCost]:
    return report.profile


def _profile_facts(report: Report | Outcome) -> dict[str, object]:
    """What `--profile` prints, for machines: seconds, counts and characters."""
    costs = _costs(report)
    return {
        "phases": {name: round(seconds, 4) for name, seconds in report.timings.items()},
        "templates": [
            {
                "name": name,
                "count": each.count,
                "size": each.size,
                "seconds": round(each.seconds, 4),
            }
            for name, each in sorted(costs.items(), key=lambda item: -item[1].seconds)
        ],
        "items": [
            {"path": path, "seconds": round(seconds, 4)}
            for path, seconds in sorted(report.items.items(), key=lambda item: -item[1])
        ],
    }


def _profile(console: Console, report: Report | Outcome) -> None:
    """The time of each step and of each template, in tables like Jekyll's."""
    phases = [(name.upper(), f"{seconds:.4f}") for name, seconds in report.timings.items()]
    console.line("Build Process Summary:")
    _table(
        console, ("PHASE", "TIME"), [*phases, ("TOTAL TIME", f"{sum(report.timings.values()):.4f}")]
    )
    if report.rendered < report.pages:
        skipped = report.pages - report.rendered
        console.line("", f"{skipped:,} of {report.pages:,} pages were not rendered: unchanged.")
    costs = [
        (cost.seconds, name, str(cost.count), f"{cost.size / 1024:.2f}K")
        for name, cost in _costs(report).items()
    ]
    slowest = sorted(costs, key=lambda cost: -cost[0])[:_SHOWN_TEMPLATES]
    rows = [(name, count, size, f"{seconds:.3f}") for seconds, name, count, size in slowest]
    console.line("Site Render Stats:")
    _table(console, ("Filename", "Count", "Size", "Time"), rows)
    pages = sorted(report.items.items(), key=lambda item: -item[1])[:_SHOWN_PAGES]
    console.line("Slowest Pages:")
    _table(console, ("Page", "Time"), [(path, f"{seconds:.3f}") for path, seconds in pages])


def _table(console: Console, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    widths = [max(len(row[at]) for row in (heads, *rows)) for at in range(len(heads))]
    for row in (heads, *rows):
        first, *others = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(text.rjust(width) for text, width in others)]
        console.line("", f"| {' | '.join(cells)} |")


_SHOWN_TEMPLATES = 50
_SHOWN_PAGES = 20
