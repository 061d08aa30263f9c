"""`pykyll new-theme`."""

from __future__ import annotations

import os
from datetime import datetime
from typing import Any

import click

from pykyll.cli.console import Console
from pykyll.cli.flags import SITE_FLAGS, with_flags


@click.command("new-theme", context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-c", "--code-of-conduct", is_flag=True, help="Include a Code of Conduct.")
@with_flags(SITE_FLAGS)
@click.argument("words", nargs=-1, metavar="NAME")
@click.pass_context
def command(context: click.Context, /, words: tuple[str, ...], **given: Any) -> int:
    """Create a new theme in a folder of its name."""
    from pykyll.scaffold import new_theme, theme_name

    if not words:
        raise click.UsageError("You must specify a theme name.", context)
    console = Console()
    path = os.path.abspath(theme_name("_".join(words)))
    made = new_theme(
        path, now=datetime.now().astimezone(), code_of_conduct=given["code_of_conduct"]
    )
    for action, target in made:
        console.line(f"{action} ", target)
    name = click.style(os.path.basename(path), fg="cyan")
    shown = click.style(path, fg="cyan")
    click.echo(f"Your new Jekyll theme, {name}, is ready for you in {shown}!")
    click.echo(f"For help getting started, read {path}/README.md.")
    return 0
