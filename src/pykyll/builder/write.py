"""Puts a site into its folder so that it is never half there.

What was rendered waits in the staging folder; static files that have changed join it. Then
all is renamed into place. Files whose bytes would stay the same are not touched.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from pykyll.builder.staging import copy_static
from pykyll.dataclass import dataclass
from pykyll.site import StaticFile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.builder.rendered import Output
    from pykyll.builder.renew import Renewed
    from pykyll.builder.staging import Staging
    from pykyll.site import Site

Sign: TypeAlias = tuple[int, int, int]
"""What a file's entry in its folder says of it: bytes, and when they and the entry changed."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A static file and its copy, as they were when they were the same."""

    source: Sign
    copy: Sign


@dataclass(frozen=True, slots=True)
class Written:
    """The outcome of writing."""

    files: frozenset[str]
    """All files of the site, relative to the destination."""
    changed: tuple[str, ...]
    """Those that were new or had other bytes before."""
    copies: dict[str, Copy] = field(default_factory=dict)
    """The static files, by their destination."""
    winners: dict[str, str] = field(default_factory=dict)
    """Which item has which file, by identity."""


def files_to_write(site: Site, renewed: Renewed) -> list[tuple[str, Output]]:
    """All that becomes a file and where it goes, in Jekyll's order of writing.

    Of two that go to one place the last wins.
    """
    files: list[tuple[str, Output]] = []
    for item in (*site.pages, *renewed.came_up, *site.files_beside_pages):
        where = (
            item.destination
            if isinstance(item, StaticFile)
            else renewed.destination_of(item) or item.destination
        )
        files.append((where, item))
    return files


def write(
    destination: str,
    files: Mapping[str, Output],
    renewed: Renewed,
    staging: Staging,
    copies: Mapping[str, Copy],
) -> Written:
    """Put files into a folder.

    Args:
        destination: The folder, absolute.
        files: What goes where.
        renewed: What was rendered.
        staging: Where it waits.
        copies: The static files of the build before.

    Raises:
        OSError: Where the destination cannot be written.
    """
    os.makedirs(destination, exist_ok=True)
    waiting: list[tuple[str, str]] = []
    kept: dict[str, Copy] = {}
    signs: dict[str, Sign] = {}  # from before they are copied: a change meanwhile shows later
    for number, (path, item) in enumerate(files.items()):
        if isinstance(item, StaticFile):
            known = _current_copy(os.path.join(destination, path), item, copies.get(path))
            if known is not None:
                kept[path] = known
            else:
                staged = staging.path(f"copy-{number}")
                signs[path] = _sign(os.stat(item.path_on_disk))
                copy_static(item, staged)
                waiting.append((staged, path))
        else:
            outcome = renewed.outcomes.get(item.identity)
            if outcome is not None and outcome.staged is not None:
                waiting.append((staging.path(outcome.staged), path))
    for staged, path in waiting:
        final = os.path.join(destination, path)
        _make_room(destination, final)
        os.replace(staged, final)
        if path in signs:
            kept[path] = Copy(signs[path], _sign(os.lstat(final)))
    winners = {path: item.identity for path, item in files.items()}
    return Written(frozenset(files), tuple(path for _, path in waiting), kept, winners)


def _sign(found: os.stat_result) -> Sign:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _current_copy(final: str, file: StaticFile, known: Copy | None) -> Copy | None:
    """The copy, where the destination has it as it should be."""
    try:
        there = os.lstat(final)
    except OSError:
        return None
    if not os.path.isfile(final) or os.path.islink(final):
        return None
    source = os.stat(file.path_on_disk)
    if source.st_size != there.st_size or source.st_mode != there.st_mode:
        return None
    found = Copy(_sign(source), _sign(there))
    if found == known:
        return found
    with open(file.path_on_disk, "rb") as new, open(final, "rb") as old:
        return found if new.read() == old.read() else None


def _make_room(destination: str, final: str) -> None:
    """Folders for the file; what stands in its way was another kind of thing before."""
    folder = os.path.dirname(final)
    if not os.path.isdir(folder):
        above = folder
        while len(above) > len(destination):
            if os.path.lexists(above) and not os.path.isdir(above):
                os.unlink(above)
            above = os.path.dirname(above)
        os.makedirs(folder, exist_ok=True)
    if os.path.isdir(final) and not os.path.islink(final):
        shutil.rmtree(final)
