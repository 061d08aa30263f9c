"""The commands that plugins add to `build`, `serve` and the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.extend.plugin import Plugin
from pykyll.extend.python_plugins import load_plugin_files, packaged_plugins

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.config import Config
    from pykyll.extend.plugin import PluginCommand


def plugin_commands(config: Config) -> dict[str, PluginCommand]:
    """The commands that the site's own plugins and the installed ones bring.

    Raises:
        PykyllError: Where a plugin cannot be loaded.
    """
    own = [] if config.flag("safe") else load_plugin_files(config)
    return packaged_commands(config.source) | _commands(own)


def packaged_commands(source: str) -> dict[str, PluginCommand]:
    """The commands that installed plugins bring.

    Raises:
        PykyllError: Where one cannot be imported.
    """
    return _commands(packaged_plugins(source))


def _commands(plugins: Iterable[object]) -> dict[str, PluginCommand]:
    commands: dict[str, PluginCommand] = {}
    for plugin in plugins:
        if isinstance(plugin, Plugin):
            commands |= plugin.commands
    return commands
