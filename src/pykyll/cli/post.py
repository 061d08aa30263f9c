"""`pykyll post`, also `pykyll new post`."""

from __future__ import annotations

from typing import Any

import click

from pykyll.cli.composing import (
    DATE_FLAG,
    DOCUMENT_FLAGS,
    HELP,
    PLACE_FLAGS,
    TIMESTAMP_FLAG,
    date_flag,
    site_config,
    title_of,
    write_new,
)
from pykyll.cli.flags import with_flags


@click.command("post", context_settings=HELP)
@with_flags(DOCUMENT_FLAGS, (DATE_FLAG, TIMESTAMP_FLAG), PLACE_FLAGS)
@click.argument("words", nargs=-1, metavar="TITLE")
def command(words: tuple[str, ...], **given: Any) -> int:
    """Create a new post with the given TITLE."""
    from pykyll.scaffold.compose import TIMESTAMP, NewDocument

    title, config = title_of(words), site_config(given)
    document = NewDocument(
        title,
        date_flag(config, given["date"]),
        layout=given["layout"],
        extension=given["extension"],
        timestamp_format=given["timestamp_format"] or TIMESTAMP,
    )
    return write_new(config, document, force=given["force"])
