"""`pykyll build`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.build_progress import build_progress
from pykyll.cli.console import Console
from pykyll.cli.flags import BUILD_FLAGS, SITE_FLAGS, Flags, with_flags
from pykyll.cli.report import last_good_site, succeeded
from pykyll.cli.termination import tidy_termination
from pykyll.errors import BuildError, PykyllError

if TYPE_CHECKING:
    from collections.abc import Callable

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
    if config.flag("watch"):
        from pykyll.cli.watching import build_and_watch

        return build_and_watch(console, flags, config)
    status = build_once(console, config, warnings, flags)
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
        with build_progress(is_shown=not console.is_quiet) as progress, tidy_termination():
            report = build_site(config, warnings, flags, progress, console)
    except PykyllError as error:
        warned = error.warnings if isinstance(error, BuildError) else warnings
        console.failed((*warned, *error.diagnostics), last_good_site(config))
        return 1
    succeeded(console, config, report, time.perf_counter() - begun)
    return 0


def build_site(
    config: Config,
    warnings: list[Diagnostic],
    flags: Flags,
    progress: Callable[[int, int], None],
    console: Console,
) -> Report:
    """Build a site, unless nothing has changed since it was built, and prepare it before.

    Raises:
        PykyllError: With every error found.
    """
    if flags.cache and not config.flag("disable_disk_cache"):
        from pykyll.builder.caches import leave_metadata
        from pykyll.builder.incremental.unchanged import report_if_unchanged

        report = report_if_unchanged(config, warnings)
        if report is not None:
            leave_metadata(config)
            return report
    from pykyll.builder import Build  # costs much more to import

    found = [*warnings, *prepared(config, console)]
    build = Build(config, found, jobs=flags.jobs, cache=flags.cache, force=flags.force)
    build.progress, build.waiting = progress, console.waiting
    return build.run()


def prepared(config: Config, console: Console) -> tuple[Diagnostic, ...]:
    """Write what is made of the data, where the site wants that, and say what; the warnings."""
    if config.get("prepare") is not True:
        return ()
    from pykyll.academic.preparing import is_wanted, prepare

    if not is_wanted(config):
        return ()
    done = prepare(config, is_hasty=True)
    console.prepared(change.path for change in done.changes)
    return done.findings
