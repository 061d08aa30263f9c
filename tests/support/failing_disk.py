"""A file system on which the n-th call fails."""

from __future__ import annotations

import builtins
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pytest

CHANGING = (
    "chmod", "link", "mkdir", "remove", "rename", "replace", "rmdir", "sendfile", "symlink",
    "unlink", "utime", "write",
)  # fmt: skip
"""Calls of `os` that change something."""
READING = ("listdir", "open", "read", "readlink", "scandir")
ASKING = ("fstat", "lstat", "stat")
"""Calls whose failure Python's `os.path` takes for a file that is not there."""


class FailingDisk:
    """Counts the calls for paths below a folder, and lets one of them fail.

    Args:
        folder: Calls for other paths are neither counted nor fail; those for open files are.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self.calls: list[str] = []
        """What was called, as long as it is on."""
        self._is_on = False
        self._failing: range = range(0)
        self._errno = 0

    @contextmanager
    def failing(self, number: int, error: int, *, for_good: bool = False) -> Iterator[None]:
        """Have the call of that number fail in the block, from 0; or all from it on.

        Args:
            number: Which one; below 0 for none.
            error: The `errno`.
            for_good: Whether all calls behind it fail as well.
        """
        self.calls = []
        last = 1 << 40 if for_good else number + 1
        self._failing, self._errno = range(max(number, 0), last if number >= 0 else 0), error
        self._is_on = True
        try:
            yield
        finally:
            self._is_on = False

    def _count(self, name: str, path: object) -> None:
        if not self._is_on:
            return
        if isinstance(path, (str, bytes, os.PathLike)) and not self._is_below(path):
            return
        number = len(self.calls)
        self.calls.append(f"{name} {path}")
        if number in self._failing:
            where = () if path is None or isinstance(path, int) else (path,)
            raise OSError(self._errno, os.strerror(self._errno), *where)

    def _is_below(self, path: Any) -> bool:
        return os.path.abspath(os.fsdecode(path)).startswith(self._folder)

    def patch(self, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]) -> None:
        """Put itself in the place of calls of `os`, and of `open`."""
        for name in names:
            monkeypatch.setattr(os, name, self._wrapped(name, getattr(os, name)))
        changes, reads = "write" in names, "open" in names
        monkeypatch.setattr(
            builtins, "open", self._open(builtins.open, changes=changes, reads=reads)
        )

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **keywords: Any) -> Any:
            path = arguments[0] if arguments else None
            self._count(name, _whole(path, keywords.get("dir_fd")))
            return real(*arguments, **keywords)

        return call

    def _open(self, real: Callable[..., Any], *, changes: bool, reads: bool) -> Callable[..., Any]:
        def call(path: Any, mode: str = "r", *arguments: Any, **keywords: Any) -> Any:
            is_changing = mode[0] in "wxa+"
            if isinstance(path, int) or not self._is_below(path):
                return real(path, mode, *arguments, **keywords)
            if changes if is_changing else reads:
                self._count(f"open {mode}", path)
            file = real(path, mode, *arguments, **keywords)
            return _File(file, self._count, path) if is_changing and changes else file

        return call


def _whole(path: Any, folder: int | None) -> Any:
    """The whole path of a name in an open folder, where the system tells it; else the name."""
    if folder is None:
        return path
    try:
        return os.path.join(_readlink(f"/proc/self/fd/{folder}"), path)
    except OSError:
        return path


_readlink = os.readlink


class _File:
    """An open file whose writing may fail."""

    def __init__(self, file: Any, count: Callable[[str, object], None], path: object) -> None:
        self._file, self._count, self._path = file, count, path

    def write(self, data: Any) -> Any:
        self._count("write", self._path)
        return self._file.write(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)
