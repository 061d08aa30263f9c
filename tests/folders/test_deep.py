"""Folders in folders in folders: as deep as a path may lead."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest
from deep_folders import needs_long_paths, put_deep, taken_away

from pykyll.folders.copy import move_folder
from pykyll.folders.make import make_folders
from pykyll.folders.remove import remove, remove_what_goes
from pykyll.folders.temporary import temporary_folder
from pykyll.folders.walk import folders_of, walk
from pykyll.ruby.glob import glob
from pykyll.site.entries import files_below
from pykyll.source.listing import files_below as entries_below

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEPTH = 1500
pytestmark = needs_long_paths


@pytest.fixture
def top(tmp_path: Path) -> Iterator[Path]:
    """A folder with one file, 1,500 folders below it."""
    with taken_away(tmp_path / "top") as folder:
        put_deep(folder, DEPTH, {"a.txt": "Deep"})
        yield folder


DEEPEST = "d/" * DEPTH


def test_they_are_walked(top: Path) -> None:
    found = list(walk(str(top)))
    assert len(found) == DEPTH + 1
    assert found[0] == (str(top), ["d"], [])
    assert found[-1] == (f"{top}/{DEEPEST}".rstrip("/"), [], ["a.txt"])
    assert list(folders_of(str(top))) == [folder for folder, _, _ in found]


def test_they_are_listed_in_ruby_s_order(top: Path) -> None:
    assert list(files_below(str(top))) == [f"{top}/{DEEPEST}a.txt"]
    listed = entries_below(str(top), unreadable=lambda *_: None)
    assert (len(listed), listed[-1]) == (DEPTH + 1, f"{DEEPEST}a.txt")
    assert glob(str(top), "**/*.txt") == [f"{DEEPEST}a.txt"]


@pytest.mark.parametrize("removing", [remove, remove_what_goes])
def test_they_are_removed(top: Path, removing) -> None:
    removing(str(top))
    assert not top.exists()


def test_they_are_made(tmp_path: Path) -> None:
    with taken_away(tmp_path / "top") as folder:
        make_folders(f"{folder}/{DEEPEST}")
        make_folders(f"{folder}/{DEEPEST}")
        assert os.path.isdir(f"{folder}/{DEEPEST}")


def test_they_are_moved_to_another_file_system(top: Path, monkeypatch) -> None:
    def refuse(*_: str) -> None:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    os.symlink("nowhere", top / "link")
    monkeypatch.setattr(os, "rename", refuse)
    with taken_away(top.with_name("new")) as new:
        move_folder(str(top), str(new))
        assert os.listdir(f"{new}/{DEEPEST}") == ["a.txt"]
        assert os.readlink(new / "link") == "nowhere"
        assert not top.exists()


def test_a_temporary_one_is_gone_behind_its_block() -> None:
    with temporary_folder("pykyll-test-") as folder:
        make_folders(f"{folder}/{DEEPEST}")
    assert not os.path.exists(folder)


def test_deeper_ones_than_a_path_leads_to_are_removed(tmp_path: Path) -> None:
    with taken_away(tmp_path / "top") as folder:
        put_deep(folder, 2500, {"a.txt": "Deep"})
        remove_what_goes(str(folder))
        assert not folder.exists()


def test_a_path_that_is_too_long_leaves_no_folders(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="name too long"):
        make_folders(f"{tmp_path}/{'d/' * 2500}")
    assert not list(tmp_path.iterdir())


def test_who_may_do_what_is_said_of_the_last_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        make_folders(f"{tmp_path}/a/b", mode=0o700)
    finally:
        os.umask(before)
    modes = [stat.S_IMODE((tmp_path / each).stat().st_mode) for each in ("a", "a/b")]
    assert modes == [0o755, 0o700]
