"""`pykyll compare`."""

from __future__ import annotations

import contextlib
import os
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.console import Console

if TYPE_CHECKING:
    from pykyll.compare import Command, Site
    from pykyll.config import Config

_FORMATS = ("text", "json")


@click.command("compare", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", metavar="[SITE]", required=False)
@click.option("-s", "--source", metavar="DIR", help="The same as SITE (defaults to ./).")
@click.option(
    "--with",
    "other",
    metavar="COMMAND|DIR",
    default="jekyll",
    help="What builds the other output (defaults to jekyll), or a folder that holds it.",
)
@click.option("--config", metavar="FILE,…", multiple=True, help="Configuration files of the site.")
@click.option("--compat", metavar="VERSION", help="The Jekyll that pykyll prints like.")
@click.option("--environment", metavar="NAME", help="JEKYLL_ENV for both.")
@click.option("-b", "--baseurl", metavar="URL", help="Build both for this base URL.")
@click.option("-D", "--drafts", is_flag=True, help="Also what is in _drafts.")
@click.option("--future", is_flag=True, help="Also posts with a date to come.")
@click.option("--unpublished", is_flag=True, help="Also what says published: false.")
@click.option("--safe", is_flag=True, help="Both run no code of the site's own.")
@click.option(
    "--strict_front_matter/--no-strict_front_matter",
    "--strict-front-matter/--no-strict-front-matter",
    "strict_front_matter",
    default=None,
    help="Whether broken front matter fails pykyll's build (it does; Jekyll's goes on).",
)
@click.option("--time", metavar="TIME", help="When the clock stands for both (defaults to now).")
@click.option("--only", metavar="GLOB", multiple=True, help="Compare these files alone.")
@click.option("--ignore", metavar="GLOB", multiple=True, help="Leave these files out.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=10,
    metavar="N",
    help="How many differences are shown (10; 0 for all).",
)
@click.option("--unsorted", is_flag=True, help="Let Ruby list folders as the disk has them.")
@click.option("--keep", metavar="DIR", help="Leave both outputs in this folder.")
@click.option(
    "--format", "output_format", type=click.Choice(_FORMATS), default="text", help="The report."
)
@click.option("-t", "--trace", is_flag=True, help="Show the traceback of an internal error.")
def command(folder: str | None, *, source: str | None, **given: Any) -> int:
    """Compare what pykyll and Jekyll make of a SITE, file by file, at one time of the clock.

    The site is built from a copy; nothing is written to it.

    Exit codes: 0 if all files are the same bytes, 1 if some differ or a build fails, 2 for
    wrong usage.
    """
    from pykyll.cli.comparison_json import as_json
    from pykyll.cli.comparison_text import as_text
    from pykyll.compare import KeptOutputs, Selection, compare

    folder = folder or source or "."
    if not os.path.isdir(folder):
        raise click.UsageError(f"there is no folder '{folder}'")
    other = _other(given["other"])
    kept = None if given["keep"] is None else KeptOutputs(os.path.abspath(given["keep"]))
    if kept is not None:
        kept.check()
    site = _site(folder, other, given)
    if kept is not None:
        site = replace(site, left_out=site.left_out | {kept.folder})
    console = Console(output_format=given["output_format"])
    try:
        result = compare(
            site,
            other,
            Selection(given["only"], given["ignore"]),
            kept=kept,
            progress=console.progress,
        )
    finally:
        console.progress("")
    console.text(as_json(result) if console.is_json else as_text(result, limit=given["limit"]))
    return 0 if result.is_same else 1


def _other(text: str) -> Command | str:
    """The other builder, or the folder of its output.

    Raises:
        PykyllError: There is no such program.
    """
    from pykyll.compare import Command, is_built_folder

    if is_built_folder(text):
        return os.path.abspath(text)
    found = Command.parse(text)
    found.check()
    return found


def _site(folder: str, other: Command | str, given: dict[str, Any]) -> Site:
    from pykyll.compare import Site, flags_of

    folder = os.path.realpath(folder)
    environ = dict(os.environ)
    if given["environment"] is not None:
        environ["JEKYLL_ENV"] = given["environment"]
    files = [os.path.abspath(name) for part in given["config"] for name in part.split(",") if name]
    config = _config(folder, files, given["compat"], environ)
    if config.source != folder:
        files = files or list(config.files)  # it would be looked for in the source
    time, time_source = _time(config, other, given["time"])
    flags = (
        ("--safe", given["safe"]),
        ("--baseurl", given["baseurl"]),
        ("--drafts", given["drafts"]),
        ("--future", given["future"]),
        ("--unpublished", given["unpublished"]),
    )
    return Site(
        folder=folder,
        source=config.source,
        left_out=frozenset({config.destination, *_built_folders(other)}),
        environ=environ,
        time=time,
        time_source=time_source,
        files=tuple(files),
        flags=flags_of(flags),
        detected=config.compat,
        compat=given["compat"] or config.text("compat") or None,
        own_flags=_own_flags(given),
        sorts_folders=not given["unsorted"],
    )


def _config(folder: str, files: list[str], compat: str | None, environ: dict[str, str]) -> Config:
    """The configuration as `jekyll build` in that folder reads it, its own `source:` followed."""
    from pykyll.config import load_config

    with contextlib.chdir(folder):
        return load_config(files=files, compat=compat, environ=environ)[0]


def _own_flags(given: dict[str, Any]) -> tuple[str, ...]:
    """Flags that Jekyll has not, or not in this way."""
    is_strict = given["strict_front_matter"]
    if is_strict is None:
        return ()
    return ("--strict-front-matter",) if is_strict else ("--no-strict-front-matter",)


def _built_folders(other: Command | str) -> tuple[str, ...]:
    return (other,) if isinstance(other, str) else ()


def _time(config: Config, other: Command | str, told: str | None) -> tuple[datetime, str]:
    """When the clock stands, and where that is from.

    Raises:
        PykyllError: The time that was given is none.
    """
    from pykyll.compare import built_at
    from pykyll.files.dates import parse_date
    from pykyll.ruby.time_zone import local_zone

    zone = local_zone(config.get("timezone"), config.environ)
    for value, source in ((told, "as given"), (config.get("time"), "as configured")):
        if value is not None:
            return parse_date(value, "It is no time.", zone=zone), source
    if isinstance(other, str):
        found = built_at(other)
        if found is not None:
            return found[0].astimezone(zone), f"as its {found[1]} says"
        return datetime.now(zone).replace(microsecond=0), "now; --time tells when it was built"
    return datetime.now(zone).replace(microsecond=0), "now"
