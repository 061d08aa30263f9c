"""What the commands share that write and move documents: `post`, `draft`, `publish`, ..."""

from __future__ import annotations

import os
import shlex
import subprocess
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.flags import Flags, with_flags

if TYPE_CHECKING:
    from pykyll.config import Config
    from pykyll.scaffold.compose import NewDocument

HELP = {"help_option_names": ["-h", "--help"]}
PLACE_FLAGS = (
    click.option("-s", "--source", metavar="DIR", help="Source directory (defaults to ./)."),
    click.option(
        "--config", metavar="FILE[,FILE...]", multiple=True, help="Custom configuration files."
    ),
    click.option(
        "-t", "--trace", is_flag=True, help="Show the full traceback of an internal error."
    ),
)
FORCE_FLAG = click.option("-f", "--force", is_flag=True, help="Write over a file of that name.")
DATE_FLAG = click.option("-d", "--date", metavar="DATE", help="The date (defaults to now).")
TIMESTAMP_FLAG = click.option(
    "--timestamp-format", metavar="FORMAT", help="How the front matter tells the date."
)
DOCUMENT_FLAGS = (
    click.option("-x", "--extension", metavar="EXTENSION", default="md", help="md, html, ..."),
    click.option("-l", "--layout", metavar="LAYOUT", help="Its layout."),
    FORCE_FLAG,
)


def undated_command(kind: str, *, collection: str | None) -> click.Command:
    """The command that writes a new page or draft, which has no date."""

    @click.command(kind, context_settings=HELP, help=f"Create a new {kind} with the given TITLE.")
    @with_flags(DOCUMENT_FLAGS, PLACE_FLAGS)
    @click.argument("words", nargs=-1, metavar="TITLE")
    def command(words: tuple[str, ...], **given: Any) -> int:
        from pykyll.scaffold.compose import NewDocument

        title, config = title_of(words), site_config(given)
        document = NewDocument(
            title,
            date_flag(config, None),
            collection=collection,
            layout=given["layout"],
            extension=given["extension"],
            has_date=False,
        )
        return write_new(config, document, force=given["force"])

    return command


def site_config(given: dict[str, Any]) -> Config:
    """The site's configuration, by the flags that say where it is."""
    kept: dict[str, Any] = {name: given[name] for name in ("source", "config")}
    config, _ = Flags.of(kept).load()
    return config


def title_of(words: tuple[str, ...]) -> str:
    """The words of a title, which need no quotation marks."""
    if not words:
        raise click.UsageError("You must specify a name.", click.get_current_context())
    return " ".join(words)


def date_flag(config: Config, text: str | None) -> datetime:
    """`--date`, or now."""
    from pykyll.scaffold.compose import date_of

    return date_of(config, text, datetime.now().astimezone())


def write_new(config: Config, document: NewDocument, *, force: bool) -> int:
    """Write a document, say so, and open it where the settings ask for that."""
    from pykyll.scaffold.compose import compose

    path = compose(config, document, force=force)
    click.echo(f"New {document.kind} created at {click.style(path, fg='cyan')}")
    if document.collection is not None and config.section("jekyll_compose").get("auto_open"):
        _open_editor(config, path)
    return 0


def _open_editor(config: Config, path: str) -> None:
    for name in ("JEKYLL_EDITOR", "VISUAL", "EDITOR"):
        editor = shlex.split(config.environ.get(name, ""))
        if editor:
            subprocess.run(  # noqa: S603 - the owner's own editor
                [*editor, os.path.abspath(path)], check=False
            )
            return
