"""`pykyll help [COMMAND]`."""

from __future__ import annotations

import click


@click.command("help", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("name", required=False, metavar="[COMMAND]")
@click.option("--man", "is_man", is_flag=True, help="Print the manual page, for `man -l -`.")
@click.pass_context
def command(context: click.Context, /, name: str | None, *, is_man: bool) -> int:
    """Show the help of pykyll, or of a command."""
    program = context.find_root()
    group = program.command
    if not isinstance(group, click.Group):
        raise TypeError(group)
    if is_man:
        from pykyll.cli.man_page import man_page

        click.echo(man_page(group), nl=False)
        return 0
    if name is None:
        click.echo(program.get_help())
        return 0
    _, found, _ = group.resolve_command(program, [name])
    if found is not None:
        click.echo(found.get_help(click.Context(found, info_name=name, parent=program)))
    return 0
