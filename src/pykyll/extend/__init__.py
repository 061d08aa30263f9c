"""How a site is extended: what a plugin is made of, and which ones a site runs.

For those who write plugins: `Plugin` collects the parts of one, and `Host` is what its
functions are given of the site. `html_fragment` reads and writes HTML as Jekyll's plugins
do, and `template_values` reads values as templates do. For those who assemble a site:
`install_plugins`, `plugin_commands`, `packaged_commands`. All are imported on first use:
many ask only which plugins there are (`installed.py`).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.extend.commands import packaged_commands, plugin_commands
    from pykyll.extend.host import Host
    from pykyll.extend.install import install_plugins
    from pykyll.extend.plugin import Plugin, PluginCommand

__all__ = [
    "Host",
    "Plugin",
    "PluginCommand",
    "install_plugins",
    "packaged_commands",
    "plugin_commands",
]

_MODULES = {
    "Host": "host",
    "Plugin": "plugin",
    "PluginCommand": "plugin",
    "install_plugins": "install",
    "packaged_commands": "commands",
    "plugin_commands": "commands",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module 'pykyll.extend' has no attribute {name!r}")
    found: object = getattr(import_module(f"pykyll.extend.{module}"), name)
    return found
