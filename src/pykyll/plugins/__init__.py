"""Jekyll's plugins, and nothing else: a module each, or a folder for one of several files.

A plugin `jekyll-NAME` is the module `jekyll_NAME`, whose function `install(host)` adds its
parts to a site. None imports another. Public names: `PLUGINS`, and `Plugin`, which is that
of `pykyll.extend`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from pykyll.errors import extra_for
from pykyll.extend import Host, Plugin

__all__ = ["PLUGINS", "Plugin"]

Install = Callable[[Host], object]


class _Folder(Mapping[str, Install]):
    """The plugins of this folder by Jekyll's names, each imported when it is asked for."""

    def __init__(self) -> None:
        names = sorted(module.name for module in iter_modules(__path__))
        self._modules = {name.replace("_", "-"): name for name in names}

    def __getitem__(self, name: str) -> Install:
        with extra_for(name):
            module = import_module(f"{__name__}.{self._modules[name]}")
        install: Install = module.install
        return install

    def __contains__(self, name: object) -> bool:
        return name in self._modules

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


PLUGINS: Mapping[str, Install] = _Folder()
"""What installs each plugin that pykyll brings."""
