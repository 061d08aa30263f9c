"""`pykyll add`: one command for each kind of entry, with a flag for each field of its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.composing import HELP
from pykyll.errors import suggest

if TYPE_CHECKING:
    from pykyll.academic.adding.kinds import Kind

_POST = "post"
_OTHERS = {"posts": _POST, "publication": "paper", "article": "paper", "software": "project"}


class _Kinds(click.Group):
    """Makes the command of a kind when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from pykyll.academic.adding.kinds import KINDS

        del ctx
        return [*KINDS, _POST]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name == _POST:
            from pykyll.cli.post import command as post

            return post
        kind = kind_called(cmd_name)
        if kind is None:
            return None
        from pykyll.cli.add_entry import entry_command

        return entry_command(kind)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = _OTHERS.get(args[0], args[0])
        if not word.startswith("-") and self.get_command(ctx, word) is None:
            raise click.UsageError(f"There is no '{word}' to add: {_meant(self, ctx, word)}", ctx)
        return super().resolve_command(ctx, [word, *args[1:]])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from pykyll.academic.adding.kinds import KINDS

        del ctx
        rows = [(word, kind.summary) for word, kind in KINDS.items()]
        with formatter.section("Kinds"):
            formatter.write_dl([*rows, (_POST, "Add a post, as `pykyll post` does")])


def kind_called(word: str) -> Kind | None:
    """The kind of a word: `talk`, `talks`, or the name of its file."""
    from pykyll.academic.adding.kinds import KINDS

    named = KINDS.get(_OTHERS.get(word, word))
    if named is not None:
        return named
    return next((kind for kind in KINDS.values() if word in {kind.schema, f"{kind.word}s"}), None)


def _meant(group: _Kinds, ctx: click.Context, word: str) -> str:
    from pykyll.academic.adding.numbers import number_in

    if word.endswith((".bib", ".bibtex")) or number_in(word) is not None:
        return f"did you mean `pykyll add paper {word}`?"
    kinds = group.list_commands(ctx)
    return suggest(word, kinds) or f"there are {', '.join(kinds)}"


@click.group("add", cls=_Kinds, context_settings=HELP, subcommand_metavar="KIND …")
@click.pass_context
def command(context: click.Context, /, **_given: Any) -> None:
    """Add an entry to the site's data: a paper, a talk, news and more.

    `pykyll add KIND --help` shows the fields of each. What is needed and was not given is
    asked for at a terminal.
    """
    before = dict(context.default_map or {})
    context.default_map = {word: dict(before) for word in command.list_commands(context)}
