"""`pykyll rename`."""

from __future__ import annotations

from typing import Any

import click

from pykyll.cli.composing import (
    DATE_FLAG,
    FORCE_FLAG,
    HELP,
    PLACE_FLAGS,
    date_flag,
    site_config,
    title_of,
)
from pykyll.cli.flags import with_flags

_NOW_FLAG = click.option("--now", is_flag=True, help="The date is now.")


@click.command("rename", context_settings=HELP)
@with_flags((DATE_FLAG, _NOW_FLAG, FORCE_FLAG), PLACE_FLAGS)
@click.argument("path", metavar="PATH")
@click.argument("words", nargs=-1, metavar="TITLE")
def command(path: str, words: tuple[str, ...], **given: Any) -> int:
    """Give the file at PATH another TITLE, and the name that goes with it."""
    from pykyll.scaffold.move import rename

    if given["now"] and given["date"]:
        raise click.UsageError("You can only specify one of --date DATE or --now.")
    title, config = title_of(words), site_config(given)
    date = date_flag(config, given["date"]) if given["now"] or given["date"] else None
    moved = rename(config, path, title, date=date, force=given["force"])
    click.echo(f"{moved.kind.capitalize()} {moved.source} was moved to {moved.target}")
    return 0
