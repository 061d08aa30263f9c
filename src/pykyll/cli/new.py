"""`pykyll new`."""

from __future__ import annotations

import os
import re
import shlex
import sys
import unicodedata
from datetime import datetime
from importlib import import_module
from typing import Any, Literal

import click

from pykyll.cli.console import Console
from pykyll.cli.flags import SITE_FLAGS, with_flags
from pykyll.cli.meant import refuse_site_inside_site

_KINDS = {"page": "page", "post": "post", "draft": "draft", "theme": "new_theme"}
"""What `new` makes beside sites, and the module of the command that does it."""

_OF_ACADEMICS = ("name", "native_name", "lang")
"""Flags that only an academic site has."""
_ANYBODY = "Ada Lovelace"
"""Whose example it is where nobody says."""


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
@click.option("--blank", is_flag=True, help="Create only what a site needs, without examples.")
@click.option(
    "--skip-bundle", is_flag=True, help="Accepted for Jekyll's sake; pykyll runs no bundle."
)
@click.option("--academic", is_flag=True, help="Create the site of an academic, with an example.")
@click.option("--name", metavar="NAME", help="Whose academic site it is.")
@click.option("--native-name", metavar="NAME", help="The same in the script of its language.")
@click.option("--lang", metavar="LANG", help="The language of an academic site (defaults to en).")
@with_flags(SITE_FLAGS)
@click.argument("words", nargs=-1, metavar="PATH | [site|theme|page|post|draft] NAME")
@click.pass_context
def command(context: click.Context, /, words: tuple[str, ...], **given: Any) -> int:
    """Create a new site in PATH; at a terminal it asks which.

    `new --academic "Ada Lovelace"` writes an academic's site for her into `ada-lovelace`.

    `new theme NAME` creates a theme; `new page TITLE`, `new post TITLE` and
    `new draft TITLE` add to the site in this folder, with the flags of `pykyll page`, `post`
    and `draft`. A site in a folder of such a name is `new ./post`.
    """
    if not words:
        raise click.UsageError("You must specify a path.", context)
    name = " ".join(words)
    is_academic = given["academic"] or any(given[each] for each in _OF_ACADEMICS)
    if not given["force"]:
        refuse_site_inside_site(name)
    if not (is_academic or given["blank"]) and _is_person_there():
        is_academic = _wants_academic_site()
    return _new_academic_site(name, given) if is_academic else _new_site(name, given)


def _is_person_there() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _wants_academic_site() -> bool:
    click.echo("There are two sites to begin with:")
    click.echo("  1  an academic's: biography, papers, talks, teaching, CV, news, languages")
    click.echo("  2  a plain one: pages, publications and news, one short style sheet")
    answer: str = click.prompt("Which", type=click.Choice(["1", "2"]), default="1")
    return answer == "1"


def _new_academic_site(words: str, given: dict[str, Any]) -> int:
    from pykyll.errors import PykyllError
    from pykyll.scaffold.new_academic_site import Owner, new_academic_site
    from pykyll.site.slug import slugify

    name: str | None = given["name"]
    folder = words
    if name is None and _is_name(words):
        name, folder = words, slugify(_without_accents(words)) or ""
        if not folder:
            raise PykyllError(f"'{words}' leaves no name for a folder", hint="add --name NAME")
    if name is None:
        name = str(click.prompt("Your name", default=_ANYBODY)) if _is_person_there() else _ANYBODY
    path = os.path.abspath(os.path.expanduser(folder))
    owner = Owner(" ".join(name.split()), given["native_name"] or "", given["lang"] or "en")
    made = new_academic_site(path, owner, is_blank=given["blank"], force=given["force"])
    Console().warnings(made.findings)
    click.echo(f"New site of {owner.name} in {click.style(path, fg='cyan')}.")
    click.echo(f"To see it: cd {shlex.quote(os.path.relpath(path))} && pykyll serve")
    if given["blank"]:
        click.echo("What to edit is in its README.md.")
    else:
        click.echo("What is there is an example to write over; with --blank there is none.")
        click.echo("What to edit is in its README.md.")
    return 0


def _without_accents(text: str) -> str:
    split = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", re.sub("(?<=[A-Za-z])[\u0300-\u036f]+", "", split))


def _is_name(words: str) -> bool:
    """Whether it is a person's name rather than a folder's: several words, and no path."""
    is_path = "/" in words or "\\" in words or words.startswith((".", "~"))
    return " " in words.strip() and not is_path


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
