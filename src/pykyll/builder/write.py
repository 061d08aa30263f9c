"""Puts a site into its folder so that it is never half there.

What was rendered waits in the staging folder; static files that have changed join it. What
is no longer part of the site is renamed out of its place, and all of this into it, in one
transaction. Files whose bytes would stay the same are not touched.
"""

from __future__ import annotations

import os
import stat
from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from pykyll.builder.staging import copy_static
from pykyll.builder.unwritable import unreadable, unremovable, unwritable
from pykyll.dataclass import dataclass
from pykyll.site import StaticFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pykyll.builder.rendered import Output
    from pykyll.builder.renew import Renewed
    from pykyll.builder.staging import Staging
    from pykyll.builder.transaction import Transaction
    from pykyll.site import Site

Sign: TypeAlias = tuple[int, int, int]
"""What a file's entry in its folder says of it: bytes, and when they and the entry changed."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A static file and its copy, as they were when they were the same."""

    source: Sign
    copy: Sign


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is ready to be put into its place."""

    moves: list[tuple[str, str]] = field(default_factory=list)
    """Each file that waits, absolute, and where it goes, relative to the destination."""
    signs: dict[str, Sign] = field(default_factory=dict)
    """Of static files among them, from before they were copied: a change meanwhile shows later."""
    copies: dict[str, Copy] = field(default_factory=dict)
    """The static files that the destination has already."""


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


def take_away(obsolete: Iterable[str], transaction: Transaction) -> None:
    """Take away what is no longer part of the site.

    Args:
        obsolete: What is to be removed, relative to the destination.
        transaction: Undoes all of it if it is ended by an error.

    Raises:
        PykyllError: Something cannot be removed.
    """
    for path in obsolete:
        try:
            transaction.put_aside(path)
        except OSError as error:
            raise unremovable(path, transaction.destination, error) from error


def put(files: Mapping[str, Output], waiting: Waiting, transaction: Transaction) -> Written:
    """Put what waits into its place.

    Args:
        files: What goes where, relative to the destination.
        waiting: What `gather` has made ready.
        transaction: Undoes all of it if it is ended by an error.

    Raises:
        PykyllError: Something cannot be written.
    """
    destination = transaction.destination
    copies = dict(waiting.copies)
    for staged, path in waiting.moves:
        try:
            transaction.put(staged, path)
            if path in waiting.signs:
                there = os.lstat(os.path.join(destination, path))
                copies[path] = Copy(waiting.signs[path], _sign(there))
        except OSError as error:
            raise unwritable(files[path], path, destination, error) from error
    winners = {path: item.identity for path, item in files.items()}
    return Written(frozenset(files), tuple(path for _, path in waiting.moves), copies, winners)


def gather(
    files: Mapping[str, Output],
    renewed: Renewed,
    staging: Staging,
    copies: Mapping[str, Copy],
) -> Waiting:
    """Have all that is to be put into a folder wait, so that it only needs to be renamed.

    Args:
        files: What goes where, relative to the destination.
        renewed: What was rendered.
        staging: Where it waits.
        copies: The static files of the build before.

    Raises:
        PykyllError: A static file cannot be read or copied.
    """
    destination = staging.destination
    waiting = Waiting()
    for number, (path, item) in enumerate(files.items()):
        if isinstance(item, StaticFile):
            try:
                source = os.stat(item.path_on_disk)
                known = _current_copy(destination, path, item, source, copies.get(path))
            except OSError as error:
                raise unreadable(item, error) from error
            if known is None:
                waiting.signs[path] = _sign(source)
                waiting.moves.append((_copied(item, path, f"copy-{number}", staging), path))
            else:
                waiting.copies[path] = known
        else:
            outcome = renewed.outcomes.get(item.identity)
            if outcome is not None and outcome.staged is not None:
                waiting.moves.append((staging.path(outcome.staged), path))
    return waiting


def _copied(item: StaticFile, path: str, name: str, staging: Staging) -> str:
    """The static file as it waits."""
    try:
        staged = staging.path(name)
        with open(item.path_on_disk, "rb") as readable:
            os.fstat(readable.fileno())
    except OSError as error:
        raise unreadable(item, error) from error
    try:
        copy_static(item, staged)
    except OSError as error:
        raise unwritable(item, path, staging.destination, error) from error
    return staged


def _sign(found: os.stat_result) -> Sign:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _current_copy(
    destination: str, path: str, file: StaticFile, source: os.stat_result, known: Copy | None
) -> Copy | None:
    """The copy, where the destination has it as it should be.

    Raises:
        OSError: The static file cannot be read.
    """
    final = os.path.join(destination, path)
    try:
        there = os.lstat(final)
    except OSError:
        return None
    if not stat.S_ISREG(there.st_mode):
        return None
    if source.st_size != there.st_size or source.st_mode != there.st_mode:
        return None
    found = Copy(_sign(source), _sign(there))
    if found == known:
        return found
    try:
        with open(final, "rb") as copy:
            old = copy.read()
    except OSError:
        return None  # then it is written anew
    with open(file.path_on_disk, "rb") as new:
        return found if new.read() == old else None
