"""How a site is extended: what a plugin is made of, and which ones a site runs.

For those who write plugins: `Plugin` collects the parts of one, and `Host` is what its
functions are given of the site. `html_fragment` reads and writes HTML as Jekyll's plugins
do, and `template_values` reads values as templates do. For those who assemble a site:
`install_plugins`, `plugin_commands`, `packaged_commands`.
"""

from pykyll.extend.host import Host
from pykyll.extend.install import install_plugins
from pykyll.extend.plugin import Plugin, PluginCommand
from pykyll.extend.plugin_commands import packaged_commands, plugin_commands

__all__ = [
    "Host",
    "Plugin",
    "PluginCommand",
    "install_plugins",
    "packaged_commands",
    "plugin_commands",
]
