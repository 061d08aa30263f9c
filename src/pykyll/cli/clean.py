"""`pykyll clean`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.console import Console
from pykyll.cli.flags import SITE_FLAGS, Flags, with_flags
from pykyll.errors import PykyllError
from pykyll.folders.walk import walk

if TYPE_CHECKING:
    from pykyll.config import Config

_CACHES = (".jekyll-metadata", ".jekyll-cache", ".sass-cache", ".pykyll-cache")
_FORCE = click.option(
    "--force", is_flag=True, help="Remove the destination even if it looks like no built site."
)


@click.command("clean", context_settings={"help_option_names": ["-h", "--help"]})
@with_flags(SITE_FLAGS, (_FORCE,))
def command(**given: Any) -> int:
    """Remove the built site and its caches without building; what `keep_files` names stays."""
    flags = Flags.of(given)
    config, warnings = flags.load()
    console = Console.for_config(config, "text")
    console.configuration(config.files)
    console.warnings(warnings)
    _refuse(config, is_forced=flags.force)
    _clean_destination(console, config)
    for name in _CACHES:
        _remove(console, os.path.join(config.source, name))
    return 0


def _refuse(config: Config, *, is_forced: bool) -> None:
    """Refuse what is not to be removed.

    Raises:
        PykyllError: It holds the source, or looks like no built site.
    """
    from pykyll.builder.foreign import refuse_foreign
    from pykyll.files.paths import is_inside
    from pykyll.files.printable import shown_path

    path = config.destination
    if is_inside(config.source, path):
        raise PykyllError(
            f"the destination '{path}' holds the site's source; nothing was removed",
            hint="name another folder with -d, or `destination:` in _config.yml",
        )
    if is_forced or os.path.islink(path):
        return
    if os.path.lexists(path) and not os.path.isdir(path):
        raise PykyllError(
            "this is a file, no folder with a built site; nothing was removed",
            path=shown_path(path),
            hint="name another folder with -d; --force removes the file",
        )
    refuse_foreign(config, (), command="clean")


def _clean_destination(console: Console, config: Config) -> None:
    """Remove the destination, but for `keep_files`, and what killed builds left beside it.

    A build of it that is running is waited for.

    Raises:
        PykyllError: It cannot be removed.
    """
    from pykyll.builder.lock import locked
    from pykyll.builder.staging import error_of, sweep

    path = config.destination
    try:
        if os.path.isdir(path) and not os.path.islink(path):
            with locked(path, console.waiting):
                _empty(console, config)
                sweep(path)
            return
        sweep(path)
        _remove(console, path)
    except OSError as error:
        raise error_of(error, path, "the destination cannot be removed") from error


def _empty(console: Console, config: Config) -> None:
    from pykyll.builder.clean import kept_files, orphans

    path, kept = config.destination, kept_files(config)
    if not _keeps_any(path, kept):
        _remove(console, path)
        return
    for each in orphans(path, (), kept):
        _remove(console, os.path.join(path, each))
    console.line("Cleaner: ", f"Keeping {path}: what is left in it is named by `keep_files`.")


def _keeps_any(top: str, kept: tuple[str, ...]) -> bool:
    begin = len(os.path.join(top, ""))
    return bool(kept) and any(
        os.path.join(folder, name)[begin:].startswith(kept)
        for folder, folders, names in walk(top)
        for name in (*folders, *names)
    )


def _remove(console: Console, path: str) -> None:
    from pykyll.folders.remove import remove

    if os.path.lexists(path):
        console.line("Cleaner: ", f"Removing {path}...")
        remove(path)
    else:
        console.line("Cleaner: ", f"Nothing to do for {path}.")
