"""`pykyll export`."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.composing import HELP, PLACE_FLAGS, site_config
from pykyll.cli.flags import with_flags
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.academic.export import Fields

_FORM_FLAGS = (
    click.option("--bibtex", "form", flag_value="bibtex", help="As BibTeX."),
    click.option("--csl-json", "form", flag_value="csl-json", help="As CSL-JSON."),
    click.option("--ris", "form", flag_value="ris", help="As RIS, for reference managers."),
)
_FLAGS = (
    click.option("-o", "--output", metavar="FILE", help="Write to FILE, not to standard output."),
    click.option(
        "--key", "keys", multiple=True, metavar="KEY", help="Only this paper; may be repeated."
    ),
)


@click.command("export", context_settings=HELP)
@with_flags(_FORM_FLAGS, _FLAGS, PLACE_FLAGS)
@click.argument("what", metavar="papers", type=click.Choice(["papers", "publications"]))
def command(form: str | None, output: str | None, keys: tuple[str, ...], **given: Any) -> int:
    """Print the papers of _data/publications.yml for other programs."""
    from pykyll.academic.export import chosen, read_papers

    if form is None:
        raise click.UsageError("In which form? Give --bibtex, --csl-json or --ris")
    config = site_config(given)
    text = _PRINTED[form](chosen(read_papers(config), keys))
    if output is None:
        click.echo(text, nl=False)
    else:
        _write(output, text)
    return 0


def _bibtex(papers: Sequence[Fields]) -> str:
    from pykyll.academic.export import to_bibtex

    return "\n".join(map(to_bibtex, papers))


def _csl_json(papers: Sequence[Fields]) -> str:
    from pykyll.academic.export import to_csl_item

    items = [to_csl_item(each) for each in papers]
    return f"{json.dumps(items, ensure_ascii=False, indent=2)}\n"


def _ris(papers: Sequence[Fields]) -> str:
    from pykyll.academic.export import to_ris

    return "\r\n".join(map(to_ris, papers))


_PRINTED: dict[str, Callable[[Sequence[Fields]], str]] = {
    "bibtex": _bibtex,
    "csl-json": _csl_json,
    "ris": _ris,
}


def _write(path: str, text: str) -> None:
    try:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise PykyllError(
            f"{path} cannot be written: {reason}",
            hint="is there that folder, and may you write there?"
            if not os.path.isdir(path)
            else "name a file in it",
        ) from None
