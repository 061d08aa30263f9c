"""The command that adds entries of one kind: `pykyll add talk`."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from pykyll.academic.adding.form import fields_of, value_of
from pykyll.cli.asking import ask, is_at_terminal
from pykyll.cli.composing import HELP, PLACE_FLAGS, site_config
from pykyll.cli.console import Console
from pykyll.cli.flags import with_flags
from pykyll.cli.one_change import one_change
from pykyll.cli.visible import cut, visible
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pykyll.academic.adding import Found, Insertion, Kind
    from pykyll.academic.adding.form import Field
    from pykyll.config import Config

_PAPER = "paper"
_SECTION = "field_"
_COLUMNS = 80
_MOST_DUPLICATES = 3
_DRY_RUN_FLAG = click.option(
    "-n", "--dry-run", is_flag=True, help="Show what would be written, and write nothing."
)
_OFFLINE_FLAG = click.option(
    "--offline", is_flag=True, help="Ask nothing of the network: what was answered before is taken."
)
_KEY_HELP = "Of BibTeX, the entries to take (may be repeated); else the new entry's key."


def entry_command(kind: Kind) -> click.Command:
    """The command of a kind, its flags made of the schema."""
    fields = fields_of(kind.schema)
    of_papers = (_OFFLINE_FLAG,) if kind.word == _PAPER else ()
    metavar = "[FILE | DOI | ARXIV | -]..." if kind.word == _PAPER else f"[{kind.leads.upper()}]"

    @click.command(kind.word, context_settings=HELP, short_help=kind.summary, help=_help(kind))
    @with_flags(tuple(map(_option, fields)), (_DRY_RUN_FLAG, *of_papers), PLACE_FLAGS)
    @click.argument("words", nargs=-1, metavar=metavar)
    def command(words: tuple[str, ...], **given: Any) -> int:
        config = _site(given)
        typed = _typed(fields, given)
        console = Console()
        if kind.word == _PAPER and words:
            found = _papers(console, config, words, typed, given)
        else:
            found = [_by_hand(kind, fields, words, typed)]
        return _add(console, config, kind, found, is_dry=given["dry_run"])

    return command


def _help(kind: Kind) -> str:
    if kind.word != _PAPER:
        needed = ", ".join(field.name for field in fields_of(kind.schema) if field.is_needed)
        return f"{kind.summary}, to _data/{kind.schema}.yml. Needed: {needed}."
    return (
        "Add papers to _data/publications.yml: all entries of a BibTeX file (`-` is standard "
        "input), or those of a DOI or an arXiv number, which are looked up; without any, one "
        "made of the flags.\n\n"
        "Papers that are there already are told, and left as they are."
    )


def _option(field: Field) -> Callable[..., Any]:
    """The flag of a field."""
    kind = click.Choice(field.choices) if field.choices else None
    if field.name == "key":
        return click.option("--key", f"{_SECTION}key", multiple=True, metavar="KEY", help=_KEY_HELP)
    if field.kind == "switch":
        return click.option(
            *field.flags, f"{_SECTION}{field.name}", is_flag=True, default=None, help=field.help
        )
    return click.option(
        *field.flags,
        f"{_SECTION}{field.name}",
        type=kind,
        metavar=None if field.choices else field.form,
        multiple=field.is_many,
        help=f"{field.help} May be repeated." if field.is_many else field.help,
    )


def _site(given: dict[str, Any]) -> Config:
    config = site_config(given)
    if not config.files:
        raise PykyllError(
            f"{config.source} is no site: it has no _config.yml",
            hint="go into the folder of your site, or name it: -s DIR",
        )
    return config


def _typed(fields: Sequence[Field], given: Mapping[str, Any]) -> dict[str, object]:
    """The fields that were given as flags."""
    typed: dict[str, object] = {}
    for field in fields:
        value = given[f"{_SECTION}{field.name}"]
        if value is not None and value != ():
            typed[field.name] = value if field.name == "key" else value_of(field, value)
    return typed


def _papers(
    console: Console,
    config: Config,
    words: Sequence[str],
    typed: dict[str, object],
    given: Mapping[str, Any],
) -> list[Found]:
    from pykyll.academic.adding.sources import papers_from, with_values

    keys = typed.pop("key", ())
    keys = keys if isinstance(keys, tuple) else ()
    console.progress("reading")
    try:
        read = papers_from(
            words, config, sys.stdin.buffer.read, keys=keys, is_offline=given["offline"]
        )
    finally:
        console.progress("")
    console.warnings(read.warnings)
    papers = with_values(read.papers, {**_today("added"), **typed})
    if keys and not any(each.values.get("key") for each in papers):
        papers = _with_key(papers, keys)
    return papers


def _with_key(papers: list[Found], keys: Sequence[str]) -> list[Found]:
    """The papers that were looked up, with the keys that were given for them."""
    from pykyll.academic.adding.sources import with_values

    if len(papers) != len(keys):
        raise click.UsageError(
            f"There are {len(papers)} papers and {len(keys)} --key: give one for each, or none"
        )
    return [
        each
        for paper, key in zip(papers, keys, strict=True)
        for each in with_values([paper], {"key": key})
    ]


def _today(field: str) -> dict[str, object]:
    return {field: datetime.now().astimezone().date()}


def _by_hand(
    kind: Kind, fields: Sequence[Field], words: Sequence[str], typed: dict[str, object]
) -> Found:
    """The entry that flags and words make, with what is missing asked for."""
    from pykyll.academic.adding import Found

    values = dict(typed)
    if words and kind.leads:
        values[kind.leads] = " ".join(words)
    if isinstance(values.get("key"), tuple):
        values["key"] = str(values["key"][-1])  # type: ignore[index]  # a tuple, see above
    if kind.today is not None:
        values = {**_today(kind.today), **values}
    missing = [
        field for field in fields if field.is_needed and not values.get(field.name)
        and field.name != "key"
    ]  # fmt: skip
    if missing and not is_at_terminal():
        flags = [field.flags[-1] for field in missing]
        listed = " and ".join(filter(None, [", ".join(flags[:-1]), flags[-1]]))
        raise click.UsageError(f"{_article(kind.word)} needs {listed}")
    if missing and kind.word == _PAPER:
        click.echo("Without a file, a DOI or an arXiv number, a paper is made of what you say.")
    for field in missing:
        values[field.name] = ask(field)
    return Found(values)


def _article(word: str) -> str:
    if word in {"news", "teaching", "service", "cv"}:
        return f"An entry of {word}"
    return f"An {word}" if word[0] in "aeiou" else f"A {word}"


def _add(console: Console, config: Config, kind: Kind, found: list[Found], *, is_dry: bool) -> int:
    from pykyll.academic.adding import after_adding, insertion, write

    made = insertion(config, kind, found)
    _say_duplicates(console, made)
    if not made.added:
        said = "Nothing was added: all of it is there already."
        click.echo(said if made.is_all_there else "Nothing was added.", err=True)
        return 0 if made.is_all_there else 1
    if is_dry:
        _show(made)
    else:
        write(config, made)
        followed = after_adding(config)
        _say(made)
        for path in followed.written:
            click.echo(f"Written for it: {path}")
        for path in followed.removed:
            click.echo(f"Removed, for its data is gone: {path}")
        console.warnings(followed.warnings)
    console.warnings(made.warnings)
    if kind.word == _PAPER:
        _say_topics(config, made)
    return 0


def _say_duplicates(console: Console, made: Insertion) -> None:
    """Each entry that is there already; of many with nothing new, how many there are."""
    from pykyll.academic.adding.duplicates import NOTHING_TO_DO

    old = [each for each in made.duplicates if each.hint == NOTHING_TO_DO]
    if len(old) <= _MOST_DUPLICATES:
        console.warnings(made.duplicates)
        return
    console.warnings([each for each in made.duplicates if each not in old])
    click.echo(f"{len(old)} are there already, with all that is said here.", err=True)


def _show(made: Insertion) -> None:
    for line in one_change(made.shown, made.before, made.after):
        click.echo(line)
    click.echo("Nothing was written: this is a dry run.", err=True)


def _say(made: Insertion) -> None:
    """What was added, a line for each and one for each thing to be said of it."""
    click.echo(f"Added to {made.shown}:")
    for found, line in made.added:
        title = str(found.values.get("title", ""))
        rest = f"  {title}" if title and title != found.name else ""
        click.echo(cut(f"  line {line}  {found.name}{rest}", _COLUMNS))
        for note in found.notes:
            click.echo(f"    {visible(note)}")


def _say_topics(config: Config, made: Insertion) -> None:
    """Which topics there are, where a paper has none: it is nobody's to guess."""
    from pykyll.academic.adding.topics import topics_of

    names = topics_of(config)
    lacking = [line for found, line in made.added if not found.values.get("topic")]
    if not names or not lacking:
        return
    click.echo("Without a topic, the front page shows papers under Other. The topics are:")
    for name in names:
        click.echo(f"  {name}")
    click.echo("Give one with --topic, or write `topic: …` into the entry.")
