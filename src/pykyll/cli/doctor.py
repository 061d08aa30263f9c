"""`pykyll doctor`."""

from __future__ import annotations

from typing import Any

import click

from pykyll.cli.console import Console
from pykyll.cli.flags import SITE_FLAGS, Flags, with_flags

_FORMAT_FLAG = click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How findings print.",
)


@click.command("doctor", context_settings={"help_option_names": ["-h", "--help"]})
@with_flags(SITE_FLAGS, (_FORMAT_FLAG,))
def command(**given: Any) -> int:
    """Search the site for what is wrong, and say what to do about it.

    Fails where `jekyll doctor` would, where data is other than its schema says, or where the
    site cannot be read or would have no first page.
    """
    from pykyll.doctor import examine

    flags = Flags.of(given)
    config, warnings = flags.load()
    console = Console.for_config(config, flags.output_format)
    console.configuration(config.files)
    findings = examine(config, warnings)
    if not findings.is_healthy:
        console.failed(findings.diagnostics)
        return 1
    if console.is_json:
        console.report(findings.diagnostics, status="healthy")
        return 0
    console.warnings(findings.diagnostics)
    count = len(findings.diagnostics)
    if count:
        warnings_are = "is 1 warning" if count == 1 else f"are {count} warnings"
        click.echo(f"Your test results are in. Nothing fails; there {warnings_are}.")
    else:
        click.echo("Your test results are in. Everything looks fine.")
    return 0
