"""`pykyll prepare`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.console import Console
from pykyll.cli.flags import SITE_FLAGS, Flags, with_flags
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from pykyll.academic.preparing import Preparation
    from pykyll.config import Config

_OUT_OF_DATE = 1
_SHOWN = 8
_OWN_FLAGS = (
    click.option(
        "--check", is_flag=True, help="Write nothing; fail where something would be written."
    ),
    click.option(
        "--redraw", is_flag=True, help="Draw seal, icons and card anew, where they were drawn."
    ),
    click.option(
        "--format",
        "output_format",
        type=click.Choice(["text", "json"]),
        default="text",
        help="How it prints what was done.",
    ),
)


@click.command("prepare", context_settings={"help_option_names": ["-h", "--help"]})
@with_flags(_OWN_FLAGS, SITE_FLAGS)
def command(*, check: bool, redraw: bool, **given: Any) -> int:
    """Write into an academic site what is made of its data.

    A page for each paper, pages and menu entries of the kinds that have data, smaller copies
    of pictures, formulas as MathML, and seal, icons and card where there are none. What
    somebody has changed is left alone. With `prepare: true` in _config.yml, `pykyll build` and
    `pykyll serve` do this first.
    """
    from pykyll.academic.preparing import prepare

    flags = Flags.of(given)
    config, warnings = flags.load()
    console = Console.for_config(config, flags.output_format)
    _refuse(config)
    found = prepare(config, is_trial=check, redraws=redraw)
    if console.is_json:
        _report(console, found, is_trial=check)
    else:
        for topic, line in _lines(found, is_trial=check):
            console.line(topic, line)
        console.warnings((*warnings, *found.findings))
        console.summary(_summary(found, is_trial=check))
    return _OUT_OF_DATE if found.failed or (check and found.changes) else 0


def _refuse(config: Config) -> None:
    """Refuse to write into what is no academic site, or may not be written to.

    Raises:
        PykyllError: The site names nobody; safe mode is on; there is no such folder.
    """
    from pykyll.academic.person import person_of
    from pykyll.academic.preparing import is_safe
    from pykyll.builder.site import refuse_missing_source

    refuse_missing_source(config)
    if is_safe(config):
        raise PykyllError("safe mode writes nothing into a site", hint="leave --safe away")
    if not person_of(config).name:
        raise PykyllError(
            "this is no academic site: `author:` in _config.yml has no `name:`",
            hint="write it there; `pykyll new --academic` begins such a site",
        )


def _lines(found: Preparation, *, is_trial: bool) -> list[tuple[str, str]]:
    """What was done, a line for each job, and the files below it."""
    lines = []
    for job in found.jobs:
        lines.append((f"{job.topic}: ", job.summary))
        for change in job.changes[:_SHOWN]:
            done = "removed" if change.content is None else "written"
            verb = f"to be {done}" if is_trial else done
            lines.append(("", f"{change.path} {verb}"))
        if len(job.changes) > _SHOWN:
            lines.append(("", f"and {len(job.changes) - _SHOWN} more"))
    return lines


def _summary(found: Preparation, *, is_trial: bool) -> str:
    written = sum(change.content is not None for change in found.changes)
    removed = len(found.changes) - written
    if not found.changes:
        return "Nothing to write: all is as the data has it."
    verb = "to be " if is_trial else ""
    parts = [(written, f"{verb}written"), (removed, f"{verb}removed")]
    words = [f"{_files(count)} {what}" for count, what in parts if count]
    end = ": run `pykyll prepare`" if is_trial else ""
    return f"{' and '.join(words)}{end}."


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"


def _report(console: Console, found: Preparation, *, is_trial: bool) -> None:
    console.report(
        found.findings,
        status="checked" if is_trial else "prepared",
        written=[each.path for each in found.changes if each.content is not None],
        removed=[each.path for each in found.changes if each.content is None],
    )
