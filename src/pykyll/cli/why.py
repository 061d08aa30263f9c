"""`pykyll why PAGE`."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.flags import SITE_FLAGS, Flags, with_flags

if TYPE_CHECKING:
    from pykyll.builder.incremental.why import Why

_SHOWN = 12
"""Entries of a kind, unless all are asked for."""


@click.command("why", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("page")
@with_flags(SITE_FLAGS)
@click.option("--all", "shows_all", is_flag=True, help="Print everything that it reads.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How it prints.",
)
def command(page: str, *, shows_all: bool, output_format: str, **given: Any) -> int:
    """Say what PAGE reads, and why the last build has rendered it or has not.

    PAGE is a file of the source, a URL, or a file of the built site.
    """
    from pykyll.builder.incremental.why import why

    config, _ = Flags.of(given).load()
    found = why(config, page)
    if output_format == "json":
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False))
    else:
        click.echo("\n\n".join(_shown(each, shows_all=shows_all) for each in found))
    return 0


def _shown(found: Why, *, shows_all: bool) -> str:
    where = f" → {found.destination}" if found.destination else ", which becomes no file"
    did = "was rendered by the last build" if found.is_rendered else "was left as it was"
    lines = [click.style(f"{found.path}{where}", bold=True), f"  {did}: {found.reason}"]
    if not found.reads:
        lines.append("  reads nothing but itself and the configuration")
    for kind, texts in found.reads.items():
        shown = texts if shows_all else texts[:_SHOWN]
        for number, text in enumerate(shown):
            lines.append(f"  {kind if number == 0 else '':<9} {text}")
        if len(shown) < len(texts):
            lines.append(f"  {'':<9} … and {len(texts) - len(shown)} more (--all)")
    return "\n".join(lines)
