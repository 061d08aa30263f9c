"""`pykyll migrate`."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.console import Console
from pykyll.cli.flags import SITE_FLAGS, Flags, with_flags
from pykyll.errors import format_diagnostic

if TYPE_CHECKING:
    from pykyll.compare import Timing
    from pykyll.config import Config
    from pykyll.migrate import Assessment, Trial

_FLAGS = (
    click.option("--write", is_flag=True, help="Add to the site what is said to be missing."),
    click.option(
        "--jekyll/--no-jekyll",
        default=True,
        help="Build with the Jekyll of this machine too, to say how long both take.",
    ),
    click.option(
        "--format",
        "output_format",
        type=click.Choice(["text", "json"]),
        default="text",
        help="How the findings print.",
    ),
)


@click.command("migrate", context_settings={"help_option_names": ["-h", "--help"]})
@with_flags(_FLAGS, SITE_FLAGS)
def command(*, write: bool, jekyll: bool, **given: Any) -> int:
    """Say of a Jekyll site what pykyll would treat differently, and why.

    Builds the site for trial, with pykyll and with Jekyll where it is installed. Changes
    nothing unless --write is given, and asks no server (of Jekyll's plugins some may).
    """
    from pykyll.migrate import assess, try_build

    flags = Flags.of(given)
    config, _ = flags.load()
    assessment = assess(config, chosen=flags.compat)
    trial = None
    if assessment.is_ready and not assessment.lacks_theme:
        trial = try_build(config)
        differences = (*assessment.differences, *trial.errors)
        assessment = replace(assessment, differences=differences)
    may_run = jekyll and not (given.get("safe") or config.user.get("safe"))
    timing = _timing(config, trial) if may_run else None
    console = Console.for_config(config, flags.output_format)
    if console.is_json:
        console.report(
            assessment.differences,
            status="ready" if assessment.is_ready else "not ready",
            origin=asdict(assessment.origin),
            ready=assessment.ready,
            additions=[asdict(added) for added in assessment.additions],
            trial=None if trial is None else {"seconds": trial.seconds, "files": trial.files},
            jekyll=None if timing is None else asdict(timing),
        )
    else:
        _say(console, assessment, trial, timing)
    if write:
        _write(console, config, assessment)
    return 0 if assessment.is_ready else 1


def _timing(config: Config, trial: Trial | None) -> Timing | None:
    """How long Jekyll takes, where pykyll builds the site."""
    from pykyll.compare import time_jekyll

    if trial is None or trial.errors:
        return None
    return time_jekyll(config.source, config.destination, config.environ)


def _say(
    console: Console, assessment: Assessment, trial: Trial | None, timing: Timing | None
) -> None:
    console.line("Built like: ", f"{assessment.origin.compat}; {assessment.origin.reason}")
    for line in assessment.ready:
        console.line("As it is: ", line)
    if assessment.differences:
        console.line("Different: ", f"{len(assessment.differences)}, each with its reason")
        click.echo()
        for found in assessment.differences:
            click.echo(f"{format_diagnostic(found)}\n")
    for added in assessment.additions:
        shown = ", ".join(added.lines)
        console.line("To be added: ", f"{shown} to {added.path}, {added.reason}")
    if trial is not None and not trial.errors:
        count = f"{trial.files} file" if trial.files == 1 else f"{trial.files} files"
        console.line("Tried: ", f"built from nothing in {trial.seconds:.1f} seconds: {count}")
    if timing is not None:
        console.line("Jekyll: ", _words_on(timing))
    if assessment.is_ready:
        console.line("Result: ", "pykyll builds this site")
    else:
        console.line("Result: ", "the errors above stop a build")


def _words_on(timing: Timing) -> str:
    """What is known of Jekyll's time."""
    if timing.builder is None:
        return (
            "not measured, as there is none on this machine; for the public sites of "
            f"{_PARITY} it took 3.7 times as long"
        )
    if timing.seconds is None:
        return f"not measured, as {timing.builder} does not build this site here: {timing.failure}"
    return f"{timing.builder} builds it from nothing in {timing.seconds:.1f} seconds"


_PARITY = "docs/parity.md"


def _write(console: Console, config: Config, assessment: Assessment) -> None:
    from pykyll.migrate import write

    for added in assessment.additions:
        write(config, added)
        console.line("Added: ", f"{', '.join(added.lines)} to {added.path}")
