"""`pykyll build`."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.build_progress import build_progress
from pykyll.cli.console import Console
from pykyll.cli.flags import BUILD_FLAGS, SITE_FLAGS, Flags, with_flags
from pykyll.errors import BuildError, PykyllError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.builder import Report
    from pykyll.config import Config
    from pykyll.errors import Diagnostic


@click.command("build", context_settings={"help_option_names": ["-h", "--help"]})
@with_flags(SITE_FLAGS, BUILD_FLAGS)
def command(**given: Any) -> int:
    """Build your site."""
    flags = Flags.of(given)
    config, warnings = flags.load()
    console = Console.for_config(config, flags.output_format)
    announce(console, config)
    status = build_once(console, config, warnings, flags)
    if config.flag("watch"):
        from pykyll.cli.printer import Printer
        from pykyll.serve import Rebuilder, watch

        console.line("Auto-regeneration: ", f"enabled for '{config.source}'")
        watch(Rebuilder(flags.load, Printer(console)), polls=config.flag("force_polling"))
        return 0
    console.step("Auto-regeneration: ", "disabled. Use --watch to enable.")
    return status


def announce(console: Console, config: Config) -> None:
    """Say what is built from where to where."""
    console.configuration(config.files)
    console.step("Source: ", config.source)
    console.step("Destination: ", config.destination)
    if config.flag("incremental"):
        console.step("Incremental build: ", "enabled, as always")
    if config.flag("lsi"):
        console.line("LSI: ", "not supported; related posts are the latest ones")


def build_once(console: Console, config: Config, warnings: list[Diagnostic], flags: Flags) -> int:
    """Build, and print how it went.

    Returns:
        0, or 1 if the site has errors.
    """
    console.step("Generating... ")
    begun = time.perf_counter()
    try:
        with build_progress(is_shown=not console.is_quiet) as progress:
            report = build_site(config, warnings, flags, progress, console.waiting)
    except PykyllError as error:
        found = error.diagnostics if isinstance(error, BuildError) else (error.diagnostic,)
        console.failed((*warnings, *found), _last_good_site(config))
        return 1
    _succeeded(console, config, report, time.perf_counter() - begun)
    return 0


def build_site(
    config: Config,
    warnings: list[Diagnostic],
    flags: Flags,
    progress: Callable[[int, int], None],
    waiting: Callable[[], None],
) -> Report:
    """Build a site, unless nothing has changed since it was built.

    Raises:
        PykyllError: With every error found.
    """
    if flags.cache and not config.flag("disable_disk_cache"):
        from pykyll.builder.unchanged import report_if_unchanged

        report = report_if_unchanged(config, warnings)
        if report is not None:
            return report
    from pykyll.builder import Build  # costs much more to import

    build = Build(config, warnings, jobs=flags.jobs, cache=flags.cache)
    build.progress, build.waiting = progress, waiting
    return build.run()


def _last_good_site(config: Config) -> str | None:
    """The destination as the command line would name it, where it holds a site."""
    path = config.destination
    is_above_source = f"{config.source}/".startswith(f"{path.rstrip('/')}/")
    return os.path.relpath(path) if os.path.isdir(path) and not is_above_source else None


def _succeeded(console: Console, config: Config, report: Report, seconds: float) -> None:
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


def summary(report: Report, seconds: float) -> str:
    """How a build went, in one line: `built 1,004 pages in 1.1 s: 12 rendered, 992 unchanged`."""
    parts = [f"{report.rendered:,} rendered", f"{report.pages - report.rendered:,} unchanged"]
    if report.removed:
        parts.append(f"{_files(len(report.removed))} removed")
    pages = "1 page" if report.pages == 1 else f"{report.pages:,} pages"
    return f"built {pages} in {seconds:.{1 if seconds >= 1 else 2}f} s: {', '.join(parts)}"


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"


def _profile_facts(report: Report) -> dict[str, object]:
    """What `--profile` prints, for machines: seconds, counts and characters."""
    return {
        "phases": {name: round(seconds, 4) for name, seconds in report.timings.items()},
        "templates": [
            {
                "name": name,
                "count": each.count,
                "size": each.size,
                "seconds": round(each.seconds, 4),
            }
            for name, each in sorted(report.profile.items(), key=lambda item: -item[1].seconds)
        ],
        "items": [
            {"path": path, "seconds": round(seconds, 4)}
            for path, seconds in sorted(report.items.items(), key=lambda item: -item[1])
        ],
    }


def _profile(console: Console, report: Report) -> None:
    """The time of each step and of each template, in tables like Jekyll's."""
    phases = [(name.upper(), f"{seconds:.4f}") for name, seconds in report.timings.items()]
    console.line("Build Process Summary:")
    _table(console, ("PHASE", "TIME"), [*phases, ("TOTAL TIME", f"{report.seconds:.4f}")])
    slowest = sorted(report.profile.items(), key=lambda item: -item[1].seconds)[:_SHOWN_TEMPLATES]
    if report.rendered < report.pages:
        skipped = report.pages - report.rendered
        console.line("", f"{skipped:,} of {report.pages:,} pages were not rendered: unchanged.")
    rows = [
        (name, str(cost.count), f"{cost.size / 1024:.2f}K", f"{cost.seconds:.3f}")
        for name, cost in slowest
    ]
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
