"""Which files are pages to be checked."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.proof.page import is_regular
from pykyll.proof.patterns import matches_any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.proof.options import ProofOptions


def find_pages(paths: Iterable[str], options: ProofOptions) -> Iterator[tuple[str, str]]:
    """Root and path of each page; what is hidden or ignored is left out."""
    for path in paths:
        is_folder = os.path.isdir(path)
        root = path if is_folder else os.path.dirname(path) or "."
        for file in _files(path, tuple(options.extensions), is_folder=is_folder):
            if not matches_any(file, options.ignored_files):
                yield root, file


def _files(path: str, extensions: tuple[str, ...], *, is_folder: bool) -> Iterator[str]:
    if is_folder:
        return _walk(path, extensions)
    return iter([path] if os.path.splitext(path)[1] in extensions else [])


def _walk(folder: str, extensions: tuple[str, ...]) -> Iterator[str]:
    """Files below a folder, each folder's sorted; links to folders are not followed.

    Ruby's `Dir.glob`, which html-proofer asks, leaves out what begins with a dot.
    """
    entered = [_shown_in(folder)]
    while entered:
        entry = next(entered[-1], None)
        if entry is None:
            entered.pop()
        elif entry.is_dir(follow_symlinks=False):
            entered.append(_shown_in(entry.path))
        elif entry.name.endswith(extensions) and _may_be_page(entry):
            yield entry.path


def _may_be_page(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file, or none of which that is told when it is read."""
    return not entry.is_dir() and (entry.is_file() or not is_regular(entry.path))


def _shown_in(folder: str) -> Iterator[os.DirEntry[str]]:
    """A folder's entries that are not hidden, sorted; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return iter(())
    return (entry for entry in found if not entry.name.startswith("."))
