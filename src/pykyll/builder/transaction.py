"""Changes of the destination that are all made, or all undone.

What stands in the place of a new file, or is no longer part of the site, is kept until the
last change has been made: in the staging folder under a second name (a hard link, which
costs nothing and leaves the old file where it is until the new one replaces it), or moved
there. Each step is noted before it is taken, so that an interruption at any moment can be
undone too; to undo what was not done yet does nothing.

A folder below the destination may be a file system of its own, from and to which nothing
can be renamed. Files for it are copied beside their place first; what stands in their place
waits there as well.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from pykyll.builder.staging import beside
from pykyll.folders.in_depth import run_in_depth
from pykyll.folders.remove import remove_what_goes
from pykyll.folders.walk import folders_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from pykyll.builder.staging import Staging
    from pykyll.folders.in_depth import Steps


class Transaction:
    """Changes of one folder. As a context: an exception in the block undoes them.

    Args:
        staging: Where new files wait, and the old ones; it knows the folder, which is there.
        follows_links: Whether files are put through a link in a folder's place, as Jekyll does,
            rather than into a folder instead of it.
    """

    def __init__(self, staging: Staging, *, follows_links: bool = True) -> None:
        self._follows_links = follows_links
        self.destination = staging.destination
        self.staging = staging
        self._undoing: list[Callable[[], None]] = []
        self._left_beside: list[str] = []
        """What waits outside of the staging folder."""
        self._folders: set[str] = set()
        """Those that are known to be there."""
        self._number = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._undoing.clear()
        else:
            self.undo()
        for path in self._left_beside:
            remove_what_goes(path)

    def undo(self) -> None:
        """Put everything back, the last first, as far as the system lets it."""
        while self._undoing:
            step = self._undoing.pop()
            try:
                _try(step)
            except (KeyboardInterrupt, SystemExit):  # of one who is tired of waiting, or in a hurry
                _try(step)

    def put(self, staged: str, path: str) -> None:
        """Put a file that waits into its place.

        Args:
            staged: The file, absolute.
            path: Where it goes, relative to the destination.

        Raises:
            OSError: It does not go.
        """
        final = os.path.join(self.destination, path)
        self._make_folder(os.path.dirname(path))
        self._keep(final)
        try:
            os.replace(staged, final)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            os.replace(self._copied_beside(staged, final), final)

    def put_aside(self, path: str) -> None:
        """Take a file, a link, or a folder with all that is in it out of the destination.

        Args:
            path: Relative to the destination.

        Raises:
            OSError: It does not go.
        """
        final = os.path.join(self.destination, path)
        found = _status(final)
        if found is not None and stat.S_ISDIR(found.st_mode):
            for folder in folders_of(final):
                _refuse_closed(folder)
        self._move_away(final)

    def _make_folder(self, path: str) -> None:
        """The folder, and those that it lies in; files in their place go."""
        folder = self.destination
        for name in path.split("/") if path else ():
            folder = os.path.join(folder, name)
            if folder not in self._folders:
                self._make_one(folder)
                self._folders.add(folder)

    def _make_one(self, folder: str) -> None:
        is_refused = not self._follows_links and os.path.islink(folder)
        if not is_refused and _is_folder(folder):
            return
        if _status(folder) is not None:
            self._move_away(folder)
        self._undoing.append(lambda: os.rmdir(folder))
        os.mkdir(folder)

    def _keep(self, final: str) -> None:
        """Keep what stands in a file's place; a file stays there meanwhile."""
        found = _status(final)
        if found is None:
            self._undoing.append(lambda: os.unlink(final))
            return
        if not stat.S_ISREG(found.st_mode):
            self._move_away(final)
            self._undoing.append(lambda: os.unlink(final))
            return
        for kept in self._places_for(final):
            self._undoing.append(lambda kept=kept: _put_back(kept, final))  # type: ignore[misc]  # binds it
            # It fails on another file system than the staging folder's, and on one without links.
            with suppress(OSError):
                os.link(final, kept)
                return
        part = self._copied_beside(final, final)
        os.replace(part, kept)

    def _move_away(self, final: str) -> None:
        """Move whatever it is to where it waits."""
        run_in_depth(self._moving_away(final))

    def _moving_away(self, final: str) -> Steps:
        is_folder = stat.S_ISDIR(os.lstat(final).st_mode)
        for kept in self._places_for(final):
            self._undoing.append(lambda kept=kept: _put_back(kept, final))  # type: ignore[misc]  # binds it
            try:
                os.rename(final, kept)
            except OSError as error:
                if error.errno != errno.EXDEV:
                    raise
                found = error
            else:
                return
        if not is_folder:
            raise found
        yield self._taking_apart(final)

    def _taking_apart(self, folder: str) -> Steps:
        """Move away a folder that no rename moves, as those of a lower layer: piece by piece."""
        for name in os.listdir(folder):
            yield self._moving_away(os.path.join(folder, name))
        mode = stat.S_IMODE(os.stat(folder).st_mode)

        def make_again() -> None:
            if not os.path.isdir(folder):
                os.mkdir(folder)
                os.chmod(folder, mode)

        self._undoing.append(make_again)
        os.rmdir(folder)

    def _copied_beside(self, staged: str, final: str) -> str:
        """A copy of the file in the folder that it goes to, for no rename gets it there."""
        copy = self._new_path_beside(final)
        shutil.copyfile(staged, copy)
        shutil.copystat(staged, copy)
        return copy

    def _places_for(self, final: str) -> Iterator[str]:
        """Where what stands there may wait: the staging folder; if that fails, beside it."""
        yield self._new_path()
        yield self._new_path_beside(final)

    def _new_path(self) -> str:
        self._number += 1
        return self.staging.path(f"old-{self._number}")

    def _new_path_beside(self, final: str) -> str:
        self._number += 1
        path = beside(self.destination, os.path.dirname(final), f"{self._number}")
        self._left_beside.append(path)
        return path


def _try(step: Callable[[], None]) -> None:
    with suppress(OSError):
        step()


def _status(path: str) -> os.stat_result | None:
    """What is there, be it a link; None where nothing is, and nowhere else: `lexists` errs there.

    Raises:
        OSError: The system does not say.
    """
    try:
        return os.lstat(path)
    except FileNotFoundError:
        return None


def _is_folder(path: str) -> bool:
    """Whether it is a folder, or a link to one.

    Raises:
        OSError: The system does not say.
    """
    found = _status(path)
    if found is None or not stat.S_ISLNK(found.st_mode):
        return found is not None and stat.S_ISDIR(found.st_mode)
    return os.path.isdir(path)


def _put_back(kept: str, final: str) -> None:
    """Move what waits to where it was, if it was moved at all."""
    if os.path.lexists(kept):
        os.replace(kept, final)


def _refuse_closed(folder: str) -> None:
    """Refuse a folder from which nothing can be removed: half of it would be.

    Raises:
        PermissionError: It is one, and not empty.
    """
    if os.access(folder, os.W_OK | os.X_OK) or not os.listdir(folder):
        return
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder)
