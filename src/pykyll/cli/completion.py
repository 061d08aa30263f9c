"""`pykyll completion SHELL`: what a shell reads to complete commands and flags."""

from __future__ import annotations

import click

_SHELLS = ("bash", "zsh", "fish")


@click.command("completion", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("shell", type=click.Choice(_SHELLS), metavar="|".join(_SHELLS))
@click.pass_context
def command(context: click.Context, /, shell: str) -> int:
    """Print what a shell reads to complete commands and flags.

    For bash: pykyll completion bash > ~/.local/share/bash-completion/completions/pykyll

    For zsh: pykyll completion zsh > ~/.zfunc/_pykyll, where ~/.zfunc is in fpath

    For fish: pykyll completion fish > ~/.config/fish/completions/pykyll.fish
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"there is no completion for {shell}")
    program = context.find_root().command
    click.echo(found(program, {}, "pykyll", "_PYKYLL_COMPLETE").source())
    return 0
