"""Writes a site so that it is never half there.

Every changed file is written to a staging folder beside the destination and renamed
into place once all are complete. Files whose bytes would stay the same are not touched.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.site import StaticFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.builder.rendered import Output, Rendered
    from pykyll.site import Document, Page, Site


@dataclass(frozen=True, slots=True)
class Written:
    """The outcome of writing."""

    files: frozenset[str]
    """All files of the site, relative to the destination."""
    changed: tuple[str, ...]
    """Those that were new or had other bytes before."""


def files_to_write(site: Site, rendered: Sequence[Rendered]) -> list[Output]:
    """All that becomes a file, in Jekyll's order of writing: of two with one URL the last wins.

    Args:
        site: The site.
        rendered: What was rendered of it, with the pages that came up on the way.
    """
    came_up: list[Output] = [page for each in rendered for page in each.files]
    return [*site.pages, *came_up, *site.files_beside_pages]


def write(destination: str, files: Sequence[Output]) -> Written:
    """Write files into a folder.

    Raises:
        PykyllError: Where the destination cannot be written.
    """
    items = {item.destination: item for item in files}
    stale = [path for path, item in items.items() if not _is_current(destination, path, item)]
    try:
        _write_stale(destination, {path: items[path] for path in stale})
    except OSError as error:
        raise PykyllError(
            f"the site cannot be written: {(error.strerror or str(error)).lower()}",
            path=os.fsdecode(error.filename or destination),
            hint="check the folder's permissions and the free space",
        ) from error
    for item in items.values():
        if not isinstance(item, StaticFile):
            item.trigger("post_write")
    return Written(frozenset(items), tuple(stale))


def _write_stale(destination: str, stale: dict[str, Output]) -> None:
    os.makedirs(destination, exist_ok=True)
    if not stale:
        return
    with tempfile.TemporaryDirectory(
        prefix=".pykyll-", dir=_staging_parent(destination)
    ) as staging:
        staged: list[tuple[str, str]] = []
        for number, (path, item) in enumerate(stale.items()):
            temporary = os.path.join(staging, str(number))
            _write_one(item, temporary)
            staged.append((temporary, os.path.join(destination, path)))
        for temporary, final in staged:
            _make_room(destination, final)
            os.replace(temporary, final)


def _staging_parent(destination: str) -> str:
    """Beside the destination, or in it where it is a file system of its own."""
    if os.path.ismount(destination) or os.path.islink(destination):
        return destination
    return os.path.dirname(destination)


def _is_current(destination: str, path: str, item: Output) -> bool:
    final = os.path.join(destination, path)
    try:
        there = os.lstat(final)
    except OSError:
        return False
    if not os.path.isfile(final) or os.path.islink(final):
        return False
    if isinstance(item, StaticFile):
        source = os.stat(item.path_on_disk)
        if source.st_size != there.st_size or source.st_mode != there.st_mode:
            return False
        if source.st_mtime_ns == there.st_mtime_ns:
            return True
        with open(item.path_on_disk, "rb") as new, open(final, "rb") as old:
            return new.read() == old.read()
    encoded = _encoded(item)
    if there.st_size != len(encoded):
        return False
    with open(final, "rb") as old:
        return old.read() == encoded


def _encoded(item: Page | Document) -> bytes:
    return (item.output or "").encode("utf-8", "surrogateescape")


def _write_one(item: Output, path: str) -> None:
    if isinstance(item, StaticFile):
        shutil.copyfile(item.path_on_disk, path)
        shutil.copystat(item.path_on_disk, path)
    else:
        with open(path, "wb") as file:
            file.write(_encoded(item))


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
