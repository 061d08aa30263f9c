"""Whether anything has changed since the jobs last ran and had nothing to do.

Kept beside the site, in `.pykyll-cache`: of each file that they may read its size and times.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

from pykyll._version import __version__
from pykyll.academic.preparing.libraries import has_latex2mathml, has_pillow
from pykyll.files.paths import inside
from pykyll.files.put import put_below
from pykyll.files.site_cache import FOLDER, make_site_cache
from pykyll.ruby.text import to_s
from pykyll.source.entry_filter import EntryFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config import Config

_FILE = "prepared.json"
_NEVER = frozenset({".git", ".jekyll-cache", ".pykyll-cache", ".sass-cache", "node_modules"})


def signature(config: Config) -> str:
    """What the jobs may read, as it lies there now."""
    told = blake2b(digest_size=16)
    told.update(
        repr((__version__, has_pillow(), has_latex2mathml(), config.user, config.source)).encode()
    )
    for path, size, changed in _entries(config):
        told.update(f"{path}\0{size}\0{changed}\n".encode("utf-8", "surrogateescape"))
    return told.hexdigest()


def is_known(config: Config, sign: str) -> bool:
    """Whether the jobs had nothing to do when all was like this."""
    try:
        with open(os.path.join(config.source, FOLDER, _FILE), encoding="utf-8") as file:
            return bool(json.load(file) == {"nothing to do": sign})
    except (OSError, ValueError):
        return False


def keep(config: Config, sign: str) -> None:
    """Remember that there was nothing to do; where nothing can be kept, the jobs run again."""
    with suppress(OSError):
        make_site_cache(config.source)
        put_below(config.source, f"{FOLDER}/{_FILE}", json.dumps({"nothing to do": sign}).encode())


def _entries(config: Config) -> Iterator[tuple[str, int, int]]:
    """Files of the folders that a build reads, with size and time, sorted."""
    entry_filter = EntryFilter(config)
    pending = [""]
    while pending:
        prefix = pending.pop()
        try:
            entries = sorted(os.scandir(inside(config.source, prefix)), key=lambda each: each.name)
        except OSError:
            continue
        for entry in entries:
            path = f"{prefix}{entry.name}"
            if entry.name in _NEVER or entry.path == config.destination:
                continue
            with suppress(OSError):
                if not entry.is_dir(follow_symlinks=False):
                    status = entry.stat()
                    yield path, status.st_size, status.st_mtime_ns
                elif not (entry.name.startswith(".") or _is_excluded(entry_filter, path)):
                    pending.append(f"{path}/")
    for path in config.files:
        with suppress(OSError):
            yield path, os.stat(path).st_size, os.stat(path).st_mtime_ns
    yield to_s(config.get("lang")), 0, 0


def _is_excluded(entry_filter: EntryFilter, folder: str) -> bool:
    return entry_filter.is_excluded(f"/{folder}") or entry_filter.is_excluded(f"/{folder}/")
