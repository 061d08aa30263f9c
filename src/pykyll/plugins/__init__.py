"""Jekyll's plugins, one file each: only a generator, a tag, a filter or a hook.

`registry.py` lists them, `selection.py` chooses those that a site asks for. Public
names: `PLUGINS`, `install_plugins`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pykyll.plugins.registry import PLUGINS
from pykyll.plugins.selection import wanted_plugins, warn_of_missing, warn_of_ruby_plugins

if TYPE_CHECKING:
    from pykyll.site import Site

__all__ = ["PLUGINS", "install_plugins"]


def install_plugins(site: Site) -> None:
    """Install what the site asks for; warnings in `site.warnings` tell what there is not."""
    for wanted in wanted_plugins(site):
        module = PLUGINS.get(wanted.name)
        if module is None:
            warn_of_missing(site, wanted)
        else:
            import_module(module).install(site)
    warn_of_ruby_plugins(site)
