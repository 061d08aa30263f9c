"""`pykyll build`."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.console import Console
from pykyll.cli.flags import BUILD_FLAGS, SITE_FLAGS, Flags, with_flags
from pykyll.errors import BuildError, PykyllError

if TYPE_CHECKING:
    from pykyll.builder import Report
    from pykyll.errors import Diagnostic
    from pykyll.site import Config


@click.command("build", context_settings={"help_option_names": ["-h", "--help"]})
@with_flags(SITE_FLAGS, BUILD_FLAGS)
def command(**given: Any) -> int:
    """Build your site."""
    flags = Flags.of(given)
    config, warnings = flags.load()
    console = Console.for_config(config, flags.output_format)
    announce(console, config)
    status = build_once(console, config, warnings)
    if config.flag("watch"):
        from pykyll.cli.serve import Printer
        from pykyll.serve import Rebuilder, watch

        console.line("Auto-regeneration: ", f"enabled for '{config.source}'")
        watch(Rebuilder(flags.load, Printer(console)), polls=config.flag("force_polling"))
        return 0
    console.line("Auto-regeneration: ", "disabled. Use --watch to enable.")
    return status


def announce(console: Console, config: Config) -> None:
    """Say what is built from where to where."""
    console.configuration(config.files)
    console.line("Source: ", config.source)
    console.line("Destination: ", config.destination)
    incremental = "enabled" if config.flag("incremental") else "disabled. Enable with --incremental"
    console.line("Incremental build: ", incremental)
    if config.flag("lsi"):
        console.line("LSI: ", "not supported; related posts are the latest ones")


def build_once(console: Console, config: Config, warnings: list[Diagnostic]) -> int:
    """Build, and print how it went.

    Returns:
        0, or 1 if the site has errors.
    """
    from pykyll.builder import Build

    console.line("Generating... ")
    begun = time.perf_counter()
    try:
        report = Build(config, warnings).run()
    except PykyllError as error:
        found = error.diagnostics if isinstance(error, BuildError) else (error.diagnostic,)
        kept = config.destination if os.path.isdir(config.destination) else None
        console.failed((*warnings, *found), os.path.relpath(kept) if kept else None)
        return 1
    _succeeded(console, config, report, time.perf_counter() - begun)
    return 0


def _succeeded(console: Console, config: Config, report: Report, seconds: float) -> None:
    if console.is_json:
        console.report(
            report.warnings,
            status="built",
            destination=report.destination,
            written=report.written,
            removed=report.removed,
            seconds=round(seconds, 3),
        )
        return
    console.warnings(report.warnings)
    for path in report.written:
        console.detail("Writing: ", path)
    for path in report.removed:
        console.detail("Removing: ", path)
    if config.flag("profile"):
        _profile(console, report)
    console.line("", f"done in {seconds:.3f} seconds.")


def _profile(console: Console, report: Report) -> None:
    """The time of each step, in a table like Jekyll's."""
    rows = [(name.upper(), f"{seconds:.4f}") for name, seconds in report.timings.items()]
    rows.append(("TOTAL TIME", f"{report.seconds:.4f}"))
    width = max(len(name) for name, _ in rows)
    console.line("Build Process Summary:")
    for name, seconds in (("PHASE", "TIME"), *rows):
        console.line("", f"| {name.ljust(width)} | {seconds.rjust(8)} |")
