"""`pykyll page`, also `pykyll new page`."""

from __future__ import annotations

from typing import Any

import click

from pykyll.cli.composing import (
    DOCUMENT_FLAGS,
    HELP,
    PLACE_FLAGS,
    date_flag,
    site_config,
    title_of,
    write_new,
)
from pykyll.cli.flags import with_flags


@click.command("page", context_settings=HELP)
@with_flags(DOCUMENT_FLAGS, PLACE_FLAGS)
@click.argument("words", nargs=-1, metavar="TITLE")
def command(words: tuple[str, ...], **given: Any) -> int:
    """Create a new page with the given TITLE."""
    from pykyll.scaffold.compose import NewDocument

    title, config = title_of(words), site_config(given)
    document = NewDocument(
        title,
        date_flag(config, None),
        collection=None,
        layout=given["layout"],
        extension=given["extension"],
        has_date=False,
    )
    return write_new(config, document, force=given["force"])
