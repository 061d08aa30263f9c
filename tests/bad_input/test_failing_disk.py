"""Builds whose n-th call of the file system fails, for every n: the old site, or the new one."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from failing_disk import ASKING, CHANGING, READING, FailingDisk

from pykyll import build
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from pathlib import Path

ERRORS = (
    errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENAMETOOLONG, errno.EXDEV, errno.EIO,
    errno.ELOOP, errno.ENOTDIR, errno.EISDIR, errno.EPERM, errno.EBUSY,
)  # fmt: skip
ERRORS_OF_READING = (errno.EACCES, errno.EIO, errno.ESTALE)
"""Not those that say that there is no such thing, of which a site may have had a reason."""
_TURNS = int(os.environ.get("PYKYLL_FAULTS", "0"))
"""With how many of the errors each call is tried; 0 for one, and of those that read each fourth."""
OLD = {
    "_config.yml": "title: Old\ncollections: {docs: {output: true}}\n",
    "_layouts/page.html": "<title>{{ page.title }}</title>{{ content }}",
    "_posts/2020-01-01-a.md": "---\nlayout: page\ntitle: A\n---\n*Old*\n",
    "_docs/d.md": "---\ntitle: D\n---\nOld\n",
    "index.html": "---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}",
    "was-folder/x.md": "---\n---\nOld\n",
    "was-file": "Old\n",
    "gone/a/b.txt": "Old\n",
    "gone/c.txt": "Old\n",
    "old.txt": "Old\n",
    "same.txt": "Same\n",
    "changed.txt": "Old\n",
    "main.scss": "---\n---\na { b: c }\n",
    "_data/d.yml": "a: 1\n",
}
NEW = {
    **OLD,
    "_config.yml": "title: New\ncollections: {docs: {output: true}}\n",
    "_posts/2020-01-01-a.md": "---\nlayout: page\ntitle: A\n---\n*New*\n",
    "_posts/2020-01-02-b.md": "---\nlayout: page\ntitle: B\n---\nNew {{ site.data.d.a }}\n",
    "was-file/y.txt": "New\n",
    "was-folder": "New\n",
    "deep/er/new.txt": "New\n",
    "changed.txt": "New\n",
}
GONE = ("was-folder/x.md", "was-file", "gone/a/b.txt", "gone/c.txt", "old.txt")
TIME = "2026-11-10"


def put_down(folder: Path, files: dict[str, str], gone: tuple[str, ...] = ()) -> None:
    for name in gone:
        (folder / name).unlink()
        for above in (folder / name).parents[:-1]:
            if above != folder and above.is_relative_to(folder) and not list(above.iterdir()):
                above.rmdir()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def site_of(folder: Path) -> dict[str, bytes | None]:
    """All files of a built site, and its folders."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


class Case:
    """A site that is to be rebuilt, and what its old and its new form are."""

    def __init__(self, folder: Path, disk: FailingDisk) -> None:
        self.source, self.out, self.disk = folder / "site", folder / "parent/out", disk
        new = {path: text for path, text in NEW.items() if path not in GONE}
        put_down(folder / "new", new)
        build(folder / "new", folder / "new-out", time=TIME, jobs=1)
        self.new = site_of(folder / "new-out")
        put_down(self.source, OLD)
        build(self.source, self.out, time=TIME, jobs=1)
        self.old = site_of(self.out)
        put_down(self.source, new, GONE)

    def rebuilt(self, number: int, error: int, *, for_good: bool = False) -> PykyllError | None:
        """Build with one call failing; the error that it ends with."""
        try:
            with self.disk.failing(number, error, for_good=for_good):
                build(self.source, self.out, time=TIME, jobs=1, force=True)
        except PykyllError as failed:
            return failed
        return None

    def go_back(self) -> None:
        """Have the old site in the destination again, and the cache that belongs to it."""
        new = {path: text for path, text in NEW.items() if path not in GONE}
        for path in new:
            (self.source / path).unlink()
        for path in ("was-file", "deep/er", "deep"):
            (self.source / path).rmdir()
        put_down(self.source, OLD)
        build(self.source, self.out, time=TIME, jobs=1)
        assert site_of(self.out) == self.old
        put_down(self.source, new, GONE)


def _failures(tmp_path, monkeypatch, names, errors):
    """Run all; what went wrong, with the calls."""
    disk = FailingDisk(tmp_path)
    case = Case(tmp_path, disk)
    disk.patch(monkeypatch, names)
    assert case.rebuilt(-1, 0) is None
    count = len(disk.calls)
    assert site_of(case.out) == case.new
    case.go_back()
    wrong = []
    step = 1 if _TURNS or names is CHANGING else 4
    for number in range(0, count, step):
        for turn in range(max(_TURNS, 1)):
            error = errors[(number + turn) % len(errors)]
            failed = case.rebuilt(number, error)
            what = (
                f"{number} {errno.errorcode[error]} {disk.calls[min(number, len(disk.calls) - 1)]}"
            )
            found = site_of(case.out)
            if found != (case.new if failed is None else case.old):
                wrong.append((what, str(failed), found.items() ^ case.new.items()))
            build(case.source, case.out, time=TIME, jobs=1, force=True)
            if site_of(case.out) != case.new:
                wrong.append((what, "the next build"))
            if sorted(os.listdir(case.out.parent)) != ["out"]:
                wrong.append((what, "left over", os.listdir(case.out.parent)))
            case.go_back()
    return count, wrong


def test_whatever_call_fails_that_changes_something_the_site_is_old_or_new(tmp_path, monkeypatch):
    count, wrong = _failures(tmp_path, monkeypatch, CHANGING, ERRORS)
    assert wrong == []
    assert count > 50


def test_whatever_call_fails_that_reads_something_the_site_is_old_or_new(tmp_path, monkeypatch):
    count, wrong = _failures(tmp_path, monkeypatch, READING, ERRORS_OF_READING)
    assert wrong == []
    assert count > 50


def test_whatever_call_fails_that_asks_for_something_the_site_is_old_or_new(tmp_path, monkeypatch):
    count, wrong = _failures(tmp_path, monkeypatch, ASKING, ERRORS_OF_READING)
    assert wrong == []
    assert count > 50
