"""`pykyll compose`."""

from __future__ import annotations

from typing import Any

import click

from pykyll.cli.composing import (
    DATE_FLAG,
    DOCUMENT_FLAGS,
    HELP,
    PLACE_FLAGS,
    date_flag,
    site_config,
    title_of,
    write_new,
)
from pykyll.cli.flags import with_flags

_COLLECTION_FLAGS = (
    click.option("-c", "--collection", metavar="COLLECTION", help="The document's collection."),
    click.option("--post", is_flag=True, help="Create a new post (default)."),
    click.option("--draft", is_flag=True, help="Create a new draft."),
)


@click.command("compose", context_settings=HELP)
@with_flags(DOCUMENT_FLAGS, (DATE_FLAG,), _COLLECTION_FLAGS, PLACE_FLAGS)
@click.argument("words", nargs=-1, metavar="TITLE")
def command(words: tuple[str, ...], **given: Any) -> int:
    """Create a new document with the given TITLE."""
    from pykyll.scaffold.compose import NewDocument

    title, config = title_of(words), site_config(given)
    if sum(map(bool, (given["post"], given["draft"], given["collection"]))) > 1:
        raise click.UsageError(
            "You can only specify one of --post, --draft, or --collection COLLECTION."
        )
    document = NewDocument(
        title,
        date_flag(config, given["date"]),
        collection=given["collection"] or ("drafts" if given["draft"] else "posts"),
        layout=given["layout"],
        extension=given["extension"],
    )
    return write_new(config, document, force=given["force"])
