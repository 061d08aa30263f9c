"""Two folders of built files, compared file by file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.compare.causes import find_causes
from pykyll.compare.first_difference import first_difference
from pykyll.compare.html_tree import is_same_page
from pykyll.compare.kind import kind_of
from pykyll.compare.result import FileResult
from pykyll.compare.xml_tree import is_same_xml
from pykyll.errors import PykyllError
from pykyll.folders.walk import walk

if TYPE_CHECKING:
    from pykyll.compare.kind import Kind
    from pykyll.compare.result import Verdict
    from pykyll.compare.selection import Selection


def compare_trees(theirs: str, ours: str, selection: Selection) -> list[FileResult]:
    """Compare every selected file that either folder holds.

    Args:
        theirs: The folder that the other builder wrote.
        ours: The folder that pykyll wrote.
        selection: Which files.

    Raises:
        PykyllError: A file cannot be read.
    """
    old, new = _files(theirs), _files(ours)
    found: list[FileResult] = []
    for path in sorted(old | new):
        if not selection.takes(path):
            continue
        if path not in new:
            found.append(FileResult(path, kind_of(path), "missing", causes=("missing",)))
        elif path not in old:
            found.append(FileResult(path, kind_of(path), "extra", causes=("extra",)))
        else:
            data = _read(os.path.join(theirs, path)), _read(os.path.join(ours, path))
            found.append(_compare_file(path, *data))
    return found


def _files(folder: str) -> set[str]:
    """The paths of all files below a folder, with forward slashes."""
    found: set[str] = set()
    for place, folders, names in walk(folder):
        below = place[len(folder) :].strip(os.sep)
        if not below:
            folders[:] = [name for name in folders if name != ".git"]  # where it is published from
        for name in names:
            path = f"{below}/{name}" if below else name
            found.add(path.replace(os.sep, "/"))
    return found


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise PykyllError(f"cannot read {path}: {error.strerror}") from None


def _compare_file(path: str, theirs: bytes, ours: bytes) -> FileResult:
    kind = kind_of(path)
    if theirs == ours:
        return FileResult(path, kind, "same bytes")
    if b"\0" in theirs or b"\0" in ours:
        return FileResult(path, kind, "different", causes=("binary",))
    old, new = _text(theirs), _text(ours)
    verdict: Verdict = "same DOM" if _is_same_tree(kind, theirs, ours) else "different"
    place = first_difference(old, new)
    return FileResult(path, kind, verdict, place, find_causes(kind, old, new))


def _text(data: bytes) -> str:
    """The text; bytes that are no UTF-8 become lone surrogates, so that none is lost."""
    return data.decode("utf-8", "surrogateescape")


def _is_same_tree(kind: Kind, theirs: bytes, ours: bytes) -> bool:
    if kind == "xml":
        return is_same_xml(theirs, ours)
    if kind == "page":
        return is_same_page(theirs.decode("utf-8", "replace"), ours.decode("utf-8", "replace"))
    return False
