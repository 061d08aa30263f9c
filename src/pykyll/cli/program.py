"""The `pykyll` command: which commands there are, and how each run ends."""

from __future__ import annotations

import signal
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from pykyll._version import __version__
from pykyll.builder.garbage import fewer_collections
from pykyll.cli.flags import GLOBAL_FLAGS, Flags, with_flags
from pykyll.errors import PykyllError
from pykyll.interrupts import interruption_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.config import Config
    from pykyll.extend import PluginCommand

COMMANDS: dict[str, str] = {
    "build": "Build your site",
    "serve": "Build your site, serve it locally and rebuild it on changes",
    "prepare": "Write into an academic site what is made of its data",
    "clean": "Remove the built site and its caches without building",
    "why": "Say what a page reads, and why the last build did or did not render it",
    "doctor": "Search the site for what is wrong, and say what to do",
    "migrate": "Say of a Jekyll site what would come out differently, and why",
    "new": "Create a new site, theme, page, post or draft",
    "new-theme": "Create a new theme",
    "page": "Create a new page with the given title",
    "post": "Create a new post with the given title",
    "draft": "Create a new draft post with the given title",
    "publish": "Move a draft into the _posts directory and set the date",
    "unpublish": "Move a post back into the _drafts directory",
    "rename": "Give a file another title and name",
    "add": "Add a paper, a talk, news or another entry to the site's data",
    "export": "Print the site's papers as BibTeX, CSL-JSON or RIS",
    "compose": "Create a new document of any collection",
    "compare": "Compare what pykyll and Jekyll make of the site, file by file",
    "proof": "Check the links, images and pages of the built site",
    "completion": "Print what a shell reads to complete commands and flags",
    "help": "Show the help of pykyll, or of a command",
}
"""Name and short help; `pykyll.cli.NAME` holds the command as `command` (`new-theme`: `new_theme`)."""

ALIASES = {"b": "build", "s": "serve", "server": "serve", "hyde": "doctor"}

SITE_ERRORS, WRONG_USAGE, OWN_BUG = 1, 2, 70
"""Exit codes, beside 0 for success and 130 for an interruption."""


class _Commands(click.Group):
    """Loads a command only when it is asked for, so that starting costs little."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = ALIASES.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            return _plugin_command(ctx, name)
        command: click.Command = import_module(f"pykyll.cli.{name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if "--safe" in args:
            ctx.params["safe"] = True
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            from pykyll.cli.meant import meant
            from pykyll.errors import suggest

            command = meant(args[0])
            hint = (
                (command and f"did you mean `{command}`?")
                or suggest(args[0], [*COMMANDS, *_commands_of_plugins(ctx)])
                or f"there are {', '.join(COMMANDS)}"
            )
            raise click.UsageError(f"There is no command '{args[0]}': {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))
        added = {} if ctx.params.get("safe") else _commands_of_packages()
        if added:
            with formatter.section("Commands of plugins"):
                formatter.write_dl([(name, each.summary) for name, each in added.items()])


def _plugin_command(ctx: click.Context, name: str) -> click.Command | None:
    """A command that a plugin brings, which takes what stands behind its name as it is.

    The site's code is loaded for it: never for help, nor for a command of our own.
    """
    found = _commands_of_plugins(ctx).get(name)
    if found is None:
        return None
    command = found

    @click.command(
        name,
        short_help=command.summary,
        help=command.summary,
        context_settings={"ignore_unknown_options": True},
    )
    @click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
    def run(arguments: tuple[str, ...]) -> object:
        return command.run(_config(ctx), arguments)

    return run


def _commands_of_plugins(ctx: click.Context) -> dict[str, PluginCommand]:
    """Those of the site and of installed packages, loaded once a run; none in safe mode."""
    found: dict[str, PluginCommand] | None = ctx.meta.get(__name__)
    if found is None:
        found = ctx.meta[__name__] = _load_commands_of_plugins(ctx)
    return found


def _load_commands_of_plugins(ctx: click.Context) -> dict[str, PluginCommand]:
    from pykyll.extend import plugin_commands

    if ctx.params.get("safe"):
        return {}
    try:
        config = _config(ctx)
    except PykyllError:
        return {}  # the name is wrong whatever the configuration says
    return {} if config.flag("safe") else plugin_commands(config)


def _commands_of_packages() -> dict[str, PluginCommand]:
    """Those of installed packages alone: to ask for help runs no code of a site."""
    from pykyll.extend.installed import plugin_packages

    if not plugin_packages():
        return {}
    from pykyll.extend import packaged_commands

    try:
        return packaged_commands(".")
    except PykyllError:
        return {}  # a package that cannot be loaded is no reason to give no help


def _config(ctx: click.Context) -> Config:
    """The configuration of the site, as the flags before the command's name have it."""
    given = {**ctx.params, "config": (), "compat": None}
    return Flags.of(given).load()[0]


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-v", "--version", prog_name="pykyll")
@with_flags(GLOBAL_FLAGS)
@click.pass_context
def program(ctx: click.Context, /, **given: Any) -> None:
    """Build Jekyll and GitHub Pages sites: the same bytes, without Ruby."""
    before_command = {name: value for name, value in given.items() if value is not None}
    ctx.default_map = dict.fromkeys((*COMMANDS, *ALIASES), before_command)


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and end the process.

    Args:
        args: The arguments; those of the process where None.

    Raises:
        SystemExit: Always. 0 for success, 1 if the site has errors, 2 for wrong usage,
            70 for a bug in pykyll, 130 if interrupted.
    """
    arguments = list(sys.argv[1:] if args is None else args)
    with fewer_collections():  # to import a build takes as many objects as a small one does
        status = _run(arguments)
    if args is None:  # all is done: one more Ctrl-C would print what it has come upon
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(status)


def _run(arguments: list[str]) -> int:
    try:
        result: Any = program.main(arguments, prog_name="pykyll", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return WRONG_USAGE
    except PykyllError as error:
        return _failed(error, arguments)
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        return 0
    except OSError as error:
        if error.filename is None:
            return _own_bug(error, arguments)
        from pykyll.files.system_error import system_error

        return _failed(system_error(error), arguments)
    except Exception as error:  # noqa: BLE001 - whatever it is, the exit code tells
        match interruption_of(error):
            case KeyboardInterrupt():
                return 130
            case SystemExit(code=int(status)):
                return status
        return _own_bug(error, arguments)
    return result if isinstance(result, int) else 0


def _output_format(arguments: list[str]) -> str:
    """What `--format` asks for; the command that knows it may not have got far enough."""
    given = " ".join(arguments).replace("--format=", "--format ")
    return next((each for each in ("json", "github") if f"--format {each}" in given), "text")


def _failed(error: PykyllError, arguments: list[str]) -> int:
    from pykyll.cli.console import Console

    Console(output_format=_output_format(arguments)).failed(error.diagnostics)
    return SITE_ERRORS


def _own_bug(error: Exception, arguments: list[str]) -> int:
    from pykyll.errors import bug_message

    help_text = "run it again with --trace and report what that prints, with the site that shows it"
    if {"-t", "--trace"} & set(arguments):
        import traceback

        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
        help_text = "report this, with the site that shows it"
    click.echo(f"error: {bug_message(error)}\n = help: {help_text}", err=True)
    return OWN_BUG
