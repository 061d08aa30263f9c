"""`pykyll clean`."""

from __future__ import annotations

import os
import shutil
from typing import Any

import click

from pykyll.cli.console import Console
from pykyll.cli.flags import SITE_FLAGS, Flags, with_flags
from pykyll.errors import PykyllError

_CACHES = (".jekyll-metadata", ".jekyll-cache", ".sass-cache", ".pykyll-cache")


@click.command("clean", context_settings={"help_option_names": ["-h", "--help"]})
@with_flags(SITE_FLAGS)
def command(**given: Any) -> int:
    """Remove the built site and its caches without building."""
    from pykyll.files.paths import is_inside

    config, warnings = Flags.of(given).load()
    console = Console.for_config(config, "text")
    console.configuration(config.files)
    console.warnings(warnings)
    if is_inside(config.source, config.destination):
        raise PykyllError(
            f"the destination '{config.destination}' holds the site's source; nothing was removed",
            hint="name another folder with -d, or `destination:` in _config.yml",
        )
    for path in (config.destination, *(os.path.join(config.source, name) for name in _CACHES)):
        _remove(console, path)
    return 0


def _remove(console: Console, path: str) -> None:
    if os.path.isdir(path) and not os.path.islink(path):
        console.line("Cleaner: ", f"Removing {path}...")
        shutil.rmtree(path)
    elif os.path.lexists(path):
        console.line("Cleaner: ", f"Removing {path}...")
        os.unlink(path)
    else:
        console.line("Cleaner: ", f"Nothing to do for {path}.")
