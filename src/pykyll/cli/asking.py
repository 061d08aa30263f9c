"""Asks at a terminal for the fields of an entry."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from pykyll.academic.adding.form import check_form, value_of
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from pykyll.academic.adding.form import Field

_COLUMNS = 78


def is_at_terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(field: Field) -> object:
    """The value of a field, asked for until it is one."""
    if field.help:
        click.echo(click.wrap_text(field.help, _COLUMNS))
    while True:
        try:
            value = _asked(field)
            check_form(field, value)
        except PykyllError as error:
            hint = error.diagnostic.hint
            click.echo(f"{error}{f': {hint}' if hint else ''}", err=True)
        else:
            return value


def _asked(field: Field) -> object:
    if field.is_many:
        click.echo(f"{field.name}, one in each line; an empty line ends them")
        given: list[str] = []
        while line := click.prompt("", default="", show_default=False, prompt_suffix="- "):
            given.append(line)
        if not given:
            raise PykyllError("there has to be one")
        return value_of(field, given)
    kind = click.Choice(field.choices) if field.choices else None
    suffix = f" ({field.form})" if field.kind == "date" else ""
    return value_of(field, click.prompt(f"{field.name}{suffix}", type=kind))
