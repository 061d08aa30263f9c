"""`pykyll unpublish`."""

from __future__ import annotations

from typing import Any

import click

from pykyll.cli.composing import FORCE_FLAG, HELP, PLACE_FLAGS, site_config
from pykyll.cli.flags import with_flags


@click.command("unpublish", context_settings=HELP)
@with_flags((FORCE_FLAG,), PLACE_FLAGS)
@click.argument("path", metavar="POST_PATH")
def command(path: str, **given: Any) -> int:
    """Move a post back into the _drafts directory."""
    from pykyll.scaffold.move import unpublish

    moved = unpublish(site_config(given), path, force=given["force"])
    click.echo(f"Post {moved.source} was moved to {moved.target}")
    return 0
