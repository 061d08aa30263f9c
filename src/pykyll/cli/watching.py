"""What `build --watch` and `serve` have in common: a process that builds, and a clean end."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pykyll.cli.termination import tidy_termination

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pykyll.cli.console import Console
    from pykyll.cli.flags import Flags
    from pykyll.config import Config
    from pykyll.serve import BuilderProcess, Rebuilder


@contextmanager
def builder_process(
    flags: Flags, extra: Mapping[str, object] | None = None
) -> Iterator[BuilderProcess]:
    """The process that builds, which ends with the command, however that ends.

    Args:
        flags: The flags of the command line.
        extra: Settings of the command itself, which win.
    """
    from pykyll.serve import BuilderProcess, ConfigSource

    overrides = {**flags.overrides, **(extra or {})}
    source = ConfigSource(
        flags.source,
        flags.files,
        overrides,
        flags.compat,
        jobs=flags.jobs,
        cache=flags.cache,
        force=flags.force,
    )
    with tidy_termination(), BuilderProcess(source, forks=True) as builder:
        yield builder


def build_and_watch(console: Console, flags: Flags, config: Config) -> int:
    """Build, and again on every change until interrupted.

    Returns:
        The exit code.
    """
    from pykyll.cli.printer import Printer
    from pykyll.serve import Rebuilder, SiteSettings, Watcher, watch

    site = SiteSettings.of(config)
    with builder_process(flags) as builder:
        rebuilder = Rebuilder(builder, site, Printer(console, config))
        watcher = Watcher(site, polls=config.flag("force_polling"))
        rebuilder.build()
        console.line("Auto-regeneration: ", f"enabled for '{config.source}'")
        watch(rebuilder, watcher)
    return ended(console, rebuilder)


def ended(console: Console, rebuilder: Rebuilder) -> int:
    """The exit code of a command that watched; 1, and a line, where there is no source any more."""
    if not rebuilder.source_is_gone:
        return 0
    console.line("Auto-regeneration: ", f"ended, for '{rebuilder.site.source}' is gone")
    return 1
