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
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(os.path.join(folder, entry.name), extensions)
        elif entry.name.endswith(extensions) and not entry.is_dir():
            path = os.path.join(folder, entry.name)
            if entry.is_file() or not is_regular(path):  # what is no file is told when it is read
                yield path
