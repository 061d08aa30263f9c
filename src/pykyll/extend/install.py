"""Installs the plugins that a site brings and asks for, in Jekyll's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.extend.blame import Blame
from pykyll.extend.brought_by import Bringers
from pykyll.extend.host import Host
from pykyll.extend.known_gems import BUILT_IN, FOR_RUBY_FILES
from pykyll.extend.plugin import Plugin
from pykyll.extend.python_plugins import load_plugin_files, packaged_plugin, plugin_folders
from pykyll.extend.selection import wanted_plugins, warn_of_missing, warn_of_plugins_not_run
from pykyll.extend.shown_as_source import show_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.site import Site

    BuiltIn = Mapping[str, Callable[[Host], object]]


def install_plugins(site: Site, built_in: BuiltIn) -> None:
    """Install what the site brings and asks for.

    Warnings in `site.warnings` tell what there is not.

    Args:
        site: The site, with nothing read yet.
        built_in: The plugins that pykyll brings, by Jekyll's names.

    Raises:
        PykyllError: Where a plugin in Python fails.
    """
    host = Host(site)
    site.liquid.with_bringer = Bringers(site, built_in).explained
    if not site.safe:
        own = Blame(None, site.source)
        folders = plugin_folders(site.config)
        site.liquid.blamed_on_plugin = lambda error: own.for_own_code(error, folders)
        if host.ruby_files:
            built_in[FOR_RUBY_FILES](host)
        for plugin in load_plugin_files(site.config):
            _install_own(host, plugin)
    installed: set[str] = set()
    theme = site.theme
    _install_wanted(host, built_in, installed)
    if site.theme is not theme:  # a remote theme may need plugins of its own
        _install_wanted(host, built_in, installed)
    warn_of_plugins_not_run(site)


def _install_wanted(host: Host, built_in: BuiltIn, installed: set[str]) -> None:
    for wanted in wanted_plugins(host.model):
        if wanted.name in installed:
            continue
        installed.add(wanted.name)
        if wanted.name in built_in:
            built_in[wanted.name](host)
        elif wanted.name not in BUILT_IN and not _install_packaged(host, wanted.name):
            warning = warn_of_missing(host.model, wanted, built_in)
            if warning is not None:
                show_sources(host, wanted.name, warning)


def _install_packaged(host: Host, name: str) -> bool:
    plugin = packaged_plugin(name, host.source)
    if plugin is not None:
        _install_own(host, plugin)
    return plugin is not None


def _install_own(host: Host, plugin: Callable[[Host], object]) -> None:
    """Install code that is none of pykyll's; nobody knows what it reads, unless it says so."""
    if not (isinstance(plugin, Plugin) and plugin.pure):
        host.model.is_traced = False
    plugin(host)
    host.model.has_own_code = True
    host.model.bodies_seen_by_generators.add("all")
