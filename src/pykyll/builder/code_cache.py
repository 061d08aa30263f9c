"""Compiled templates, kept under a digest of the code that made them and that they run."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll import liquid, ruby
from pykyll.builder.disk_cache import open_disk_cache
from pykyll.folders.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pykyll.builder.disk_cache import DiskCache


def open_code_cache(environ: Mapping[str, str] | None = None) -> DiskCache | None:
    """The room for this version of the engine, None where there can be none."""
    return open_disk_cache(f"liquid-{engine_digest()[:16]}", environ)


@lru_cache(maxsize=1)
def engine_digest() -> str:
    """A digest of the code that templates run, so that changed code forgets what it kept."""
    digest = hashlib.sha256()
    for package in (liquid, ruby):
        for path in _code_below(package.__path__[0]):
            with open(path, "rb") as file:
                digest.update(os.path.basename(path).encode() + b"\0" + file.read() + b"\0")
    return digest.hexdigest()


def _code_below(package: str) -> Iterator[str]:
    for folder, folders, names in walk(package):
        folders.sort()
        for name in sorted(names):
            if name.endswith((".py", ".so", ".pyd")):
                yield os.path.join(folder, name)
