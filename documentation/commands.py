"""The reference of the command line, made of the command line itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pykyll.cli.program import ALIASES, COMMANDS, program

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = 60
"""Characters of what is said again rather than pointed to."""
_HEAD = """# Every command

What `pykyll COMMAND --help` prints, all on one page; this page is made of the command line itself. [The command line](../cli.md) tells more about building and serving.
"""


def page() -> str:
    """The page as Markdown."""
    root = click.Context(program, info_name="pykyll")
    lines = [_HEAD, "## pykyll", "", "Before or behind the command:", "", *_table(program)]
    told = _Told()
    for name in COMMANDS:
        command = program.get_command(root, name)
        if command is not None:
            lines += ["", *_command(name, command, root, told)]
    return "\n".join(lines) + "\n"


def _command(name: str, command: click.Command, root: click.Context, told: _Told) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=root)
    yield f"## pykyll {name}"
    yield ""
    yield f"`pykyll {name} {' '.join(command.collect_usage_pieces(context))}`"
    short = [f"`pykyll {alias}`" for alias, meant in ALIASES.items() if meant == name]
    if short:
        yield ""
        yield f"Also {', '.join(short)}."
    for paragraph in (command.help or "").replace("\b", "").split("\n\n"):
        yield ""
        yield " ".join(paragraph.split())
    rows = list(_table(command, told, name))
    if rows:
        yield ""
        yield from rows


class _Told:
    """What was said of a flag, and under which command."""

    def __init__(self) -> None:
        self._where: dict[tuple[str, str], str] = {}

    def said(self, names: str, text: str, command: str) -> str:
        """The text, or where it stands already."""
        where = self._where.setdefault((names, text), command)
        if where == command or len(text) < _SHORT:
            return _cell(text)
        return f"as for [`pykyll {where}`](#pykyll-{where})"


def _table(command: click.Command, told: _Told | None = None, name: str = "") -> Iterator[str]:
    context = click.Context(command)
    records = [record for each in command.params if (record := each.get_help_record(context))]
    if records:
        yield "| | |"
        yield "|---|---|"
        for names, said in records:
            shown = ", ".join(f"`{each}`" for each in _names(names))
            yield f"| {shown} | {told.said(names, said, name) if told else _cell(said)} |"


def _names(record: str) -> list[str]:
    """The names of an option, each with what it takes behind it."""
    return [part.replace("|", "\\|") for group in record.split(" / ") for part in group.split(", ")]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")
