"""`pykyll publish`."""

from __future__ import annotations

from typing import Any

import click

from pykyll.cli.composing import (
    DATE_FLAG,
    FORCE_FLAG,
    HELP,
    PLACE_FLAGS,
    TIMESTAMP_FLAG,
    date_flag,
    site_config,
)
from pykyll.cli.flags import with_flags


@click.command("publish", context_settings=HELP)
@with_flags((DATE_FLAG, TIMESTAMP_FLAG, FORCE_FLAG), PLACE_FLAGS)
@click.argument("path", metavar="DRAFT_PATH")
def command(path: str, **given: Any) -> int:
    """Move a draft into the _posts directory and set the date."""
    from pykyll.scaffold.compose import TIMESTAMP
    from pykyll.scaffold.move import publish

    config = site_config(given)
    moved = publish(
        config,
        path,
        date_flag(config, given["date"]),
        timestamp_format=given["timestamp_format"] or TIMESTAMP,
        force=given["force"],
    )
    click.echo(f"Draft {moved.source} was moved to {moved.target}")
    return 0
