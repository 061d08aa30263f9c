"""Jekyll's plugins, one file each: only a generator, a tag, a filter or a hook.

`registry.py` lists them, `selection.py` chooses those that a site asks for, and
`python_plugins.py` finds those that others write. Public names: `PLUGINS`, `Plugin`,
`install_plugins`, `packaged_commands`, `plugin_commands`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pykyll.extend.blame import Blame
from pykyll.extend.plugin import Plugin, PluginCommand
from pykyll.extend.python_plugins import (
    load_plugin_files,
    packaged_plugin,
    packaged_plugins,
    plugin_folders,
)
from pykyll.extend.registry import BUILT_IN, PLUGINS
from pykyll.extend.selection import wanted_plugins, warn_of_missing, warn_of_plugins_not_run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.config import Config
    from pykyll.site import Site

__all__ = [
    "PLUGINS",
    "Plugin",
    "PluginCommand",
    "install_plugins",
    "packaged_commands",
    "plugin_commands",
]


def install_plugins(site: Site) -> None:
    """Install what the site brings and asks for, in Jekyll's order.

    Warnings in `site.warnings` tell what there is not.

    Raises:
        PykyllError: Where a plugin in Python fails.
    """
    if not site.safe:
        own = Blame(None, site.source)
        folders = plugin_folders(site.config)
        site.liquid.blamed_on_plugin = lambda error: own.for_own_code(error, folders)
        for plugin in load_plugin_files(site.config):
            plugin(site)
    installed: set[str] = set()
    theme = site.theme
    _install_wanted(site, installed)
    if site.theme is not theme:  # a remote theme may need plugins of its own
        _install_wanted(site, installed)
    warn_of_plugins_not_run(site)


def _install_wanted(site: Site, installed: set[str]) -> None:
    for wanted in wanted_plugins(site):
        if wanted.name in installed:
            continue
        installed.add(wanted.name)
        module = PLUGINS.get(wanted.name)
        if module is not None:
            import_module(module).install(site)
        elif wanted.name not in BUILT_IN and not _install_packaged(site, wanted.name):
            warn_of_missing(site, wanted)


def plugin_commands(config: Config) -> dict[str, PluginCommand]:
    """The commands that the site's own plugins and the installed ones bring.

    Raises:
        PykyllError: Where a plugin cannot be loaded.
    """
    own = [] if config.get("safe") else load_plugin_files(config)
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


def _install_packaged(site: Site, name: str) -> bool:
    plugin = packaged_plugin(name, site.source)
    if plugin is not None:
        plugin(site)
    return plugin is not None
