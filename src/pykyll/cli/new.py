"""`pykyll new`."""

from __future__ import annotations

import os
import shlex
from datetime import datetime
from importlib import import_module
from typing import Any, Literal

import click

from pykyll.cli.flags import SITE_FLAGS, with_flags
from pykyll.cli.meant import refuse_site_inside_site

_KINDS = {"page": "page", "post": "post", "draft": "draft", "theme": "new_theme"}
"""What `new` makes beside sites, and the module of the command that does it."""


class _New(click.Command):
    """`new post TITLE` is `post TITLE`, flags and all."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        if args and args[0] in _KINDS:
            other: click.Command = import_module(f"pykyll.cli.{_KINDS[args[0]]}").command
            return other.make_context(f"new {args[0]}", args[1:], parent, **extra)
        if args[:1] == ["site"] and len(args) > 1:
            del args[0]
        return super().make_context(info_name, args, parent, **extra)


@click.command("new", cls=_New, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--force", is_flag=True, help="Force creation even if PATH already exists.")
@click.option("--blank", is_flag=True, help="Create only what a site needs.")
@click.option(
    "--skip-bundle", is_flag=True, help="Accepted for Jekyll's sake; pykyll runs no bundle."
)
@with_flags(SITE_FLAGS)
@click.argument("words", nargs=-1, metavar="PATH | [site|theme|page|post|draft] NAME")
@click.pass_context
def command(context: click.Context, /, words: tuple[str, ...], **given: Any) -> int:
    """Create a new site in PATH.

    `new theme NAME` creates a theme; `new page TITLE`, `new post TITLE` and
    `new draft TITLE` add to the site in this folder, with the flags of `pykyll page`, `post`
    and `draft`. A site in a folder of such a name is `new ./post`.
    """
    if not words:
        raise click.UsageError("You must specify a path.", context)
    if not given["force"]:
        refuse_site_inside_site(" ".join(words))
    return _new_site(" ".join(words), given)


def _new_site(name: str, given: dict[str, Any]) -> int:
    from pykyll.config import Compat
    from pykyll.scaffold import new_site

    kind: Literal["site", "blank", "empty"] = "site"
    if given["blank"]:
        compat = Compat.parse(given["compat"]) if given["compat"] else None
        has_layouts = compat is None or compat.blank_site_has_layouts
        kind = "blank" if has_layouts else "empty"
    path = os.path.abspath(os.path.expanduser(name))
    new_site(path, now=datetime.now().astimezone(), kind=kind, force=given["force"])
    click.echo(f"New jekyll site installed in {click.style(path, fg='cyan')}.")
    if given["skip_bundle"]:
        click.echo("Bundle install skipped.")
    else:
        click.echo(f"To see it: cd {shlex.quote(os.path.relpath(path))} && pykyll serve")
    return 0
