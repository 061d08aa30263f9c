"""Plugins in Python: files in `_plugins`, and packages by entry point.

A file is a plugin where it has a `plugin`, made of `Plugin`'s decorators, or a function
`install(host)`. A package names one of both as an entry point of the group
`pykyll.plugins`, under the name that `plugins:` or the Gemfile asks for.

Source of the behaviour: Jekyll's `PluginManager`.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.extend.blame import Blame
from pykyll.extend.plugin import Plugin
from pykyll.files.paths import inside
from pykyll.files.source_text import special_file
from pykyll.files.special import special_kind
from pykyll.folders.walk import walk
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from importlib.metadata import EntryPoint

    from pykyll.config import Config
    from pykyll.extend.host import Host


@dataclass(frozen=True, slots=True)
class PluginFile:
    """A file of the site's own plugins."""

    path: str
    """Absolute."""
    shown: str
    """From the site's folder, where it lies below it."""


def plugin_files(config: Config, extension: str) -> list[PluginFile]:
    """The files with that extension in the folders of plugins, sorted; in safe mode the site's own."""
    found: list[PluginFile] = []
    wall = config.wall
    for top in plugin_folders(config):
        if wall.refuses(top):
            continue
        for root, folders, files in walk(top):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            paths = [os.path.join(root, name) for name in sorted(files) if name.endswith(extension)]
            found.extend(
                PluginFile(path, _shown(path, config.source))
                for path in paths
                if not wall.refuses(path)
            )
    return found


def load_plugin_files(config: Config) -> list[Plugin | Callable[[Host], object]]:
    """What the site's own plugins are, each to be called with the site.

    Raises:
        PykyllError: Where a file cannot be run, at the line that failed.
    """
    with _importing_from(plugin_folders(config)):
        loaded = [_load(file, config.source) for file in plugin_files(config, ".py")]
    return [plugin for plugin in loaded if plugin is not None]


def packaged_plugin(name: str, source: str) -> Callable[[Host], object] | None:
    """The installed package's plugin of that name; none where there is none.

    Raises:
        PykyllError: Where it cannot be imported.
    """
    from pykyll.extend.installed import plugin_packages  # costs start-up; few sites need it

    found = next((each for each in plugin_packages() if each.name == name), None)
    return None if found is None else _from_package(found, source)


def packaged_plugins(source: str) -> list[Callable[[Host], object]]:
    """The plugins of all installed packages.

    Raises:
        PykyllError: Where one cannot be imported.
    """
    from pykyll.extend.installed import plugin_packages  # likewise

    return [_from_package(each, source) for each in plugin_packages()]


def _from_package(entry_point: EntryPoint, source: str) -> Callable[[Host], object]:
    name = entry_point.name
    try:
        plugin: object = entry_point.load()
    except Exception as error:
        raise Blame(name, source).error(error, "") from error
    if isinstance(plugin, Plugin):
        plugin.name = plugin.name or name
        return plugin
    if callable(plugin):
        return Blame(name, source).on(plugin)
    raise PykyllError(
        f"the entry point '{name}' of {entry_point.group} is neither a Plugin nor a function of the site",
        hint=f"it is {entry_point.value}",
    )


def plugin_folders(config: Config) -> list[str]:
    """The folders of the site's own plugins, absolute.

    Jekyll takes the default from the source, and others from where it is called.
    """
    setting = config.get("plugins_dir")
    if isinstance(setting, list):
        return [os.path.abspath(to_s(each)) for each in setting]
    folder = to_s(setting) or "_plugins"
    below = inside(config.source, folder)
    return [below if os.path.isdir(below) else os.path.abspath(folder)]


def _shown(path: str, source: str) -> str:
    return os.path.relpath(path, source) if path.startswith(f"{source}/") else path


def _load(file: PluginFile, source: str) -> Plugin | Callable[[Host], object] | None:
    name = f"_pykyll_plugin_{file.shown.removesuffix('.py').replace('/', '_')}"
    spec = importlib.util.spec_from_file_location(name, file.path)
    if spec is None or spec.loader is None:
        return None
    kind = special_kind(file.path)
    if kind is not None:
        raise special_file(file.path, kind).at(file.shown)
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except PykyllError as error:
        raise error.at(file.shown) from None
    except Exception as error:
        raise Blame(None, source).error(error, file.path) from error
    plugin = getattr(module, "plugin", None)
    if isinstance(plugin, Plugin):
        return plugin
    install = getattr(module, "install", None)
    return Blame(None, source).on(install) if callable(install) else None


@contextmanager
def _importing_from(folders: list[str]) -> Iterator[None]:
    """Let plugins import files beside them; what they imported is forgotten afterwards.

    While serving, the next build then sees the files as they have become.
    """
    before, writes_bytecode = list(sys.path), sys.dont_write_bytecode
    sys.path[:0] = folders
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.path[:] = before
        sys.dont_write_bytecode = writes_bytecode
        for name, module in list(sys.modules.items()):
            file = getattr(module, "__file__", None)
            if file and any(file.startswith(f"{folder}/") for folder in folders):
                del sys.modules[name]
